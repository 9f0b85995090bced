/** Frames from their written form to what is matched, filed under the concept that brings each up. */

import { conceptKey, FEATURE } from './features.ts';
import { type CompiledFrame, isContextual, parseEntry, type Term } from './frames.ts';
import type { IndexFacts } from './index-data.ts';
import type { Lexicon } from './lexicon.ts';
import type { WordingIndex } from './similarity.ts';

/** All frames, by claim and by the concept that brings them up. */
export type FrameIndex = {
  frames: CompiledFrame[][];
  framesByConcept: Map<number, CompiledFrame[]>;
};

/** Returns the frames of the index, ready to match. */
export function openFrames(
  data: Pick<IndexFacts, 'claims' | 'frames'>,
  { lexicon, wordings }: { lexicon: Lexicon; wordings: WordingIndex },
): FrameIndex {
  const frames: CompiledFrame[][] = data.claims.map(() => []);
  const framesByConcept = new Map<number, CompiledFrame[]>();
  for (const { claim, all, not } of data.frames) {
    const entries = all
      .map((entry) => parseEntry(entry, lexicon))
      .filter((entry) => typeof entry !== 'string');
    const vetoes = not.map((id) => lexicon.indexOf(id)).filter((at) => at !== undefined);
    const frame = { claim, entries, not: vetoes };
    frames[claim]?.push(frame);
    for (const concept of triggerOf(entries, wordings)) {
      const list = framesByConcept.get(concept) ?? [];
      list.push(frame);
      framesByConcept.set(concept, list);
    }
  }
  return { frames, framesByConcept };
}

/** The concepts of the entry whose most frequent concept is rarest: a frame is tried only where one of them stands. */
function triggerOf(entries: readonly Term[][], wordings: WordingIndex): number[] {
  let best: number[] = [];
  let rarest = -1;
  for (const entry of entries) {
    if (isContextual(entry) || entry.some((term) => term.kind !== 'concept')) continue;
    const concepts = entry.flatMap((term) => (term.kind === 'concept' ? [term.concept] : []));
    const weight = Math.min(
      ...concepts.map((concept) =>
        wordings.weightOf({ key: conceptKey(concept), sort: FEATURE.concept }),
      ),
    );
    if (weight > rarest) [rarest, best] = [weight, concepts];
  }
  return best;
}
