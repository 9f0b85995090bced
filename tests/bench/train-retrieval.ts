/**
 * Learns the weights of retrieval/tuning.ts and prints them, with the figures of five-fold cross-validation over the
 * queries of all collections (queries with a right claim in common fall into one fold) and of learning on one collection
 * for another: `node tests/bench/train-retrieval.ts`. Each collection counts the same, whatever its size.
 */

import { createIndexBuilder } from '../../retrieval/build-index.ts';
import { standingOf } from '../../retrieval/confidence.ts';
import type { Features } from '../../retrieval/features.ts';
import { openIndex } from '../../retrieval/open-index.ts';
import { POOL } from '../../retrieval/tuning.ts';
import { type Collection, publicCollections } from './collections.ts';
import { figuresOf, type Hit } from './figures.ts';
import { type Example, type Linear, learnLogistic, learnRanking, say } from './learn.ts';

const RANKED_BY: (keyof Features)[] = [
  'first',
  'infoAll',
  'infoTitle',
  'bodyText',
  'softText',
  'softTitle',
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
  'beyond',
  'rarest',
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

const FOLDS = 5;
/** Claims of a pool that a ranking is learned from, besides the right ones. */
const LEARNED = 20;

type Claim = { id: string; features: Features; right: boolean };
type Row = { pool: Claim[]; fold: number; set: number; weight: number };
type Model = { ranking: Linear; confidence: Linear };

/** A spread of queries over the folds by their first right claim, so that no claim is learned and tested. */
function foldOf(right: ReadonlySet<string>): number {
  let hash = 7;
  for (const letter of [...right].sort()[0] ?? '') hash = (hash * 31 + letter.charCodeAt(0)) % 9973;
  return hash % FOLDS;
}

function rowsOf(collection: Collection, set: number): Row[] {
  const builder = createIndexBuilder('quality');
  for (const claim of collection.claims) builder.add(claim);
  const index = openIndex(builder.finish());
  return collection.queries.map((query) => {
    const right = collection.right.get(query.id) ?? new Set();
    const pool = index.judge(query, POOL).map(({ doc, features }) => {
      const id = index.idOf(doc);
      return { id, features, right: right.has(id) };
    });
    return { pool, fold: foldOf(right), set, weight: 1 / collection.queries.length };
  });
}

const pick = (features: Features, names: readonly (keyof Features)[]) =>
  names.map((name) => features[name]);

function learnOrder(rows: readonly Row[]): Linear {
  return learnRanking(
    rows.map(({ pool, weight }) => {
      const kept = pool.filter(({ right }, i) => right || i < LEARNED);
      return {
        values: kept.map(({ features }) => pick(features, RANKED_BY)),
        right: kept.map(({ right }) => right),
        weight,
      };
    }),
  );
}

type Scored = Claim & { score: number };

function order({ pool }: Row, ranking: Linear): Scored[] {
  return pool
    .map((claim) => ({ ...claim, score: say(ranking, pick(claim.features, RANKED_BY)) }))
    .sort((a, b) => b.score - a.score);
}

function confidenceValues(scored: readonly Scored[], place: number): number[] {
  const standing = standingOf(scored, place);
  const features = scored[place]?.features;
  return [
    ...STANDING.map((name) => standing[name]),
    ...(features ? pick(features, JUDGED_BY) : []),
  ];
}

/** The claim on top, and the one that is on top without the right ones. */
function examples(row: Row, ranking: Linear): Example[] {
  const scored = order(row, ranking);
  const without = scored.filter(({ right }) => !right);
  return [scored, without].flatMap((list, i) =>
    list[0] && (i === 0 || scored[0]?.right)
      ? [{ values: confidenceValues(list, 0), right: list[0].right, weight: row.weight }]
      : [],
  );
}

/** The confidence is learned from rankings that did not know the query. */
function learn(rows: readonly Row[]): Model {
  const seen = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const ranking = learnOrder(rows.filter((row) => row.fold !== fold));
    return rows.filter((row) => row.fold === fold).flatMap((row) => examples(row, ranking));
  });
  return { ranking: learnOrder(rows), confidence: learnLogistic(seen) };
}

function rankingOf(row: Row, { ranking, confidence }: Model): Hit[] {
  const scored = order(row, ranking);
  const values = scored.map((_, place) => say(confidence, confidenceValues(scored, place)));
  for (let i = values.length - 2; i >= 0; i--)
    values[i] = Math.max(values[i] ?? 0, values[i + 1] ?? 0);
  return scored.map(({ id }, i) => ({ id, score: values[i] ?? 0 }));
}

function report(what: string, collection: Collection, rankings: Hit[][]): void {
  const figures = Object.entries(figuresOf(collection, rankings))
    .map(([name, value]) => `${name} ${value.toFixed(3)}`)
    .join('  ');
  console.log(`${what.padEnd(34)} ${collection.name.padEnd(26)} ${figures}`);
}

function printWeights({ ranking, confidence }: Model): void {
  const list = (names: readonly string[], weights: readonly number[]) =>
    names.map((name, i) => `  ${name}: ${Number((weights[i] ?? 0).toPrecision(3))},`).join('\n');
  console.log(`RANKING\n${list(RANKED_BY, ranking.weights)}`);
  console.log(`CONFIDENCE\n${list([...STANDING, ...JUDGED_BY], confidence.weights)}`);
  // The ranking's base falls away in comparisons; scores are told without it.
  const base = confidence.base + (confidence.weights[0] ?? 0) * ranking.base;
  console.log(`CONFIDENCE_BASE ${Number(base.toPrecision(3))}`);
}

const collections = publicCollections();
const rows = collections.map(rowsOf);
const all = rows.flat();
const folds = Array.from({ length: FOLDS }, (_, fold) =>
  learn(all.filter((row) => row.fold !== fold)),
);
collections.forEach((collection, set) => {
  const rankings = (rows[set] ?? []).map((row) => {
    const model = folds[row.fold];
    return model ? rankingOf(row, model) : [];
  });
  report('five-fold cross-validation', collection, rankings);
});
for (const [from, learned] of collections.entries())
  for (const [to, tested] of collections.entries()) {
    if (from === to) continue;
    const model = learn(rows[from] ?? []);
    report(
      `learned on ${learned.name.slice(-8)}`,
      tested,
      (rows[to] ?? []).map((row) => rankingOf(row, model)),
    );
  }
printWeights(learn(all));
