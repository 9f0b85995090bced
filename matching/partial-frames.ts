/**
 * Frames found in part: how much of a frame a sentence holds when it does not hold all of it. Pages leave out what the
 * sentence before has said, and say in words that the lexicon does not know; the rest of a frame still tells something.
 */

import { figuresAgree } from './figures.ts';
import { ASK, isFromContext, standingOf } from './frame-codes.ts';
import type { CompiledFrame, Term } from './frames.ts';
import type { Reading } from './reading.ts';
import { BEFORE, HERE, type Standing } from './standing.ts';
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
  let from = Number.POSITIVE_INFINITY;
  let to = -1;
  for (const entry of best.terms().entries) {
    const place = placeOf(entry, scope.reading);
    if (!place) continue;
    from = Math.min(from, place.from);
    to = Math.max(to, place.to);
  }
  return to < 0 ? null : { frame: best, share: most, from, to };
}

/** Returns the entries of a frame that the sentence does not hold. */
export function missingOf(frame: CompiledFrame, reading: Reading): (readonly Term[])[] {
  return frame.terms().entries.filter((entry) => !placeOf(entry, reading));
}

function shareOf(frame: CompiledFrame, { reading, standing }: Scope): number {
  const { codes, weights } = frame;
  let found = 0;
  let all = 0;
  for (let i = 0, at = 0; at < codes.length; i++) {
    const weight = weights[i] ?? 0;
    const has = standingOf(codes, at, standing);
    const here =
      has === HERE ||
      ((has & ASK) !== 0 && placeOf(frame.terms().entries[i] ?? [], reading) !== undefined);
    all += weight;
    if (here) found += weight;
    else if ((has & BEFORE) !== 0)
      found += weight * (isFromContext(codes, at) ? PARTIAL_NAME : PARTIAL_CONTEXT);
    at += 1 + ((codes[at] ?? 0) >> 1);
  }
  const vetoed = frame.not.some((concept) => ((standing[concept] ?? 0) & HERE) !== 0);
  return found / all - (vetoed ? PARTIAL_VETO : 0);
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
