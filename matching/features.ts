/**
 * What a sentence is compared by: its concepts with all they are a kind of (language-free), concepts that stand under a
 * negation, figures with units, and light stems of the words that no concept covers. Features are 32-bit keys.
 */

import { pairKey, termKey } from '../retrieval/hash.ts';
import { isPredicate } from './lexicon.ts';
import type { Reading, ReadingTables } from './reading.ts';

/** The sorts of feature; each has a weight of its own. */
export const FEATURE = { concept: 0, figure: 1, negated: 2, stem: 3 } as const;
/** One of the sorts. */
export type FeatureSort = (typeof FEATURE)[keyof typeof FEATURE];

/** A feature of a sentence. */
export type Feature = { key: number; sort: FeatureSort };

const SEEDS = [0x51ed270b, 0x2545f491, 0x7f4a7c15, 0x3c6ef372];

/** Keys of concepts are asked for at every word: they are remembered by number. */
const conceptKeys: number[] = [];

/** Returns the key of a concept as a feature. */
export function conceptKey(concept: number): number {
  const known = conceptKeys[concept];
  if (known !== undefined) return known;
  const key = pairKey(SEEDS[FEATURE.concept] ?? 0, concept);
  conceptKeys[concept] = key;
  return key;
}

/** Returns the features of a sentence, each once. */
export function featuresOf(reading: Reading, { lexicon }: ReadingTables): Feature[] {
  const found = new Map<number, FeatureSort>();
  const { concepts } = lexicon;
  for (const [concept, hits] of reading.byConcept) {
    const kind = concepts[concept]?.kind;
    if (kind === 'discourse' || kind === 'unit') continue;
    found.set(conceptKey(concept), FEATURE.concept);
    const denied = hits.some(
      (h) => reading.negation[h.from] && isPredicate(concepts[h.concept]?.kind),
    );
    if (denied) found.set(pairKey(SEEDS[FEATURE.negated] ?? 0, concept), FEATURE.negated);
  }
  for (const { value, unit } of reading.figures)
    if (unit !== 'plain')
      found.set(termKey(`${value} ${unit}`, SEEDS[FEATURE.figure] ?? 0), FEATURE.figure);
  for (const stem of reading.stems)
    found.set(termKey(stem, SEEDS[FEATURE.stem] ?? 0), FEATURE.stem);
  return [...found].map(([key, sort]) => ({ key, sort }));
}
