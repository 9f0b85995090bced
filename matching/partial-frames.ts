/**
 * Frames found in part: how much of a frame a sentence holds when it does not hold all of it. Pages leave out what the
 * sentence before has said, and say in words that the lexicon does not know; the rest of a frame still tells something.
 */

import { conceptKey, FEATURE } from './features.ts';
import { figuresAgree } from './figures.ts';
import { type CompiledFrame, isContextual, type Term } from './frames.ts';
import type { Reading } from './reading.ts';
import type { WordingIndex } from './similarity.ts';
import { PARTIAL_CONTEXT, PARTIAL_FIGURE, PARTIAL_NAME, PARTIAL_VETO } from './tuning.ts';

/** A frame of which a part was found. */
export type PartialFrame = {
  frame: CompiledFrame;
  /** Weighted share that was found, 0 to 1. */
  share: number;
  /** Entries that were not found in the sentence. */
  missing: (readonly Term[])[];
  /** Tokens that hold what was found. */
  from: number;
  to: number;
};

type Scope = { reading: Reading; before: readonly Reading[]; wordings: WordingIndex };

/** Returns what of the frame the sentence holds, `null` where it is nothing. */
export function partialFrame(frame: CompiledFrame, scope: Scope): PartialFrame | null {
  const { reading } = scope;
  const part: PartialFrame = { frame, share: 0, missing: [], from: reading.tokens.length, to: -1 };
  let all = 0;
  for (const entry of frame.entries) {
    const weight = Math.min(...entry.map((term) => weightOf(term, scope.wordings)));
    all += weight;
    const place = placeOf(entry, reading);
    if (place) {
      part.share += weight;
      part.from = Math.min(part.from, place.from);
      part.to = Math.max(part.to, place.to);
      continue;
    }
    part.missing.push(entry);
    if (standsBefore(entry, scope))
      part.share += weight * (isContextual(entry) ? PARTIAL_NAME : PARTIAL_CONTEXT);
  }
  const vetoed = frame.not.some((concept) => reading.byConcept.has(concept));
  part.share = Math.max(0, part.share / all - (vetoed ? PARTIAL_VETO : 0));
  return part.to < 0 || part.share === 0 ? null : part;
}

function weightOf(term: Term, wordings: WordingIndex): number {
  if (term.kind !== 'concept') return PARTIAL_FIGURE;
  return wordings.weightOf({ key: conceptKey(term.concept), sort: FEATURE.concept });
}

type Place = { from: number; to: number };

function placeOf(entry: readonly Term[], reading: Reading): Place | null {
  for (const term of entry) {
    const places: readonly Place[] =
      term.kind === 'concept'
        ? (reading.byConcept.get(term.concept) ?? []).filter(
            (hit) => !term.negated || reading.negation[hit.from],
          )
        : term.kind === 'figure'
          ? reading.figures.filter((f) => f.unit === term.unit && figuresAgree(f, term))
          : reading.dates;
    if (places[0]) return places[0];
  }
  return null;
}

function standsBefore(entry: readonly Term[], { before }: Scope): boolean {
  return entry.some(
    (term) =>
      term.kind === 'concept' && before.some((reading) => reading.byConcept.has(term.concept)),
  );
}
