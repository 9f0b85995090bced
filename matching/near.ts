/**
 * Claims near to a selected text. Wider than matching: below the threshold too, and by likeness of wordings alone, since
 * the reader asked and a selection has no page around it. What is found is near by its words and is called no more.
 */

import type { Candidate } from './candidates.ts';
import { featuresOf } from './compile.ts';
import type { Matcher, OpenIndex } from './engine.ts';
import type { Reading } from './reading.ts';
import { reasonsOf } from './reasons.ts';
import { LEAST_NEAR, MOST_NEAR, THRESHOLD } from './tuning.ts';
import type { Document } from './types.ts';

/** How near, in words: strong and fair would be marked on a page, faint would not. */
export type NearStrength = 'strong' | 'fair' | 'faint';

/** A claim near to the text. */
export type NearMatch = {
  claimId: string;
  questionId: string;
  strength: NearStrength;
  /** The sentence of the text that is nearest. */
  quote: string;
  /** The text's own words that count, as printed. */
  words: string[];
};

/** From here a candidate is called strong, as a match is. */
const STRONG = 0.9;

type Found = { claim: number; score: number; words: string[]; reading: Reading };

/** A text as far as it is read, and whether more of it was left. */
export type CutText = { text: string; cut: boolean };

/** Returns the beginning of a long text, ended at a sentence or else at a word. */
export function cutText(whole: string, most: number): CutText {
  if (whole.length <= most) return { text: whole, cut: false };
  const head = whole.slice(0, most);
  const sentence = Math.max(...['. ', '! ', '? ', '؟ ', '\n'].map((end) => head.lastIndexOf(end)));
  const word = head.lastIndexOf(' ');
  const at = sentence > most / 2 ? sentence + 1 : word > 0 ? word : most;
  return { text: head.slice(0, at), cut: true };
}

/** Returns the claims near to a text, nearest first, each once. */
export function nearMatches(matcher: Matcher, doc: Document): NearMatch[] {
  const { readings, candidates } = matcher.inspect(doc);
  const best = new Map<number, Found>();
  const offer = (found: Found) => {
    if (found.score > (best.get(found.claim)?.score ?? 0)) best.set(found.claim, found);
  };
  readings.forEach((reading, i) => {
    for (const candidate of candidates[i] ?? []) offer(fromCandidate(candidate, reading, doc.text));
    for (const found of resembling(reading, matcher.index, doc.text)) offer(found);
  });
  return [...best.values()]
    .filter(({ score }) => score >= LEAST_NEAR.score)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_NEAR)
    .map((found) => toNear(found, matcher.index, doc.text));
}

function fromCandidate(candidate: Candidate, reading: Reading, text: string): Found {
  const words = reasonsOf(candidate, reading, text).flatMap((reason) =>
    reason.kind === 'words' || reason.kind === 'figure' || reason.kind === 'date'
      ? [reason.text]
      : [],
  );
  return { claim: candidate.claim, score: candidate.score, words: [...new Set(words)], reading };
}

/** Claims whose wordings resemble a sentence; by that alone they are faint at the most. */
function resembling(reading: Reading, index: OpenIndex, text: string): Found[] {
  const faint = (THRESHOLD.default ?? 0.5) - Number.EPSILON;
  const found: Found[] = [];
  for (const [claim, { cosine, nearMiss }] of index.wordings.query(
    featuresOf(reading, index.tables),
  )) {
    // A sentence that is nearer to a known near-miss than to the claim is not like the claim.
    if (cosine < LEAST_NEAR.cosine || nearMiss > cosine) continue;
    const words = wordsShared(claim, reading, { index, text });
    // One word in common is a topic, not a likeness.
    if (words.length < 2) continue;
    found.push({ claim, score: Math.min(cosine, faint), words, reading });
  }
  return found;
}

function toNear(
  { claim, score, words, reading }: Found,
  index: OpenIndex,
  text: string,
): NearMatch {
  const known = index.data.claims[claim];
  return {
    claimId: known?.id ?? '',
    questionId: known?.questionId ?? '',
    strength: strengthOf(score),
    quote: text.slice(reading.start, reading.end).trim(),
    words: words.filter((word) => !words.some((other) => other !== word && other.includes(word))),
  };
}

/** The words of a sentence that stand, by meaning, in some wording of the claim. */
function wordsShared(
  claim: number,
  reading: Reading,
  { index, text }: { index: OpenIndex; text: string },
): string[] {
  const known = new Set(
    index.data.wordings
      .filter((wording) => wording.claim === claim && !wording.near)
      .flatMap((wording) => wording.features.map((at) => index.data.features[at])),
  );
  const printed = reading.hits
    .filter((hit) => known.has(`c${hit.concept}`))
    .map((hit) => text.slice(reading.tokens[hit.from]?.start, reading.tokens[hit.to]?.end));
  return [...new Set(printed)];
}

function strengthOf(score: number): NearStrength {
  if (score >= STRONG) return 'strong';
  return score >= (THRESHOLD.default ?? 0.5) ? 'fair' : 'faint';
}
