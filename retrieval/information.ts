/** How much a set of matched words says, company counted once (evidence.ts tells the idea). */

import type { Evidence } from './evidence.ts';
import type { QueryWords } from './query-words.ts';
import { MOST_MISSING } from './tuning.ts';

/** A distinct word of a claim, in its slot. */
export type Held = {
  /** Slot of the word. */
  slot: number;
  /** Flags of its first occurrence. */
  flags: number;
  /** Index of the query word it matches, -1 for none. */
  match: number;
  /** Strength of the match. */
  strength: number;
  /** Rarity. */
  idf: number;
};

/** Matched words are weighed against at most so many rarer ones. */
const MOST_WEIGHED = 24;

/** Returns the matched words, rarest first. */
export function matchedWords(held: readonly Held[]): Held[] {
  return held
    .filter(({ match }) => match >= 0)
    .sort((a, b) => b.idf - a.idf || a.slot - b.slot)
    .slice(0, MOST_WEIGHED);
}

/** Returns the information of matched words, given rarest first. */
export function informationOf(matched: readonly Held[], evidence: Evidence): number {
  let sum = 0;
  matched.forEach((word, i) => {
    let most = Math.exp(-word.idf);
    for (let j = 0; j < i; j++) {
      const other = matched[j];
      if (other) most = Math.max(most, given(word.slot, other, evidence));
    }
    sum -= word.strength * Math.log(Math.min(1, most));
  });
  return sum;
}

function given(
  slot: number,
  { match, strength }: Held,
  { slots, beside, apart }: Evidence,
): number {
  const table = strength === 1 ? beside : apart;
  return table[match * slots + slot] ?? 0;
}

/** Returns the information of the words that do not match: beside the matched ones, and beside any word of the query. */
export function missingInformation(
  held: readonly Held[],
  matched: readonly Held[],
  { evidence, rows }: { evidence: Evidence; rows: readonly number[] },
) {
  const { slots, apart } = evidence;
  const taken = new Set(matched.map(({ match }) => match));
  const others = rows.filter((row) => !taken.has(row));
  let missing = 0;
  let unexpected = 0;
  for (const { slot, idf, match } of held) {
    if (match >= 0) continue;
    let most = Math.exp(-idf);
    for (const other of matched) most = Math.max(most, given(slot, other, evidence));
    missing -= Math.log(Math.min(1, most));
    for (const row of others) most = Math.max(most, apart[row * slots + slot] ?? 0);
    unexpected -= Math.log(Math.min(1, most));
  }
  return { missing, unexpected };
}

/** Returns the information of the query's words that the claim does not hold, beside those that it does. */
export function unsaidInformation(
  query: QueryWords,
  matched: readonly Held[],
  { slots, apart }: Evidence,
): number {
  const taken = new Set(matched.map(({ match }) => match));
  let sum = 0;
  query.distinct.forEach(({ idf }, row) => {
    if (taken.has(row)) return;
    let least = Math.min(idf, MOST_MISSING);
    // Bayes: P(query word | claim word) from the row, which has P(claim word | query word).
    for (const { slot, idf: own } of matched)
      least = Math.min(least, idf - own - Math.log(apart[row * slots + slot] || 1));
    sum += Math.max(0, least);
  });
  return sum;
}
