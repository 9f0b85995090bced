import { afterEach, describe, expect, it } from 'vitest';
import { extractArticle, MOST_TEXT } from '../../../page/extract/extract.ts';

afterEach(() => document.body.replaceChildren());

const SENTENCE = 'The weather was fine that day, and nobody in the village thought much of it. ';

function pageOf(...paragraphs: string[]): void {
  const article = document.body.appendChild(document.createElement('article'));
  for (const text of paragraphs)
    article.appendChild(document.createElement('p')).textContent = text;
}

describe('a page that is longer than is read', () => {
  it('is read to the paragraph before the limit', async () => {
    const paragraph = SENTENCE.repeat(1000).trim();
    pageOf(paragraph, paragraph, paragraph, paragraph);
    const article = await extractArticle(document);
    expect(article?.truncated).toBe(true);
    expect(article?.text).toBe(`${paragraph}\n${paragraph}`);
  });

  it('is read to the limit where it is one paragraph, with a way back for each character', async () => {
    pageOf(SENTENCE.repeat(4000).trim());
    const article = await extractArticle(document);
    expect(article?.truncated).toBe(true);
    expect(article?.text).toHaveLength(MOST_TEXT);
    const last = article?.runs.at(-1);
    expect((last?.start ?? 0) + (last?.length ?? 0)).toBe(MOST_TEXT);
  });

  it('is said to be cut where it has more nodes than are read', async () => {
    pageOf(...Array.from({ length: 5 }, () => SENTENCE.repeat(5).trim()));
    const heap = document.createElement('div');
    heap.append(...Array.from({ length: 61_000 }, () => document.createElement('i')));
    for (const child of heap.children) child.textContent = 'a';
    document.body.append(heap);
    expect((await extractArticle(document))?.truncated).toBe(true);
  });

  it('is read whole where it is not longer', async () => {
    pageOf(SENTENCE.trim());
    expect(await extractArticle(document)).toMatchObject({
      truncated: false,
      text: SENTENCE.trim(),
    });
  });
});
