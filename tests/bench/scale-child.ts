/**
 * One engine at one size, in a process of its own: builds, keeps, opens and asks; prints one line of JSON.
 * `node --expose-gc tests/bench/scale-child.ts ENGINE SIZE`.
 */

import { collectionNamed, collectionNames } from './collections.ts';
import { bytesOf, engineNamed, type Searcher } from './engines.ts';
import { extended } from './synthetic.ts';
import { quantile } from './table.ts';

/** What a child tells. */
export type ScaleRow = {
  buildSeconds: number;
  /** Bytes of the kept index; null where the engine has no form for it. */
  bytes: number | null;
  /** From kept bytes to the first answer. */
  loadMs: number | null;
  /** Megabytes that the index takes. */
  memory: number;
  p50: number;
  p99: number;
};

const K = 20;
const QUERIES = 500;
const WARM_UP = 100;
/** A slow engine is asked for this long and no longer. */
const MOST_MS = 120_000;

const collect = () => (globalThis as { gc?: () => void }).gc?.();
/** Megabytes in use, of objects and of buffers. */
function used(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

async function measure(name: string, size: number): Promise<ScaleRow> {
  const engine = engineNamed(name);
  const collection = collectionNamed(collectionNames()[0] ?? '');
  const queries = collection.queries.slice(0, QUERIES);
  const before = used();
  const start = performance.now();
  let index: Searcher = await engine.build(extended(collection.claims, size));
  const buildSeconds = (performance.now() - start) / 1000;
  let memory = used() - before;
  const saved = await index.save();
  let loadMs: number | null = null;
  if (saved !== null) {
    index = { search: () => [], save: () => null };
    collect();
    const opened = performance.now();
    index = await engine.load(saved);
    for (const query of queries.slice(0, 1)) await index.search(query, K);
    loadMs = performance.now() - opened;
    memory = Math.min(memory, used() - before);
  }
  const times: number[] = [];
  const begun = performance.now();
  for (const query of [...queries.slice(0, WARM_UP), ...queries]) {
    if (performance.now() - begun > MOST_MS) break;
    const asked = performance.now();
    await index.search(query, K);
    times.push(performance.now() - asked);
  }
  const counted = times.length > 2 * WARM_UP ? times.slice(WARM_UP) : times;
  return {
    buildSeconds,
    bytes: saved === null ? null : bytesOf(saved),
    loadMs,
    memory,
    p50: quantile(counted, 0.5),
    p99: quantile(counted, 0.99),
  };
}

const [, , name = '', size = '0'] = process.argv;
console.log(JSON.stringify(await measure(name, Number(size))));
