/**
 * The words of each claim in order, for the second stage: a claim's words are a run of 32-bit numbers, each the number
 * of a word in the vocabulary (24 bits) with its flags above. The vocabulary is sorted by key, like the postings'
 * dictionary, and keeps of each word in how many claims it stands and one of its forms, which soft matching compares.
 */

import type { Word } from './analyse.ts';
import { findTerm } from './postings.ts';
import { type Section, type Sections, wordsOf } from './sections.ts';
import { packStrings, stringReader } from './strings.ts';

/** Flag of a word that stood in the claim before. */
export const AGAIN = 64;
/** Flag of a word of the title. */
export const TITLE = 128;

const FLAG_SHIFT = 24;
const NUMBER_MASK = (1 << FLAG_SHIFT) - 1;
const AGAIN_BIT = AGAIN << FLAG_SHIFT;

/** Sections from this number on hold the words. */
const FIRST_SECTION = 20;
const SECTION = {
  keys: FIRST_SECTION,
  dfs: FIRST_SECTION + 1,
  starts: FIRST_SECTION + 2,
  words: FIRST_SECTION + 3,
  forms: FIRST_SECTION + 4,
} as const;

/** Collects the words of claims. */
export type ForwardBuilder = {
  /** Adds the words of the next claim. */
  add(text: readonly Word[], title: readonly Word[]): void;
  /** Returns the sections. */
  finish(): [number, Section][];
};

/** The words of all claims. */
export type Forward = {
  /** Words in the vocabulary. */
  size: number;
  /** Returns the number of the word with this key, or -1. */
  find(key: number): number;
  /** Claims that hold the word. */
  df(word: number): number;
  /** Returns a form of the word. */
  form(word: number): string;
  /** Returns the words of a claim in order, title last; `wordNumber` and `wordFlags` take one apart. */
  words(doc: number): Uint32Array;
  /** Adds one to the count of each word's slot, for each of these claims that holds the word; slot 0 is skipped. */
  countInto(counts: Uint32Array, slotOf: Uint16Array, docs: Uint32Array): void;
};

/** Returns the vocabulary number of a packed word. */
export function wordNumber(packed: number): number {
  return packed & NUMBER_MASK;
}

/** Returns the flags of a packed word. */
export function wordFlags(packed: number): number {
  return packed >>> FLAG_SHIFT;
}

/** Returns an empty builder. */
export function createForwardBuilder(): ForwardBuilder {
  const numbers = new Map<number, number>();
  const vocabulary: { key: number; form: string; df: number; last: number }[] = [];
  const starts = [0];
  let words = new Uint32Array(1 << 10);
  let length = 0;

  function put({ key, norm, flags }: Word, doc: number, more: number): void {
    const number = numbers.get(key | 0) ?? vocabulary.length;
    if (number === vocabulary.length) {
      numbers.set(key | 0, number);
      vocabulary.push({ key, form: norm, df: 0, last: -1 });
    }
    const entry = vocabulary[number];
    const again = entry?.last === doc ? AGAIN : 0;
    if (entry && !again) {
      entry.last = doc;
      entry.df++;
    }
    if (length === words.length) {
      const wider = new Uint32Array(words.length * 2);
      wider.set(words);
      words = wider;
    }
    words[length++] = (number & NUMBER_MASK) | ((flags | more | again) << FLAG_SHIFT);
  }
  function add(text: readonly Word[], title: readonly Word[]): void {
    const doc = starts.length - 1;
    for (const word of text) put(word, doc, 0);
    for (const word of title) put(word, doc, TITLE);
    starts.push(length);
  }
  function finish(): [number, Section][] {
    const order = vocabulary.map((_, i) => i);
    order.sort((a, b) => (vocabulary[a]?.key ?? 0) - (vocabulary[b]?.key ?? 0));
    const rank = new Uint32Array(order.length);
    order.forEach((number, i) => {
      rank[number] = i;
    });
    const sorted = order.flatMap((number) => vocabulary[number] ?? []);
    const ranked = words
      .subarray(0, length)
      .map((packed) => (rank[packed & NUMBER_MASK] ?? 0) | (packed & ~NUMBER_MASK));
    return [
      [SECTION.keys, Uint32Array.from(sorted, ({ key }) => key)],
      [SECTION.dfs, Uint32Array.from(sorted, ({ df }) => df)],
      [SECTION.starts, Uint32Array.from(starts)],
      [SECTION.words, ranked],
      ...packStrings(
        SECTION.forms,
        sorted.map(({ form }) => form),
      ),
    ];
  }
  return { add, finish };
}

/** Returns the words as views on the sections. */
export function openForward(sections: Sections): Forward {
  const keys = wordsOf(sections, SECTION.keys);
  const dfs = wordsOf(sections, SECTION.dfs);
  const starts = wordsOf(sections, SECTION.starts);
  const words = wordsOf(sections, SECTION.words);
  return {
    size: keys.length,
    find: (key) => findTerm(keys, key),
    df: (word) => dfs[word] ?? 0,
    form: stringReader(sections, SECTION.forms),
    words: (doc) => words.subarray(starts[doc] ?? 0, starts[doc + 1] ?? 0),
    countInto: (counts, slotOf, docs) => {
      for (const doc of docs) {
        const end = starts[doc + 1] ?? 0;
        for (let i = starts[doc] ?? 0; i < end; i++) {
          const packed = words[i] ?? 0;
          const slot = slotOf[packed & NUMBER_MASK] ?? 0;
          if (slot !== 0 && (packed & AGAIN_BIT) === 0) counts[slot] = (counts[slot] ?? 0) + 1;
        }
      }
    },
  };
}
