import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termKey } from '../../retrieval/hash.ts';
import { createKernel } from '../../retrieval/kernel.ts';
import { createPostingsBuilder } from '../../retrieval/postings-builder.ts';
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
