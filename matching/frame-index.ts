/**
 * Frames as they ship, and opened: entries are numbers, so that nothing is parsed at run time, and each frame is filed
 * under the concepts that bring it up.
 */

import { conceptKey, FEATURE } from './features.ts';
import { codesOf, isFromContext } from './frame-codes.ts';
import { type CompiledFrame, type FrameTerms, isContextual, type Term } from './frames.ts';
import { isName, type Lexicon } from './lexicon.ts';
import { once } from './once.ts';
import { type PackedTerm, TERM } from './packed-term.ts';
import type { WordingIndex } from './similarity.ts';
import { PARTIAL_FIGURE } from './tuning.ts';

/** A frame as it ships. */
export type PackedFrame = { claim: number; all: PackedTerm[][]; not: number[] };

/** All frames, by claim and by the concept that brings them up. */
export type FrameIndex = {
  frames: CompiledFrame[][];
  framesByConcept: Map<number, CompiledFrame[]>;
};

/** Returns the shipped form of a parsed entry. */
export function packEntry(entry: readonly Term[]): PackedTerm[] {
  return entry.map((term) => {
    if (term.kind === 'date') return term.date;
    if (term.kind === 'figure') return [term.value, term.upper, term.unit];
    return term.concept * 4 + (term.negated ? TERM.negated : 0) + (term.here ? TERM.here : 0);
  });
}

/** Returns the concepts that the entries of frames ask for. */
export function conceptsOf(frames: readonly PackedFrame[]): ReadonlySet<number> {
  const terms = frames.flatMap(({ all }) => all.flat());
  return new Set(terms.flatMap((term) => (typeof term === 'number' ? term >> 2 : [])));
}

function openTerm(packed: PackedTerm, { concepts }: Lexicon): Term {
  if (typeof packed === 'string') return { kind: 'date', date: packed };
  if (typeof packed !== 'number') {
    const [value, upper, unit] = packed;
    return { kind: 'figure', value, upper, unit };
  }
  const concept = packed >> 2;
  return {
    kind: 'concept',
    concept,
    negated: (packed & TERM.negated) !== 0,
    here: (packed & TERM.here) !== 0,
    name: isName(concepts[concept]?.kind ?? 'thing'),
  };
}

/** Returns the frames of `claims` claims, ready to match. */
export function openFrames(
  packed: readonly PackedFrame[],
  claims: number,
  { lexicon, wordings }: { lexicon: Lexicon; wordings: WordingIndex },
): FrameIndex {
  const frames: CompiledFrame[][] = Array.from({ length: claims }, () => []);
  const framesByConcept = new Map<number, CompiledFrame[]>();
  const weightOf = termWeights(wordings);
  for (const { claim, all, not } of packed) {
    const codes = codesOf(all, lexicon);
    const weights = all.map((entry) => leastOf(entry, weightOf));
    const frame = { claim, codes, not, weights, terms: once(() => termsOf(all, lexicon)) };
    frames[claim]?.push(frame);
    for (const concept of triggerOf(all, frame)) {
      const list = framesByConcept.get(concept);
      if (list) list.push(frame);
      else framesByConcept.set(concept, [frame]);
    }
  }
  return { frames, framesByConcept };
}

function termsOf(all: PackedFrame['all'], lexicon: Lexicon): FrameTerms {
  const entries = all.map((entry) => entry.map((term) => openTerm(term, lexicon)));
  const names = entries.filter(isContextual);
  return { entries, names, core: entries.filter((entry) => !names.includes(entry)) };
}

/** Returns what a term weighs; a concept is looked up once. */
function termWeights(wordings: WordingIndex): (term: PackedTerm) => number {
  const known = new Map<number, number>();
  return (term) => {
    if (typeof term !== 'number') return PARTIAL_FIGURE;
    const concept = term >> 2;
    const weight =
      known.get(concept) ?? wordings.weightOf({ key: conceptKey(concept), sort: FEATURE.concept });
    known.set(concept, weight);
    return weight;
  };
}

function leastOf(entry: readonly PackedTerm[], weightOf: (term: PackedTerm) => number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const term of entry) least = Math.min(least, weightOf(term));
  return least;
}

/** The concepts of the entry whose most frequent concept is rarest: a frame is tried only where one of them stands. */
function triggerOf(
  all: readonly (readonly PackedTerm[])[],
  { codes, weights }: Pick<CompiledFrame, 'codes' | 'weights'>,
): number[] {
  let best: readonly PackedTerm[] = [];
  let rarest = -1;
  let at = 0;
  for (const [i, entry] of all.entries()) {
    const fromContext = isFromContext(codes, at);
    at += 1 + entry.length;
    if (fromContext || entry.some((term) => typeof term !== 'number')) continue;
    const weight = weights[i] ?? 0;
    if (weight > rarest) [rarest, best] = [weight, entry];
  }
  return best.flatMap((term) => (typeof term === 'number' ? term >> 2 : []));
}
