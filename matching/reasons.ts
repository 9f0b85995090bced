/** Why a match was made: the page's own words for each part of the claim, and how near its wordings are. */

import type { Candidate } from './candidates.ts';
import type { Reading } from './reading.ts';
import { TOLD_ECHO } from './tuning.ts';
import type { Reason } from './types.ts';
import { WEIGHTS } from './weights.ts';

/** Returns the reasons of a candidate, the page's words first; `kind` is a key that the interface translates. */
export function reasonsOf(candidate: Candidate, reading: Reading, text: string): Reason[] {
  const reasons: Reason[] = [];
  const printed = (from: number, to: number) =>
    text.slice(reading.tokens[from]?.start, reading.tokens[to]?.end);
  for (const found of candidate.frame?.found ?? []) {
    if (found.how === 'context')
      reasons.push({ kind: 'context', text: String(found.distance), weight: 0.5 });
    else {
      const kind = found.how === 'hit' ? 'words' : found.how;
      reasons.push({
        kind,
        text: printed(found.from, found.to),
        weight: found.how === 'figure' && !found.agree ? WEIGHTS.figureDiffers : 1,
      });
    }
  }
  const { cosine, sameLanguage, story, echo, partial } = candidate.features;
  reasons.push({
    kind: 'wording',
    text: `${Math.round(cosine * 100)} %`,
    weight: WEIGHTS.cosine * cosine + WEIGHTS.sameLanguage * sameLanguage,
  });
  if (partial > 0)
    reasons.push({
      kind: 'part',
      text: `${Math.round(partial * 100)} %`,
      weight: WEIGHTS.partial * partial,
    });
  if (story > 0)
    reasons.push({
      kind: 'story',
      text: String(Math.round(Math.expm1(story))),
      weight: WEIGHTS.story * story,
    });
  if (echo >= TOLD_ECHO)
    reasons.push({
      kind: 'echo',
      text: `${Math.round(echo * 100)} %`,
      weight: WEIGHTS.echo * echo,
    });
  return reasons;
}
