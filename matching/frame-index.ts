/**
 * Frames as they ship, and opened: entries are numbers, so that nothing is parsed at run time, and each frame is filed
 * under the concepts that bring it up.
 */

import { conceptKey, FEATURE } from './features.ts';
import { codesOf } from './frame-codes.ts';
import { type CompiledFrame, isContextual, type Term } from './frames.ts';
import { isName, type Lexicon } from './lexicon.ts';
import type { WordingIndex } from './similarity.ts';
import { PARTIAL_FIGURE } from './tuning.ts';

/** A term as it ships: a concept times four, plus `NEGATED` and `HERE`; or a figure; or a date. */
export type PackedTerm = number | [value: number, upper: number, unit: string] | string;

/** A frame as it ships. */
export type PackedFrame = { claim: number; all: PackedTerm[][]; not: number[] };

/** All frames, by claim and by the concept that brings them up. */
export type FrameIndex = {
  frames: CompiledFrame[][];
  framesByConcept: Map<number, CompiledFrame[]>;
};

const NEGATED = 1;
const HERE = 2;

/** Returns the shipped form of a parsed entry. */
export function packEntry(entry: readonly Term[]): PackedTerm[] {
  return entry.map((term) => {
    if (term.kind === 'date') return term.date;
    if (term.kind === 'figure') return [term.value, term.upper, term.unit];
    return term.concept * 4 + (term.negated ? NEGATED : 0) + (term.here ? HERE : 0);
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
    negated: (packed & NEGATED) !== 0,
    here: (packed & HERE) !== 0,
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
  const known = new Map<number, number>();
  for (const { claim, all, not } of packed) {
    const entries = all.map((entry) => entry.map((term) => openTerm(term, lexicon)));
    const weights = entries.map((entry) =>
      Math.min(...entry.map((term) => weightOf(term, wordings, known))),
    );
    const names = entries.filter(isContextual);
    const core = entries.filter((entry) => !names.includes(entry));
    const codes = codesOf(entries, names);
    const frame = { claim, entries, names, core, codes, not, weights };
    frames[claim]?.push(frame);
    for (const concept of triggerOf(frame)) {
      const list = framesByConcept.get(concept);
      if (list) list.push(frame);
      else framesByConcept.set(concept, [frame]);
    }
  }
  return { frames, framesByConcept };
}

function weightOf(term: Term, wordings: WordingIndex, known: Map<number, number>): number {
  if (term.kind !== 'concept') return PARTIAL_FIGURE;
  const weight =
    known.get(term.concept) ??
    wordings.weightOf({ key: conceptKey(term.concept), sort: FEATURE.concept });
  known.set(term.concept, weight);
  return weight;
}

/** The concepts of the entry whose most frequent concept is rarest: a frame is tried only where one of them stands. */
function triggerOf({ entries, weights }: CompiledFrame): number[] {
  let best: readonly Term[] = [];
  let rarest = -1;
  entries.forEach((entry, i) => {
    if (isContextual(entry) || entry.some((term) => term.kind !== 'concept')) return;
    const weight = weights[i] ?? 0;
    if (weight > rarest) [rarest, best] = [weight, entry];
  });
  return best.flatMap((term) => (term.kind === 'concept' ? [term.concept] : []));
}
