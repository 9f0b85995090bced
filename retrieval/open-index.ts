/**
 * Opens an index from its bytes, without copying, and searches it: the kernel's best claims, in the quality
 * configuration judged once more by a second stage (pool.ts, confidence.ts).
 */

import { detectLanguage } from '../text/language.ts';
import { analyse, type Word } from './analyse.ts';
import { type Entry, gramsOf, languageOf, rarity, SECTION } from './build-index.ts';
import { BELOW, confidences, ranked } from './confidence.ts';
import { openForward } from './forward.ts';
import { createKernel, type QueryTerm } from './kernel.ts';
import { type PlainQuery, plainConfidences } from './plain-confidence.ts';
import { createJudge, type Judged } from './pool.ts';
import { claimsOf, type PostingsParts, termFrequency } from './postings.ts';
import { bytesOf, IndexFormatError, openSections, type Sections, wordsOf } from './sections.ts';
import { stringReader } from './strings.ts';
import { KIND_WEIGHTS, POOL } from './tuning.ts';

/** A claim that was found. */
export type Found = {
  /** The claim's id. */
  id: string;
  /** How likely it is the right one, 0 to 1. */
  score: number;
};

/** A query; its id is not needed. */
export type Query = Omit<Entry, 'id'>;

/** The first stage's answer: claims by number with their sums of BM25, best first. */
export type Weighed = { docs: number[]; sums: number[]; query: PlainQuery };

/** Answers queries over one collection; one at a time. */
export type SearchIndex = {
  /** Claims in the index. */
  size: number;
  /** Returns at most `k` claims, best first. */
  search(query: Query, k: number): Found[];
  /** Returns the pool of a query with the features of its claims, as the first stage ranks it; for training. */
  judge(query: Query, pool: number): Judged[];
  /** Returns the best claims by words alone, with their sums; for training. */
  weigh(query: Query, pool: number): Weighed;
  /** Returns the id of a claim by its number. */
  idOf(doc: number): string;
};

/** Words of a query that are read: the claim is in the first ones or nowhere. */
const MOST_WORDS = 400;

/** Returns the opened index, or throws `IndexFormatError`. */
export function openIndex(buffer: ArrayBuffer): SearchIndex {
  const sections = openSections(buffer);
  const { size, quality, titles, scale } = factsOf(sections);
  const parts = partsOf(sections, scale);
  const kernel = createKernel(parts, size);
  const idOf = stringReader(sections, SECTION.ids);
  const commonest = stringReader(sections, SECTION.languages)(0);
  const judgePool = createJudge({
    size,
    titles,
    forward: openForward(sections),
    claimsOf: (key, most) => claimsOf(parts, key, most),
  });
  const unit = scale / KIND_WEIGHTS.word;

  function judge(query: Query, pool: number): Judged[] {
    const words = read(query, commonest);
    return judgePool(words, kernel.top(termsOf(words, true), pool), unit);
  }
  function search(query: Query, k: number): Found[] {
    if (!quality) return plain(query, k);
    const ranking = ranked(judge(query, Math.max(k + BELOW, POOL)));
    return confidences(ranking, k).map((score, i) => ({ id: idOf(ranking[i]?.doc ?? 0), score }));
  }
  function weigh(query: Query, pool: number): Weighed {
    const words = read(query, commonest);
    const hits = kernel.top(termsOf(words, false), pool);
    const keys = [...new Set(words.map(({ key }) => key))];
    const mass = keys.reduce((sum, key) => sum + rarity(size, termFrequency(parts, key)), 0);
    const sums = Array.from(hits.scores, (score) => score * unit);
    return { docs: [...hits.docs], sums, query: { mass, words: keys.length } };
  }
  function plain(text: Query, k: number): Found[] {
    const { docs, sums, query } = weigh(text, k + BELOW);
    return plainConfidences(sums, k, query).map((score, i) => ({ id: idOf(docs[i] ?? 0), score }));
  }
  return { size, search, judge, weigh, idOf };
}

function read({ text, title, lang }: Query, commonest: string): Word[] {
  const spoken = lang ? languageOf({ text, lang }) : detectLanguage(text, commonest);
  const words = analyse(text, spoken);
  if (title) words.push(...analyse(title, spoken));
  return words.slice(0, MOST_WORDS);
}

function termsOf(words: readonly Word[], grams: boolean): QueryTerm[] {
  const terms = [...new Set(words.map(({ key }) => key))].map((key) => ({
    key,
    weight: KIND_WEIGHTS.word as number,
  }));
  if (grams)
    for (const key of new Set(gramsOf(words))) terms.push({ key, weight: KIND_WEIGHTS.gram });
  return terms;
}

function partsOf(sections: Sections, scale: number): PostingsParts {
  return {
    keys: wordsOf(sections, SECTION.keys),
    offsets: wordsOf(sections, SECTION.offsets),
    bytes: bytesOf(sections, SECTION.bytes),
    blockLast: wordsOf(sections, SECTION.blockLast),
    blockOffset: wordsOf(sections, SECTION.blockOffset),
    blockMax: bytesOf(sections, SECTION.blockMax),
    scale,
  };
}

function factsOf(sections: Sections) {
  const [size, quality, titles = 0] = wordsOf(sections, SECTION.facts);
  const bytes = bytesOf(sections, SECTION.scale);
  if (size === undefined || bytes.byteLength !== 4)
    throw new IndexFormatError('the index lacks its facts');
  const [scale = 1] = new Float32Array(bytes.buffer, bytes.byteOffset, 1);
  return { size, quality: quality === 1, titles, scale };
}
