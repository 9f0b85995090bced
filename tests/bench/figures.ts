/** Figures of a ranking: MAP@5, MRR, R@1, R@20, and hits at 1 % and 5 % false alarms. */

import type { Collection } from './collections.ts';

/** A claim in a ranking. */
export type Hit = { id: string; score: number };

/** The figures. */
export type Figures = {
  map5: number;
  mrr: number;
  r1: number;
  r20: number;
  /** Share of queries with a right claim on top, above the score that 1 % exceed without their right claims. */
  hits1: number;
  /** The same at 5 %. */
  hits5: number;
};

const DEPTH = 5;
const FAR = 20;

/**
 * Returns the figures of rankings, one a query in the collection's order. The best score that is left without the right
 * claims is read from the same ranking: the first claim that is not right.
 */
export function figuresOf(collection: Collection, rankings: readonly (readonly Hit[])[]): Figures {
  const rows = collection.queries.map(({ id }, i) => {
    const right = collection.right.get(id) ?? new Set();
    return rowOf(rankings[i] ?? [], right);
  });
  const mean = (value: (row: Row) => number) =>
    rows.reduce((sum, row) => sum + value(row), 0) / Math.max(1, rows.length);
  return {
    map5: mean((row) => row.precision),
    mrr: mean((row) => (row.first > 0 ? 1 / row.first : 0)),
    r1: mean((row) => (row.first === 1 ? 1 : 0)),
    r20: mean((row) => row.recall),
    hits1: hitsAt(0.01, rows),
    hits5: hitsAt(0.05, rows),
  };
}

/** What a query gives: `top` is the score of a right claim on top, `left` the best score without the right claims. */
type Row = { precision: number; first: number; recall: number; top: number; left: number };

function rowOf(ranking: readonly Hit[], right: ReadonlySet<string>): Row {
  let found = 0;
  let precision = 0;
  let first = 0;
  ranking.forEach(({ id }, i) => {
    if (!right.has(id)) return;
    found++;
    if (first === 0) first = i + 1;
    if (i < DEPTH) precision += found / (i + 1);
  });
  const far = ranking.slice(0, FAR).filter(({ id }) => right.has(id)).length;
  return {
    precision: precision / Math.min(DEPTH, right.size),
    first,
    recall: far / right.size,
    top: first === 1 ? (ranking[0]?.score ?? 0) : Number.NEGATIVE_INFINITY,
    left: ranking.find(({ id }) => !right.has(id))?.score ?? Number.NEGATIVE_INFINITY,
  };
}

function hitsAt(share: number, rows: readonly Row[]): number {
  const left = rows.map((row) => row.left).sort((a, b) => b - a);
  const threshold = left[Math.floor(share * rows.length)] ?? 0;
  return rows.filter(({ top }) => top > threshold).length / Math.max(1, rows.length);
}
