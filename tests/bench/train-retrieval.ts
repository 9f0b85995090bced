/**
 * Learns the weights of the second stage in retrieval/tuning.ts and prints them, with the figures of five-fold
 * cross-validation over the queries of all collections and of learning on one collection for another:
 * `node tests/bench/train-retrieval.ts`. Each collection counts the same, whatever its size.
 */

import { createIndexBuilder } from '../../retrieval/build-index.ts';
import { raised, standingOf } from '../../retrieval/confidence.ts';
import type { Features } from '../../retrieval/features.ts';
import { openIndex } from '../../retrieval/open-index.ts';
import { POOL } from '../../retrieval/tuning.ts';
import { type Collection, learnedCollections, tellMissing } from './collections.ts';
import type { Hit } from './figures.ts';
import { FOLDS, foldOf, printFigures, printModel, rounded } from './folds.ts';
import { type Example, type Linear, learnLogistic, learnRanking, say } from './learn.ts';

/** All features: with a penalty, choosing among them gains nothing and costs most on another collection. */
const RANKED_BY: (keyof Features)[] = [
  'first',
  'infoAll',
  'infoText',
  'infoTitle',
  'bodyAll',
  'bodyText',
  'softText',
  'softTitle',
  'coveredText',
  'coveredTitle',
  'expectedText',
  'numbersMissing',
  'queryNumbersMissing',
  'years',
  'names',
  'queryNames',
  'sequence',
  'run',
  'tight',
  'missingText',
  'missingQuery',
  'unsaid',
  'beyond',
  'rarest',
  'words',
];
const JUDGED_BY: (keyof Features)[] = [
  'first',
  'infoAll',
  'infoText',
  'bodyAll',
  'coveredText',
  'coveredTitle',
  'missingQuery',
  'unsaid',
  'words',
  'queryWords',
];
const STANDING = ['score', 'lead', 'lead5', 'lead10', 'share'] as const;

/** Claims of a pool that a ranking is learned from, besides the right ones. */
const LEARNED = 20;

type Claim = { id: string; features: Features; right: boolean };
type Row = { pool: Claim[]; fold: number; weight: number };
type Order = { ranking: Linear; nobody: number };
type Model = Order & { confidence: Linear };

function rowsOf(collection: Collection): Row[] {
  const builder = createIndexBuilder('quality');
  for (const claim of collection.claims) builder.add(claim);
  const index = openIndex(builder.finish());
  return collection.queries.map((query) => {
    const right = collection.right.get(query.id) ?? new Set();
    const pool = index.judge(query, POOL).map(({ doc, features }) => {
      const id = index.idOf(doc);
      return { id, features, right: right.has(id) };
    });
    return { pool, fold: foldOf(right), weight: 1 / collection.queries.length };
  });
}

const pick = (features: Features, names: readonly (keyof Features)[]) =>
  names.map((name) => features[name]);

function learnOrder(rows: readonly Row[]): Order {
  const ranking = learnRanking(
    rows.map(({ pool, weight }) => {
      const kept = pool.filter(({ right }, i) => right || i < LEARNED);
      return {
        values: kept.map(({ features }) => pick(features, RANKED_BY)),
        right: kept.map(({ right }) => right),
        weight,
      };
    }),
  );
  const last = rows.flatMap((row) => scoredBy(row, ranking).at(-1)?.score ?? []);
  return { ranking, nobody: last.reduce((sum, score) => sum + score, 0) / last.length };
}

type Scored = Claim & { score: number };

function scoredBy({ pool }: Row, ranking: Linear): Scored[] {
  return pool
    .map((claim) => ({ ...claim, score: say(ranking, pick(claim.features, RANKED_BY)) }))
    .sort((a, b) => b.score - a.score);
}

function confidenceValues(scored: readonly Scored[], place: number, nobody: number): number[] {
  const standing = standingOf(scored, place, nobody);
  const features = scored[place]?.features;
  return [
    ...STANDING.map((name) => standing[name]),
    ...(features ? pick(features, JUDGED_BY) : []),
  ];
}

/** The claim on top, and the one that is on top without the right ones. */
function examples(row: Row, { ranking, nobody }: Order): Example[] {
  const scored = scoredBy(row, ranking);
  const without = scored.filter(({ right }) => !right);
  return [scored, without].flatMap((list, i) =>
    list[0] && (i === 0 || scored[0]?.right)
      ? [
          {
            values: confidenceValues(list, 0, nobody),
            right: list[0].right,
            weight: row.weight,
          },
        ]
      : [],
  );
}

/** The confidence is learned from rankings that did not know the query. */
function learn(rows: readonly Row[]): Model {
  const seen = FOLDS.flatMap((fold) => {
    const order = learnOrder(rows.filter((row) => row.fold !== fold));
    return rows.filter((row) => row.fold === fold).flatMap((row) => examples(row, order));
  });
  return { ...learnOrder(rows), confidence: learnLogistic(seen) };
}

function rank(row: Row, { ranking, nobody, confidence }: Model): Hit[] {
  const scored = scoredBy(row, ranking);
  const values = raised(
    scored.map((_, place) => say(confidence, confidenceValues(scored, place, nobody))),
  );
  return scored.map(({ id }, i) => ({ id, score: values[i] ?? 0 }));
}

tellMissing();
const collections = learnedCollections();
const rows = collections.map(rowsOf);
printFigures({ collections, rows, learn, rank });
const { ranking, nobody, confidence } = learn(rows.flat());
printModel('RANKING', RANKED_BY, ranking);
console.log(`NOBODY ${rounded(nobody)}`);
printModel('CONFIDENCE', [...STANDING, ...JUDGED_BY], confidence);
console.log(`CONFIDENCE_BASE ${rounded(confidence.base)}`);
