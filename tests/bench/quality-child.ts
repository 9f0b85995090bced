/**
 * One engine on one collection, in a process of its own: prints a line of JSON, and another one when it has also seen the
 * queries with typing errors. `node tests/bench/quality-child.ts ENGINE COLLECTION QUERIES`.
 */

import type { Entry } from '../../retrieval/build-index.ts';
import { type Collection, collectionNamed } from './collections.ts';
import { engineNamed, type Searcher } from './engines.ts';
import { type Figures, figuresOf, type Hit } from './figures.ts';
import { seeded } from './random.ts';
import { quantile } from './table.ts';
import { withTypos } from './typos.ts';

/** What a run over the queries gave. */
type Run = {
  figures: Figures;
  /** Milliseconds a query. */
  p50: number;
  p99: number;
};

/** What a child tells. */
export type QualityRow = {
  plain: Run;
  /** MAP@5 with typing errors; absent where there was no time for it. */
  typos?: number;
};

/** Deep enough that the best wrong claim is in it. */
const DEPTH = 20;
const SEED = 42;
/** Queries asked before the clock counts, so that compiling is not measured. */
const WARM_UP = 100;

async function measure(collection: Collection, index: Searcher): Promise<Run> {
  for (const query of collection.queries.slice(0, WARM_UP)) await index.search(query, DEPTH);
  const rankings: Hit[][] = [];
  const times: number[] = [];
  for (const query of collection.queries) {
    const start = performance.now();
    rankings.push(await index.search(query, DEPTH));
    times.push(performance.now() - start);
  }
  const figures = figuresOf(collection, rankings);
  return { figures, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

function mistyped(queries: readonly Entry[]): Entry[] {
  const random = seeded(SEED);
  return queries.map((query) => ({ ...query, text: withTypos(query.text, random) }));
}

const [, , engine = '', name = '', most = ''] = process.argv;
const whole = collectionNamed(name);
const collection = { ...whole, queries: whole.queries.slice(0, Number(most)) };
const index = await engineNamed(engine).build(collection.claims);
const plain = await measure(collection, index);
console.log(JSON.stringify({ plain }));
const typos = await measure({ ...collection, queries: mistyped(collection.queries) }, index);
console.log(JSON.stringify({ plain, typos: typos.figures.map5 }));
