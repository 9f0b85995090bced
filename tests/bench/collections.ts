/** Collections to measure on: claims, queries and which claims are right for which query. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../retrieval/build-index.ts';

/** A collection in memory. */
export type Collection = {
  /** Its folder's name. */
  name: string;
  claims: Entry[];
  /** Queries that have a right claim. */
  queries: Entry[];
  /** Ids of right claims by query. */
  right: Map<string, Set<string>>;
};

const FOLDER = '../shared/bench';
const NAMES = ['checkthat-2022-en-train', 'checkthat-2021-ar'];

/** Returns the public collections that are there, and tells of those that are not. */
export function publicCollections(): Collection[] {
  return NAMES.flatMap((name) => {
    const folder = join(FOLDER, name);
    if (existsSync(join(folder, 'claims.jsonl'))) return [read(folder, name)];
    console.log(`${name} is not there (${folder}): skipped`);
    return [];
  });
}

function read(folder: string, name: string): Collection {
  const rows = (file: string) => readFileSync(join(folder, file), 'utf8').trim().split('\n');
  const right = new Map<string, Set<string>>();
  for (const row of rows('qrels.tsv')) {
    const [query = '', claim = ''] = row.split('\t');
    const claims = right.get(query) ?? new Set();
    right.set(query, claims.add(claim));
  }
  const queries = rows('queries.jsonl').map((row) => JSON.parse(row) as Entry);
  return {
    name,
    claims: rows('claims.jsonl').map((row) => JSON.parse(row) as Entry),
    queries: queries.filter(({ id }) => right.has(id)),
    right,
  };
}
