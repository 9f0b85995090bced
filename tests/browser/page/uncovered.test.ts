import { afterEach, describe, expect, it } from 'vitest';
import { createUncovered } from '../../../page/uncovered.ts';

afterEach(() => document.body.replaceChildren());

/** A paragraph, and a way to get ranges of its characters across its nodes. */
function paragraph(html: string) {
  const p = document.createElement('p');
  p.append(document.createRange().createContextualFragment(html));
  document.body.append(p);
  const at = (offset: number): [Node, number] => {
    const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
    let left = offset;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { length } = node as Text;
      if (left <= length) return [node, left];
      left -= length;
    }
    throw new Error('past the end');
  };
  return (start: number, end: number): Range => {
    const range = document.createRange();
    range.setStart(...at(start));
    range.setEnd(...at(end));
    return range;
  };
}

const texts = (ranges: readonly Range[]) => ranges.map((range) => range.toString());

describe('what no conflicting mark covers', () => {
  const words = 'one <b>two</b> three four five';

  it('is what lies before and after, and the range itself where nothing covers it', () => {
    const range = paragraph(words);
    const [whole, two, beyond] = [range(0, 18), range(4, 7), range(19, 23)];
    const uncovered = createUncovered();
    expect(texts(uncovered([whole], [two]))).toEqual(['one ', ' three four']);
    expect(uncovered([whole], [beyond])).toEqual([whole]);
    expect(uncovered([two], [whole])).toEqual([]);
    expect(texts(uncovered([range(0, 7), range(14, 23)], [range(4, 18)]))).toEqual([
      'one ',
      ' five',
    ]);
  });

  it('is cut by several, and holds no piece without a letter', () => {
    const range = paragraph(words);
    const uncovered = createUncovered();
    expect(texts(uncovered([range(0, 23)], [range(0, 3), range(4, 7)]))).toEqual([
      ' three four five',
    ]);
  });

  it('stays the same while the marks stay, so that nothing is painted anew', () => {
    const range = paragraph(words);
    const [whole, two] = [range(0, 18), range(4, 7)];
    const uncovered = createUncovered();
    const first = uncovered([whole], [two]);
    expect(uncovered([whole], [two])).toEqual(first);
    expect(uncovered([whole], [two])[0]).toBe(first[0]);
    expect(texts(uncovered([whole], []))).toEqual(['one two three four']);
  });

  it('knows that ranges of two trees never overlap', () => {
    const whole = paragraph(words)(0, 18);
    const root = document.body
      .appendChild(document.createElement('div'))
      .attachShadow({ mode: 'open' });
    root.append('one two');
    const inside = document.createRange();
    inside.selectNodeContents(root);
    expect(createUncovered()([whole], [inside])).toEqual([whole]);
  });
});
