/**
 * Words as keys: two 32-bit hashes a word, and one pair for every start of it, so that exact forms, forms with any
 * ending and the inner parts of compounds are all looked up in one table of numbers. Two words in 10^19 share a key.
 *
 * The hashes are FNV-1a over UTF-16 code units with two bases, which grow letter by letter: one pass over a word gives
 * the keys of all its starts. What is looked up is told apart by a seed.
 */

import { FNV_BASIS, FNV_PRIME, mix } from '../retrieval/hash.ts';

/** How a form's word is meant; each sort has keys of its own. */
export const SORT = { exact: 1, prefix: 2, inner: 3, closing: 4 } as const;
/** One of the sorts. */
export type Sort = (typeof SORT)[keyof typeof SORT];

const BASE_HIGH = 0x2f0b4c47;

/** The starts of a word: `low[n]` and `high[n]` are the raw hashes of its first `n` letters. */
export type WordKeys = { length: number; low: Int32Array; high: Int32Array };

/** Returns the raw hashes of all starts of `word`, from letter `from` on. */
export function wordKeys(word: string, from = 0): WordKeys {
  const length = word.length - from;
  const low = new Int32Array(length + 1);
  const high = new Int32Array(length + 1);
  low[0] = FNV_BASIS | 0;
  high[0] = BASE_HIGH;
  for (let i = 0; i < length; i++) {
    const code = word.charCodeAt(from + i);
    low[i + 1] = Math.imul((low[i] ?? 0) ^ code, FNV_PRIME);
    high[i + 1] = Math.imul((high[i] ?? 0) ^ (code + 0x9e37), FNV_PRIME);
  }
  return { length, low, high };
}

/** Returns the lower key of the first `letters` letters, for look-ups of a sort. */
export function lowKey(keys: WordKeys, letters: number, sort: Sort): number {
  return mix((keys.low[letters] ?? 0) ^ Math.imul(sort, 0x9e3779b1));
}

/** Returns the upper key of the first `letters` letters, for look-ups of a sort. */
export function highKey(keys: WordKeys, letters: number, sort: Sort): number {
  return mix((keys.high[letters] ?? 0) + Math.imul(sort, 0x85ebca77));
}
