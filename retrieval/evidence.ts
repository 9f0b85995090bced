/**
 * What the words of a query say about the words of the claims in the pool.
 *
 * Each distinct word of the pool's claims gets a slot. A slot knows which word of the query it matches (the same stem,
 * or, for a form or a typing error, enough of the same 4-grams) and how rare it is. Words go in company: who reads
 * "Hillary" expects "Clinton", so that the second says little more than the first. For each word of the query the
 * claims that hold it (at most a sample) are read once, and counted is how often each slot's word stands beside it:
 *
 *   P(w | v) = (claims with both - own + prior P(w)) / (claims with v - own + prior)
 *
 * "own" takes out the claim that is being judged. The information of a set of matched words is then, rarest first, the
 * sum of -log of the highest P of a word beside the ones before it: like idf, but without counting company twice.
 * Cost: the sample's words a query word; two tables of query words times slots.
 * References: Church and Hanks 1990 (association), Metzler and Croft 2005 (dependence of query terms); the smoothing
 * is Dirichlet's (Zhai and Lafferty 2004).
 */

import { type Forward, wordNumber } from './forward.ts';
import { likenessTo } from './likeness.ts';
import type { QueryWords } from './query-words.ts';
import { COMPANY_PRIOR, COMPANY_SAMPLE } from './tuning.ts';

/** What is known of a collection's words. */
export type Lexis = {
  /** The claims' words. */
  forward: Forward;
  /** Rarity of a word by its number. */
  idf(word: number): number;
  /** The 4-grams that a word is compared by, none where it is only compared whole. */
  gramsOf(word: number): Uint32Array;
  /** At most so many claims that hold the word with this key. */
  claimsOf(key: number, most: number): Uint32Array;
};

/** Evidence for the pool of one query; tables are of query words times slots, `row * slots + slot`. */
export type Evidence = {
  /** Slots; slot 0 stands for words outside the pool. */
  slots: number;
  /** Slot of a vocabulary word. */
  slotOf: Uint16Array;
  /** Index of the distinct query word that a slot matches, -1 for none. */
  match: Int16Array;
  /** Strength of the match: 1 for the same stem, below for likeness, 0 for none. */
  strength: Float32Array;
  /** Rarity of the slot's word. */
  idf: Float32Array;
  /** P(slot's word | query word), the judged claim, which holds both, taken out. */
  beside: Float32Array;
  /** The same where the judged claim lacks the query word. */
  apart: Float32Array;
};

const MOST_SLOTS = 0xffff;

/** Returns the evidence of a query for the claims of its pool; `slotOf` is lent, all zeros, and given back by `release`. */
export function gatherEvidence(
  query: QueryWords,
  pool: readonly Uint32Array[],
  { lexis, slotOf }: { lexis: Lexis; slotOf: Uint16Array },
): Evidence {
  const words = assignSlots(pool, slotOf);
  const slots = words.length;
  const { match, strength } = matchSlots(query, words, lexis);
  const idf = Float32Array.from(words, (word, slot) => (slot === 0 ? 0 : lexis.idf(word)));
  const evidence = {
    slots,
    slotOf,
    match,
    strength,
    idf,
    beside: new Float32Array(query.distinct.length * slots),
    apart: new Float32Array(query.distinct.length * slots),
  };
  const counts = new Uint32Array(slots);
  query.distinct.forEach(({ key }, row) => {
    fillRow(evidence, row, { key, lexis, counts });
  });
  return evidence;
}

/** Gives the lent table back, all zeros. */
export function release(pool: readonly Uint32Array[], slotOf: Uint16Array): void {
  for (const words of pool) for (const packed of words) slotOf[wordNumber(packed)] = 0;
}

function assignSlots(pool: readonly Uint32Array[], slotOf: Uint16Array): number[] {
  const words = [-1];
  for (const claim of pool)
    for (const packed of claim) {
      const word = wordNumber(packed);
      if (slotOf[word] !== 0 || words.length >= MOST_SLOTS) continue;
      slotOf[word] = words.length;
      words.push(word);
    }
  return words;
}

function matchSlots(query: QueryWords, words: readonly number[], { forward, gramsOf }: Lexis) {
  const match = new Int16Array(words.length).fill(-1);
  const strength = new Float32Array(words.length);
  const exact = new Map<number, number>();
  query.distinct.forEach(({ key }, i) => {
    const word = forward.find(key);
    if (word >= 0) exact.set(word, i);
  });
  const alike = likenessTo(query.distinct);
  for (let slot = 1; slot < words.length; slot++) {
    const word = words[slot] ?? 0;
    const same = exact.get(word);
    const found = same === undefined ? alike(gramsOf(word)) : { index: same, strength: 1 };
    match[slot] = found.index;
    strength[slot] = found.strength;
  }
  return { match, strength };
}

type Row = { key: number; lexis: Lexis; counts: Uint32Array };

/** Counts in how many of the claims that hold the query word each slot's word stands, and fills both tables. */
function fillRow(evidence: Evidence, row: number, { key, lexis, counts }: Row): void {
  const { slots, slotOf, idf, beside, apart } = evidence;
  const claims = lexis.claimsOf(key, COMPANY_SAMPLE);
  counts.fill(0);
  lexis.forward.countInto(counts, slotOf, claims);
  const word = lexis.forward.find(key);
  const own = word >= 0 && lexis.forward.df(word) === claims.length ? 1 : 0;
  const held = claims.length + COMPANY_PRIOR;
  for (let slot = 1; slot < slots; slot++) {
    const prior = COMPANY_PRIOR * Math.exp(-(idf[slot] ?? 0));
    const both = counts[slot] ?? 0;
    beside[row * slots + slot] = (Math.max(0, both - own) + prior) / Math.max(1, held - own);
    apart[row * slots + slot] = (both + prior) / held;
  }
}
