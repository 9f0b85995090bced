/**
 * Learns the weights of the scale configuration's confidence in retrieval/tuning.ts and prints them, with the figures
 * that train-retrieval.ts prints for the other: `node tests/bench/train-plain.ts`.
 */

import { createIndexBuilder } from '../../retrieval/build-index.ts';
import { BELOW, raised } from '../../retrieval/confidence.ts';
import { openIndex } from '../../retrieval/open-index.ts';
import { type PlainQuery, plainFeatures, plainRanking } from '../../retrieval/plain-confidence.ts';
import { type Collection, learnedCollections, tellMissing } from './collections.ts';
import type { Hit } from './figures.ts';
import { foldOf, printFigures, printModel, rounded } from './folds.ts';
import { type Example, type Linear, learnLogistic, say } from './learn.ts';

const NAMES = ['first', 'sum', 'lead', 'lead5', 'lead10', 'queryWords'] as const;
const DEPTH = 20;

type Claim = { id: string; sum: number; right: boolean };
type Row = { claims: Claim[]; query: PlainQuery; fold: number; weight: number };

function rowsOf(collection: Collection): Row[] {
  const builder = createIndexBuilder('scale');
  for (const claim of collection.claims) builder.add(claim);
  const index = openIndex(builder.finish());
  return collection.queries.map((text) => {
    const right = collection.right.get(text.id) ?? new Set();
    const { docs, sums, query } = index.weigh(text, DEPTH + BELOW);
    const claims = docs.map((doc, i) => {
      const id = index.idOf(doc);
      return { id, sum: sums[i] ?? 0, right: right.has(id) };
    });
    return { claims, query, fold: foldOf(right), weight: 1 / collection.queries.length };
  });
}

function valuesOf(claims: readonly Claim[], place: number, query: PlainQuery): number[] {
  const features = plainFeatures(plainRanking(claims.map(({ sum }) => sum)), place, query);
  return NAMES.map((name) => features[name]);
}

function examples({ claims, query, weight }: Row): Example[] {
  const without = claims.filter(({ right }) => !right);
  return [claims, without].flatMap((list, i) =>
    list[0] && (i === 0 || claims[0]?.right)
      ? [{ values: valuesOf(list, 0, query), right: list[0].right, weight }]
      : [],
  );
}

const learn = (rows: readonly Row[]): Linear => learnLogistic(rows.flatMap(examples));

function rank({ claims, query }: Row, model: Linear): Hit[] {
  const values = raised(claims.map((_, place) => say(model, valuesOf(claims, place, query))));
  return claims.map(({ id }, i) => ({ id, score: values[i] ?? 0 }));
}

tellMissing();
const collections = learnedCollections();
const rows = collections.map(rowsOf);
printFigures({ collections, rows, learn, rank });
const model = learn(rows.flat());
printModel('PLAIN_CONFIDENCE', NAMES, model);
console.log(`PLAIN_BASE ${rounded(model.base)}`);
