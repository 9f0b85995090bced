import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, nearMatches } from '../../../matching/near.ts';
import { tinyMatcher } from './tiny-index.ts';

const near = (text: string) => nearMatches(tinyMatcher(), { id: 'selection', text });

describe('nearMatches', () => {
  it('calls what would be marked strong or fair, with the words that count', () => {
    const [first] = near('Drones attacked the Hmeimim base.');
    expect(first).toMatchObject({
      claimId: 'drone-attack',
      strength: expect.stringMatching(/strong|fair/),
      quote: 'Drones attacked the Hmeimim base.',
    });
    expect(first?.words).toEqual(expect.arrayContaining(['Hmeimim', 'Drones', 'attacked']));
  });

  it('finds nothing in a text on something else, and nothing in no text', () => {
    expect(near('I like pancakes with honey.')).toEqual([]);
    expect(near('')).toEqual([]);
  });

  it('lists each claim once, nearest first, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const ids = near(`${text} Drones attacked Hmeimim. ${text}`).map(({ claimId }) => claimId);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 50 },
    );
  });
});

describe('cutText', () => {
  it('leaves a short text as it is', () => {
    expect(cutText('short', 10)).toEqual({ text: 'short', cut: false });
  });
  it('ends a long one at a sentence, else at a word, else anywhere', () => {
    expect(cutText('One two three. Four five six', 20).text).toBe('One two three.');
    expect(cutText('one two three four five', 12)).toEqual({ text: 'one two', cut: true });
    expect(cutText('x'.repeat(30), 12).text).toHaveLength(12);
  });
});
