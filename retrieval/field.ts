/** A field of a claim (its text, its title, or both) summed up against a query. */

import type { Evidence } from './evidence.ts';
import { type Forward, wordFlags, wordNumber } from './forward.ts';
import { type Held, informationOf, matchedWords, missingInformation } from './information.ts';
import type { QueryWords } from './query-words.ts';

/** What features are computed from, the same for all claims of a pool. */
export type Ground = {
  /** The query. */
  query: QueryWords;
  /** Distinct words of the query that stand in any claim, by index. */
  rows: readonly number[];
  /** Evidence for the pool. */
  evidence: Evidence;
  /** The claims' words. */
  forward: Forward;
  /** Whether claims of this collection have titles. */
  titled: boolean;
};

/** A field's sums. */
export type Field = {
  /** Its distinct words, and those that match, rarest first. */
  held: Held[];
  matched: Held[];
  /** Sum of idf, and of matched idf by strength. */
  mass: number;
  soft: number;
  /** Information of what matches, of what does not, and of what not even the whole query lets expect. */
  information: number;
  missing: number;
  unexpected: number;
};

/** Returns the sums of a field. */
export function fieldOf(words: Uint32Array, ground: Ground): Field {
  const { evidence, rows } = ground;
  const held = heldWords(words, evidence);
  const matched = matchedWords(held);
  const field = { held, matched, mass: 0, soft: 0 };
  for (const { idf, strength } of held) {
    field.mass += idf;
    field.soft += idf * strength;
  }
  return {
    ...field,
    information: informationOf(matched, evidence),
    ...missingInformation(held, matched, { evidence, rows }),
  };
}

function heldWords(words: Uint32Array, evidence: Evidence): Held[] {
  const held = new Map<number, Held>();
  for (const packed of words) {
    const slot = evidence.slotOf[wordNumber(packed)] ?? 0;
    if (slot === 0 || held.has(slot)) continue;
    held.set(slot, {
      slot,
      flags: wordFlags(packed),
      match: evidence.match[slot] ?? -1,
      strength: evidence.strength[slot] ?? 0,
      idf: evidence.idf[slot] ?? 0,
    });
  }
  return [...held.values()];
}

/** Returns the information of the words that match the query outside its signature. */
export function bodyInformation({ matched }: Field, { query, evidence }: Ground): number {
  return informationOf(
    matched.filter(({ match }) => query.distinct[match]?.body),
    evidence,
  );
}

/** Returns for each matched query word the strength of its best match. */
export function strengthsOf({ held }: Field): Map<number, number> {
  const strengths = new Map<number, number>();
  for (const { match, strength } of held)
    if (match >= 0) strengths.set(match, Math.max(strength, strengths.get(match) ?? 0));
  return strengths;
}
