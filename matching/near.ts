/**
 * Claims near to a selected text. Wider than matching: below the threshold too, and by likeness of wordings alone, since
 * the reader asked and a selection has no page around it. What is found is near by its words and is called no more.
 */

import type { Candidate } from './candidates.ts';
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
  readings.forEach((reading, i) => {
    for (const candidate of candidates[i] ?? []) {
      const found = foundBy(candidate, reading, { index: matcher.index, text: doc.text });
      if (found.score > (best.get(found.claim)?.score ?? 0)) best.set(found.claim, found);
    }
  });
  return [...best.values()]
    .filter(({ score }) => score >= LEAST_NEAR.score)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_NEAR)
    .map((found) => toNear(found, matcher.index, doc.text));
}

type Scope = { index: OpenIndex; text: string };

/** What a candidate comes to: its score, or the likeness of its wordings alone, by which it is faint at the most. */
function foundBy(candidate: Candidate, reading: Reading, scope: Scope): Found {
  const { claim, features } = candidate;
  const faint = (THRESHOLD.default ?? 0.5) - Number.EPSILON;
  const framed = reasonsOf(candidate, reading, scope.text).flatMap((reason) =>
    reason.kind === 'words' || reason.kind === 'figure' || reason.kind === 'date'
      ? [reason.text]
      : [],
  );
  const words = framed.length > 0 ? [...new Set(framed)] : wordsShared(claim, reading, scope);
  // A sentence that is nearer to a known near-miss is not like the claim; one word in common is a topic, not a likeness.
  const alike =
    features.cosine >= LEAST_NEAR.cosine && features.nearMiss === 0 && words.length >= 2;
  const score = Math.max(candidate.score, alike ? Math.min(features.cosine, faint) : 0);
  return { claim, score, words, reading };
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
function wordsShared(claim: number, reading: Reading, { index, text }: Scope): string[] {
  const profile = index.profiles[claim];
  const known = (concept: number) =>
    profile?.names.has(concept) || profile?.predicates.includes(concept);
  const printed = reading.hits
    .filter((hit) => known(hit.concept))
    .map((hit) => text.slice(reading.tokens[hit.from]?.start, reading.tokens[hit.to]?.end));
  return [...new Set(printed)];
}

function strengthOf(score: number): NearStrength {
  if (score >= STRONG) return 'strong';
  return score >= (THRESHOLD.default ?? 0.5) ? 'fair' : 'faint';
}
