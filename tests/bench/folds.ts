/** Five folds of queries, and what training prints of them. */

import type { Collection } from './collections.ts';
import { figuresOf, type Hit } from './figures.ts';
import type { Linear } from './learn.ts';

/** Folds of the cross-validation. */
export const FOLDS = [0, 1, 2, 3, 4] as const;

/** Returns the fold of a query by its first right claim, so that no claim is both learned from and tested. */
export function foldOf(right: ReadonlySet<string>): number {
  let hash = 7;
  for (const letter of [...right].sort()[0] ?? '') hash = (hash * 31 + letter.charCodeAt(0)) % 9973;
  return hash % FOLDS.length;
}

/** What a training learns and tests: rows by collection, how to learn, how to rank. */
export type Course<Row extends { fold: number }, Model> = {
  collections: readonly Collection[];
  /** For each collection a row a query. */
  rows: readonly (readonly Row[])[];
  learn(rows: readonly Row[]): Model;
  rank(row: Row, model: Model): Hit[];
};

/** Prints the figures of cross-validation, and of learning on one collection for another. */
export function printFigures<Row extends { fold: number }, Model>(
  course: Course<Row, Model>,
): void {
  const { collections, rows, learn, rank } = course;
  const all = rows.flat();
  const models = FOLDS.map((fold) => learn(all.filter((row) => row.fold !== fold)));
  collections.forEach((collection, set) => {
    const rankings = (rows[set] ?? []).map((row) => {
      const model = models[row.fold];
      return model === undefined ? [] : rank(row, model);
    });
    print('cross-validated', collection, rankings);
  });
  collections.forEach((learned, from) => {
    collections.forEach((tested, to) => {
      if (from === to) return;
      const model = learn(rows[from] ?? []);
      const rankings = (rows[to] ?? []).map((row) => rank(row, model));
      print(`learned on ${learned.name}`, tested, rankings);
    });
  });
}

function print(what: string, collection: Collection, rankings: Hit[][]): void {
  const figures = Object.entries(figuresOf(collection, rankings))
    .map(([name, value]) => `${name} ${value.toFixed(3)}`)
    .join('  ');
  console.log(`${what.padEnd(36)} ${collection.name.padEnd(26)} ${figures}`);
}

/** Prints a model as it stands in retrieval/tuning.ts. */
export function printModel(name: string, features: readonly string[], { weights }: Linear): void {
  const lines = features.map((feature, i) => `  ${feature}: ${rounded(weights[i] ?? 0)},`);
  console.log(`${name}\n${lines.join('\n')}`);
}

/** Returns a number with three digits. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
