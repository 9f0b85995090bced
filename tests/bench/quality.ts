/** The quality table: every engine on every collection, and what typing errors cost ours. */

import type { Entry } from '../../retrieval/build-index.ts';
import type { Collection } from './collections.ts';
import type { Engine, Searcher } from './engines.ts';
import { type Figures, figuresOf, type Hit } from './figures.ts';
import { seeded } from './random.ts';
import { quantile, share, table } from './table.ts';
import { withTypos } from './typos.ts';

/** Deep enough that the best wrong claim is in it. */
const DEPTH = 20;
const SEED = 42;
/** The engine whose loss by typing errors is told. */
const MEASURED = 'whence-quality';

/** Prints the table of a collection. */
export async function printQuality(
  collection: Collection,
  engines: readonly Engine[],
): Promise<void> {
  const { name, claims, queries } = collection;
  console.log(`\n${name}: ${claims.length} claims, ${queries.length} queries`);
  const rows = [['engine', 'MAP@5', 'MRR', 'R@1', 'R@20', 'hits 1 %', 'hits 5 %', 'ms p50', 'p99']];
  for (const engine of engines) {
    const index = await engine.build(claims);
    const { rankings, times } = await run(index, queries);
    rows.push(row(engine, figuresOf(collection, rankings), times));
    if (engine.name === MEASURED) rows.push(await typoRow(collection, index));
  }
  console.log(table(rows));
}

async function run(index: Searcher, queries: readonly Entry[]) {
  const rankings: Hit[][] = [];
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    rankings.push(await index.search(query, DEPTH));
    times.push(performance.now() - start);
  }
  return { rankings, times };
}

function row({ name, scores }: Pick<Engine, 'name' | 'scores'>, figures: Figures, times: number[]) {
  const { map5, mrr, r1, r20, hits1, hits5 } = figures;
  const hits = scores ? [share(hits1), share(hits5)] : ['none', 'none'];
  const ms = [quantile(times, 0.5), quantile(times, 0.99)].map((value) => value.toFixed(2));
  return [name, share(map5), share(mrr), share(r1), share(r20), ...hits, ...ms];
}

async function typoRow(collection: Collection, index: Searcher): Promise<string[]> {
  const random = seeded(SEED);
  const queries = collection.queries.map((query) => ({
    ...query,
    text: withTypos(query.text, random),
  }));
  const { rankings, times } = await run(index, queries);
  return row({ name: '  with typos', scores: true }, figuresOf(collection, rankings), times);
}
