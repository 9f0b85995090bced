/** Collections to measure on: claims, queries and which claims are right for which query. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../retrieval/build-index.ts';
import { syntheticCollection } from './synthetic.ts';

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
const FILES = ['claims.jsonl', 'queries.jsonl', 'qrels.tsv'];
/** The collections that weights are learned from. */
const LEARNED = ['checkthat-2022-en-train', 'checkthat-2021-ar'];

/** Returns the collections that weights are learned from, as far as they are there. */
export function learnedCollections(): Collection[] {
  return LEARNED.filter(isCollection).map(read);
}

/** Tells of the collections that weights are learned from and that are not there. */
export function tellMissing(): void {
  for (const name of LEARNED.filter((other) => !isCollection(other)))
    console.log(`${name} is not there (${join(FOLDER, name)}): skipped`);
}

/** Returns the names of all collections that are there, those that weights are learned from first. */
export function collectionNames(): string[] {
  const there = existsSync(FOLDER) ? readdirSync(FOLDER).sort().filter(isCollection) : [];
  const learned = LEARNED.filter((name) => there.includes(name));
  return [...learned, ...there.filter((name) => !learned.includes(name))];
}

/** Returns a collection by its name; the made one where no public one has it. */
export function collectionNamed(name: string): Collection {
  return isCollection(name) ? read(name) : syntheticCollection();
}

function isCollection(name: string): boolean {
  return FILES.every((file) => existsSync(join(FOLDER, name, file)));
}

function read(name: string): Collection {
  const rows = (file: string) =>
    readFileSync(join(FOLDER, name, file), 'utf8')
      .trim()
      .split('\n');
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
