/** The engines of the benchmark: ours in two configurations, a plain BM25, and five libraries. */

import type { Entry } from '../../retrieval/build-index.ts';
import type { Hit } from './figures.ts';
import { OURS } from './ours.ts';
import { PEERS } from './peers.ts';

/** An index that answers. */
export type Searcher = {
  /** Returns at most `k` claims, best first. */
  search(query: Entry, k: number): Hit[] | Promise<Hit[]>;
  /** Returns the index as bytes or text to be kept; null where there is no form for it. */
  save(): Saved | null | Promise<Saved | null>;
};

/** A kept index. */
export type Saved = ArrayBuffer | string;

/** A way to search. */
export type Engine = {
  /** Its name on the command line and in the tables. */
  name: string;
  /** Whether its scores can be compared across queries at all. */
  scores: boolean;
  /** Builds an index. */
  build(claims: Iterable<Entry>): Searcher | Promise<Searcher>;
  /** Opens a kept index. */
  load(saved: Saved): Searcher | Promise<Searcher>;
};

/** All engines, ours first. */
export const ENGINES: readonly Engine[] = [...OURS, ...PEERS];

/** Returns the engine of a name. */
export function engineNamed(name: string): Engine {
  const engine = ENGINES.find((item) => item.name === name);
  if (!engine) throw new Error(`no engine ${name}`);
  return engine;
}

/** Returns the bytes that a kept index takes. */
export function bytesOf(saved: Saved): number {
  return typeof saved === 'string' ? Buffer.byteLength(saved) : saved.byteLength;
}
