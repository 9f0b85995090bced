/**
 * Frames found in part: how much of a frame a sentence holds when it does not hold all of it. Pages leave out what the
 * sentence before has said, and say in words that the lexicon does not know; the rest of a frame still tells something.
 */

import { figuresAgree } from './figures.ts';
import { type CompiledFrame, standsAny, type Term } from './frames.ts';
import type { Reading } from './reading.ts';
import { BEFORE, HERE, NEGATED, type Standing } from './standing.ts';
import { PARTIAL_CONTEXT, PARTIAL_NAME, PARTIAL_VETO } from './tuning.ts';

/** A frame of which a part was found. */
export type PartialFrame = {
  frame: CompiledFrame;
  /** Weighted share that was found, 0 to 1. */
  share: number;
  /** Tokens that hold what was found. */
  from: number;
  to: number;
};

type Scope = { reading: Reading; standing: Standing };

/** Returns the frame of which the sentence holds most, `null` where it holds nothing of any. */
export function bestPartOf(frames: readonly CompiledFrame[], scope: Scope): PartialFrame | null {
  let best: CompiledFrame | null = null;
  let most = 0;
  for (const frame of frames) {
    const share = shareOf(frame, scope);
    if (share > most) [most, best] = [share, frame];
  }
  if (!best) return null;
  const places = best.entries.flatMap((entry) => placeOf(entry, scope.reading) ?? []);
  if (places.length === 0) return null;
  const from = Math.min(...places.map((place) => place.from));
  const to = Math.max(...places.map((place) => place.to));
  return { frame: best, share: most, from, to };
}

/** Returns the entries of a frame that the sentence does not hold. */
export function missingOf(frame: CompiledFrame, reading: Reading): (readonly Term[])[] {
  return frame.entries.filter((entry) => !placeOf(entry, reading));
}

function shareOf(frame: CompiledFrame, { reading, standing }: Scope): number {
  let found = 0;
  let all = 0;
  for (let i = 0; i < frame.entries.length; i++) {
    const entry = frame.entries[i] ?? [];
    const weight = frame.weights[i] ?? 0;
    all += weight;
    if (stands(entry, reading, standing)) found += weight;
    else if (standsAny(entry, standing, BEFORE))
      found += weight * (frame.names.includes(entry) ? PARTIAL_NAME : PARTIAL_CONTEXT);
  }
  const vetoed = frame.not.some((concept) => ((standing[concept] ?? 0) & HERE) !== 0);
  return found / all - (vetoed ? PARTIAL_VETO : 0);
}

/** Has the entry a place in the sentence? */
function stands(entry: readonly Term[], reading: Reading, standing: Standing): boolean {
  for (const term of entry) {
    if (term.kind !== 'concept') {
      if (placeOfTerm(term, reading)) return true;
    } else if (((standing[term.concept] ?? 0) & (term.negated ? NEGATED : HERE)) !== 0) return true;
  }
  return false;
}

type Place = { from: number; to: number };

function placeOf(entry: readonly Term[], reading: Reading): Place | undefined {
  for (const term of entry) {
    const place = placeOfTerm(term, reading);
    if (place) return place;
  }
  return undefined;
}

function placeOfTerm(term: Term, reading: Reading): Place | undefined {
  if (term.kind === 'figure')
    return reading.figures.find((f) => f.unit === term.unit && figuresAgree(f, term));
  if (term.kind === 'date') return reading.dates[0];
  const hits = reading.byConcept.get(term.concept);
  return term.negated ? hits?.find((hit) => reading.negation[hit.from]) : hits?.[0];
}
