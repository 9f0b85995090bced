/** Our own engines, and a plain BM25 in floating point that adds everything up: what pruning and bytes must not lose. */

import { analyse } from '../../retrieval/analyse.ts';
import {
  type Configuration,
  createIndexBuilder,
  type Entry,
  languageOf,
  rarity,
} from '../../retrieval/build-index.ts';
import { openIndex } from '../../retrieval/open-index.ts';
import type { Engine, Saved, Searcher } from './engines.ts';

function whence(configuration: Configuration): Engine {
  const open = (bytes: ArrayBuffer): Searcher => {
    const index = openIndex(bytes);
    return { search: (query, k) => index.search(query, k), save: () => bytes };
  };
  return {
    name: `whence-${configuration}`,
    scores: true,
    build: (claims) => {
      const builder = createIndexBuilder(configuration);
      for (const claim of claims) builder.add(claim);
      return open(builder.finish());
    },
    load: (saved: Saved) => open(saved as ArrayBuffer),
  };
}

const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

/** Returns the words of a claim or query as keys; text and title are one field. */
export function keysOf(entry: Entry): number[] {
  const words = analyse(`${entry.text}\n${entry.title ?? ''}`, languageOf(entry));
  return words.map(({ key }) => key);
}

function plainBm25(claims: Iterable<Entry>): Searcher {
  const ids: string[] = [];
  const lengths: number[] = [];
  const postings = new Map<number, Map<number, number>>();
  for (const claim of claims) {
    const keys = keysOf(claim);
    const doc = ids.push(claim.id) - 1;
    lengths.push(keys.length);
    for (const key of keys) {
      const list = postings.get(key) ?? new Map<number, number>();
      postings.set(key, list.set(doc, (list.get(doc) ?? 0) + 1));
    }
  }
  const mean = lengths.reduce((sum, length) => sum + length, 0) / ids.length;
  const search = (query: Entry, k: number) => {
    const sums = new Map<number, number>();
    for (const key of new Set(keysOf(query))) {
      const list = postings.get(key) ?? [];
      const idf = rarity(ids.length, postings.get(key)?.size ?? 0);
      for (const [doc, count] of list) {
        const room = 1 - LENGTH_SHARE + (LENGTH_SHARE * (lengths[doc] ?? 0)) / mean;
        const impact = (idf * count * (SATURATION + 1)) / (count + SATURATION * room);
        sums.set(doc, (sums.get(doc) ?? 0) + impact);
      }
    }
    const best = [...sums].sort((a, b) => b[1] - a[1]).slice(0, k);
    return best.map(([doc, score]) => ({ id: ids[doc] ?? '', score }));
  };
  return { search, save: () => null };
}

/** Ours. */
export const OURS: readonly Engine[] = [
  whence('quality'),
  whence('scale'),
  {
    name: 'plain-bm25',
    scores: true,
    build: plainBm25,
    load: () => {
      throw new Error('plain-bm25 is not kept');
    },
  },
];
