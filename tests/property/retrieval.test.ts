import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndexBuilder, type Entry } from '../../retrieval/build-index.ts';
import { termKey } from '../../retrieval/hash.ts';
import { createKernel } from '../../retrieval/kernel.ts';
import { openIndex } from '../../retrieval/open-index.ts';
import { createPostingsBuilder } from '../../retrieval/postings-builder.ts';
import { IndexFormatError } from '../../retrieval/sections.ts';
import { createSmallKernel } from '../../retrieval/small-collection.ts';

/** A collection: for each claim, term to count. */
type Collection = Map<number, number>[];

const collections = fc
  .oneof(
    fc.array(
      fc.dictionary(
        fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7'),
        fc.integer({ min: 1, max: 9 }),
        { maxKeys: 6 },
      ),
      { minLength: 1, maxLength: 60 },
    ),
    // Long lists of several blocks and windows, from a few numbers.
    fc
      .record({
        size: fc.integer({ min: 4000, max: 9000 }),
        steps: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 6 }),
      })
      .map(({ size, steps }) =>
        Array.from({ length: size }, (_, doc) =>
          Object.fromEntries(
            steps.flatMap((step, term) =>
              doc % step === 0 ? [[String(term), 1 + ((doc * 7919 + term * 31) % 13)]] : [],
            ),
          ),
        ),
      ),
  )
  .map(
    (docs): Collection =>
      docs.map((doc) => new Map(Object.entries(doc).map(([term, count]) => [Number(term), count]))),
  );

const queries = fc.array(
  fc.record({ term: fc.integer({ min: 0, max: 9 }), weight: fc.integer({ min: 1, max: 5 }) }),
  { maxLength: 9 },
);

const key = (term: number) => termKey(`t${term}`, 0);

/** The slow oracle: adds everything up, sorts everything. */
function exhaustive(docs: Collection, query: { term: number; weight: number }[], k: number) {
  return docs
    .map((doc, i) => ({
      doc: i,
      score: query.reduce((sum, { term, weight }) => sum + weight * (doc.get(term) ?? 0), 0),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.doc - b.doc)
    .slice(0, k);
}

describe('the kernels', () => {
  it('answer what adding everything up would', () => {
    fc.assert(
      fc.property(collections, queries, fc.integer({ min: 0, max: 12 }), (docs, query, k) => {
        const builder = createPostingsBuilder();
        docs.forEach((doc, i) => {
          for (const [term, count] of doc) builder.add(i, key(term), count, 0);
        });
        // One posting of 255 in a claim that no query asks for makes a unit of impact worth one count.
        builder.add(docs.length, key(99), 255, 0);
        const parts = builder.finish(({ count }) => count);
        const terms = query.map(({ term, weight }) => ({ key: key(term), weight }));
        for (const create of [createKernel, createSmallKernel]) {
          const kernel = create(parts, docs.length + 1);
          // The second time shows that the first one left nothing behind.
          for (const hits of [kernel.top(terms, k), kernel.top(terms, k)]) {
            const found = Array.from(hits.docs, (doc, i) => ({ doc, score: hits.scores[i] }));
            expect(found).toEqual(exhaustive(docs, query, k));
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

const WORDS =
  'assad fled moscow asylum plane base naval syria treaty loan banknote printed general ordered withdrew shelled convoy ceasefire envoy denied'.split(
    ' ',
  );
const sentences = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '));
const texts = fc.oneof(
  sentences,
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary' }),
);
const entries = fc.record(
  { text: texts, title: texts, lang: fc.constantFrom('en', 'ar', 'tr', 'de', 'xx', '') },
  { requiredKeys: ['text'] },
);
const claims = fc
  .array(entries, { minLength: 1, maxLength: 25 })
  .map((list): Entry[] => list.map((entry, i) => ({ ...entry, id: `c${i}` })));

function indexed(configuration: 'quality' | 'scale', list: readonly Entry[]): ArrayBuffer {
  const builder = createIndexBuilder(configuration);
  for (const claim of list) builder.add(claim);
  return builder.finish();
}

describe('an index', () => {
  const configurations = fc.constantFrom('quality' as const, 'scale' as const);

  it('answers any text, with claims of its own once each and scores from 0 to 1, best first', () => {
    fc.assert(
      fc.property(claims, entries, configurations, (list, query, configuration) => {
        const found = openIndex(indexed(configuration, list)).search(query, 10);
        const ids = found.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(list.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
        found.forEach(({ score }, i) => {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(i === 0 ? 1 : (found[i - 1]?.score ?? 0));
        });
      }),
    );
  });

  it('is the same after being kept and opened, and answers the same when asked again', () => {
    fc.assert(
      fc.property(claims, entries, configurations, (list, query, configuration) => {
        const bytes = indexed(configuration, list);
        const first = openIndex(bytes);
        const answer = first.search(query, 10);
        expect(openIndex(bytes.slice(0)).search(query, 10)).toEqual(answer);
        first.search({ text: WORDS.join(' ') }, 10);
        expect(first.search(query, 10)).toEqual(answer);
        expect(new Uint8Array(indexed(configuration, list))).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  it('refuses bytes that are cut short', () => {
    fc.assert(
      fc.property(claims, fc.double({ min: 0, max: 0.99, noNaN: true }), (list, share) => {
        const bytes = indexed('quality', list);
        const cut = bytes.slice(0, Math.floor((bytes.byteLength - 8) * share));
        expect(() => openIndex(cut)).toThrow(IndexFormatError);
      }),
    );
  });

  it('never gives a claim a higher sum when words that it holds leave the query', () => {
    const cases = fc.record({
      list: fc.array(sentences, { minLength: 2, maxLength: 20 }),
      query: fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }),
      pick: fc.nat(),
    });
    fc.assert(
      fc.property(cases, ({ list, query, pick }) => {
        const index = openIndex(
          indexed(
            'scale',
            list.map((text, i) => ({ id: `${i}`, text, lang: 'en' })),
          ),
        );
        const doc = pick % list.length;
        const worse = query.filter((word, i) => i % 2 === 1 || !list[doc]?.includes(word));
        const sumFor = (words: string[]) => {
          const { docs, sums } = index.weigh({ text: words.join(' '), lang: 'en' }, list.length);
          return sums[docs.indexOf(doc)] ?? 0;
        };
        expect(sumFor(worse)).toBeLessThanOrEqual(sumFor(query));
      }),
    );
  });

  it('takes a megabyte of one word, or of one letter, in its stride', () => {
    const word = 'asylum '.repeat(150_000);
    const letter = 'a'.repeat(1_000_000);
    const dashes = '- '.repeat(500_000);
    const list = [word, letter, dashes, 'Moscow granted asylum'].map((text, i) => ({
      id: `${i}`,
      text,
    }));
    const start = performance.now();
    const index = openIndex(indexed('quality', list));
    for (const { text } of list) index.search({ text }, 5);
    expect(index.search({ text: word }, 1)[0]?.id).toBeDefined();
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
