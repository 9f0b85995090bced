/** The words of a query as the second stage needs them: each distinct word once, and the order in which they stand. */

import { DATED, NAME, NUMBER, SIGNED, type Word } from './analyse.ts';

/** A distinct word of a query. */
export type QueryWord = {
  /** Key of its stem. */
  key: number;
  /** The folded word. */
  norm: string;
  /** Flags of its first occurrence. */
  flags: number;
  /** Rarity: inverse document frequency. */
  idf: number;
  /** Whether it stands outside the signature. */
  body: boolean;
  /** Place of its first occurrence. */
  place: number;
};

/** A query's words. */
export type QueryWords = {
  /** Distinct words in order of their first occurrence. */
  distinct: QueryWord[];
  /** For each place the index of its distinct word. */
  order: Uint16Array;
  /** Sum of the idf of the distinct words. */
  mass: number;
  /** Years named. */
  years: number[];
};

const YEAR = /^(?:19|20)\d\d$/;

/** Returns the words of a query. */
export function queryWords(words: readonly Word[], idfOf: (key: number) => number): QueryWords {
  const indexes = new Map<number, number>();
  const distinct: QueryWord[] = [];
  const order = Uint16Array.from(words, ({ key, norm, flags }, place) => {
    const body = (flags & (SIGNED | DATED)) === 0;
    const index = indexes.get(key) ?? distinct.length;
    if (index === distinct.length) {
      indexes.set(key, index);
      distinct.push({ key, norm, flags, idf: idfOf(key), body, place });
    }
    const word = distinct[index];
    if (word && body) word.body = true;
    return index;
  });
  const mass = distinct.reduce((sum, { idf }) => sum + idf, 0);
  return { distinct, order, mass, years: yearsOf(words) };
}

/** Returns the years among words. */
export function yearsOf(words: readonly { norm: string; flags: number }[]): number[] {
  return words
    .filter(({ norm, flags }) => flags & NUMBER && YEAR.test(norm))
    .map((w) => Number(w.norm));
}

/** Returns whether the word is a number, a name, or neither. */
export function isName(flags: number): boolean {
  return (flags & (NAME | NUMBER)) === NAME;
}
