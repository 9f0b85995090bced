/** Why a match was made: the page's own words for each part of the claim, and how near its wordings are. */

import type { Candidate } from './candidates.ts';
import type { Reading } from './reading.ts';
import { WEIGHTS } from './tuning.ts';
import type { Reason } from './types.ts';

/** Returns the reasons of a candidate, the page's words first; `kind` is a key that the interface translates. */
export function reasonsOf(candidate: Candidate, reading: Reading, text: string): Reason[] {
  const reasons: Reason[] = [];
  const printed = (from: number, to: number) =>
    text.slice(reading.tokens[from]?.start, reading.tokens[to]?.end);
  for (const found of candidate.frame?.found ?? []) {
    if (found.how === 'context')
      reasons.push({ kind: 'context', text: String(found.distance), weight: WEIGHTS.borrowed });
    else {
      const kind = found.how === 'hit' ? 'words' : found.how;
      reasons.push({
        kind,
        text: printed(found.from, found.to),
        weight: found.how === 'figure' && !found.agree ? WEIGHTS.figureDiffers : 1,
      });
    }
  }
  const { cosine, coverage } = candidate.features;
  reasons.push({
    kind: 'wording',
    text: `${Math.round(coverage * 100)} %`,
    weight: WEIGHTS.coverage * coverage + WEIGHTS.cosine * cosine,
  });
  return reasons;
}
