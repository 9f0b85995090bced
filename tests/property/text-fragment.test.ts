import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstPlace, type Terms } from '../../exchange/fragment-search.ts';
import { linkToSentence, uniqueTerms, written } from '../../exchange/text-fragment.ts';

/** Few words, so that sentences repeat; several scripts, and words that need encoding. */
const word = fc.constantFrom(
  'Assad',
  'ASSAD',
  'flew',
  'to',
  'Moscow',
  'a-b',
  'x,y',
  'R&D',
  'été',
  'вылетел',
  'الأسد',
  'غادر',
  'don’t',
  '100%',
  '(so)',
);
const sentence = fc
  .array(word, { minLength: 1, maxLength: 24 })
  .map((words) => `${words.join(' ')}.`);
const article = fc.array(sentence, { minLength: 1, maxLength: 5 });

/** Terms back from an address. */
function read(fragment: string): Terms {
  const parts = fragment.split(',');
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined;
  const [start = '', end] = parts.map(decodeURIComponent);
  return {
    start,
    ...(end !== undefined && { end }),
    ...(prefix !== undefined && { prefix: decodeURIComponent(prefix) }),
    ...(suffix !== undefined && { suffix: decodeURIComponent(suffix) }),
  };
}

describe('text fragments', () => {
  it('lead to the sentence first, or are not made', () => {
    fc.assert(
      fc.property(article, fc.nat(), fc.nat(), (blocks, a, b) => {
        const text = blocks.join('\n');
        const block = blocks[a % blocks.length] ?? '';
        const base =
          blocks.slice(0, a % blocks.length).join('\n').length + (a % blocks.length && 1);
        const start = base + (b % block.length);
        const span = { start, end: Math.max(start + 1, base + block.length - 1), lang: 'en' };
        const terms = uniqueTerms(text, span);
        if (!terms) return;
        const place = firstPlace(text, terms);
        expect(place).not.toBeNull();
        // The span, widened to whole words at most.
        expect(place?.start).toBeLessThanOrEqual(text.slice(start).search(/[\p{L}\p{N}]/u) + start);
        expect(place?.end).toBeLessThanOrEqual(base + block.length);
        expect(text.slice(place?.start, place?.end)).not.toContain('\n');
        // Terms without context stand nowhere before as words of their own, whatever their case.
        if (terms.end || terms.prefix || terms.suffix) return;
        const literal = terms.start.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
        const alone = new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'iu');
        expect(text.search(alone)).toBe(place?.start);
      }),
      { numRuns: 400 },
    );
  });

  it('come back from the address as they were', () => {
    const term = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(
        fc.record(
          { start: term, end: term, prefix: term, suffix: term },
          { requiredKeys: ['start'] },
        ),
        (terms) => {
          const address = written(terms);
          expect(address).toMatch(/^[A-Za-z0-9._%,-]+$/);
          expect(read(address)).toEqual(terms);
        },
      ),
    );
  });

  it('are made for almost every sentence that stands once', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), (others) => {
        const own = 'Only here a pilot spoke of it';
        const text = [...others, `${own}.`].join('\n');
        const start = text.indexOf(own);
        const link = linkToSentence('https://a.example/', {
          text,
          start,
          end: start + own.length,
          lang: 'en',
        });
        expect(link.exact).toBe(true);
      }),
    );
  });
});
