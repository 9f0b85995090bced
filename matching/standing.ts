/**
 * What stands where, for one sentence at a time: a byte of flags for every concept of the lexicon.
 *
 * A sentence is set beside some fifty frames, each of a dozen concepts, and nearly all fail at their first or second
 * entry. To ask the sentence's own map for each of them, and the maps of the three sentences before, took a quarter of
 * all time; a look at one byte takes none to speak of. The flags are set anew before a sentence's candidates are sought.
 * Cost a sentence: the concepts that it and the sentences before hold, and one sweep over some two thousand bytes.
 */

import type { Reading } from './reading.ts';

/** The concept stands in the sentence; under a negation; in a sentence before; among the names of the surroundings. */
export const HERE = 1;
/** See `HERE`. */
export const NEGATED = 2;
/** See `HERE`. */
export const BEFORE = 4;
/** See `HERE`. */
export const NAMED = 8;

/** Flags by concept. */
export type Standing = Uint8Array;

/** A sentence with what surrounds it. */
type Place = {
  reading: Reading;
  before: readonly Reading[];
  names: ReadonlyMap<number, number>;
};

/** Sets the flags to those of a sentence. */
export function setStanding(flags: Standing, { reading, before, names }: Place): void {
  flags.fill(0);
  const negates = reading.negators.length > 0;
  for (const [concept, hits] of reading.byConcept) {
    const negated = negates && hits.some((hit) => reading.negation[hit.from]);
    flags[concept] = negated ? HERE | NEGATED : HERE;
  }
  for (const other of before) set(flags, other.byConcept, BEFORE);
  set(flags, names, NAMED);
}

function set(flags: Standing, concepts: ReadonlyMap<number, unknown>, flag: number): void {
  for (const concept of concepts.keys()) flags[concept] = (flags[concept] ?? 0) | flag;
}
