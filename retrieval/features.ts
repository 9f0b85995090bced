/**
 * What a claim of the pool is judged by. Masses are sums of idf over distinct words; "soft" counts a word that is
 * merely like one of the query's by its likeness; information is told in evidence.ts.
 */

import { bodyInformation, type Field, fieldOf, type Ground, strengthsOf } from './field.ts';
import { nameFeatures, numberFeatures, orderFeatures, tightness } from './field-features.ts';
import { TITLE, wordFlags } from './forward.ts';
import { unsaidInformation } from './information.ts';
import { LONE_TEXT } from './tuning.ts';

/** The features by name. */
export type Features = {
  /** Share of the best possible sum of the first stage. */
  first: number;
  /** Information of what matches: in text and title, in the text, in the title (logarithms). */
  infoAll: number;
  infoText: number;
  infoTitle: number;
  /** The same from words outside the query's signature. */
  bodyAll: number;
  bodyText: number;
  /** Soft share of the mass that the query covers, of text and title. */
  softText: number;
  softTitle: number;
  /** Share of the information that the query covers, of text and title. */
  coveredText: number;
  coveredTitle: number;
  /** The same of the text, where words that go along with any word of the query count in part. */
  expectedText: number;
  /** Numbers of the claim that the query lacks, and of the query that the claim lacks; at most 3. */
  numbersMissing: number;
  queryNumbersMissing: number;
  /** Years between the nearest years of both, at most 3; -1 where one is the same, 0 where either has none. */
  years: number;
  /** Share of the mass of the text's names that the query has, and of the query's that the claim has. */
  names: number;
  queryNames: number;
  /** Heaviest common subsequence (logarithm); heaviest run as a share of the text. */
  sequence: number;
  run: number;
  /** How close the matched words stand in the query: mean of one over the gap. */
  tight: number;
  /** Mass of the text that the query lacks, and of the query that the claim lacks (logarithms). */
  missingText: number;
  missingQuery: number;
  /** Information of the query that the claim lacks (logarithm). */
  unsaid: number;
  /** Matched mass without the two rarest words; rarity of the rarest. */
  beyond: number;
  rarest: number;
  /** Distinct words of claim and query (logarithms). */
  words: number;
  queryWords: number;
};

/** A claim of the pool: its words, and its share of the best possible sum of the first stage. */
export type Candidate = { words: Uint32Array; first: number };

/** Returns the features of a claim. */
export function featuresOf({ words, first }: Candidate, ground: Ground): Features {
  const { query, evidence, titled } = ground;
  const cut = words.findIndex((packed) => (wordFlags(packed) & TITLE) !== 0);
  const [text, title] =
    cut < 0 ? [words, words.subarray(words.length)] : [words.subarray(0, cut), words.subarray(cut)];
  const inText = fieldOf(text, ground);
  // A text stands in for a missing title; for less where other claims have one, a second wording.
  const inTitle = title.length > 0 ? fieldOf(title, ground) : inText;
  const worth = titled && title.length === 0 ? LONE_TEXT : 1;
  const inAll = fieldOf(words, ground);
  const strengths = strengthsOf(inAll);
  const unsaid = unsaidInformation(query, inAll.matched, evidence);
  return {
    first,
    infoAll: Math.log1p(inAll.information),
    infoText: Math.log1p(inText.information),
    infoTitle: worth * Math.log1p(inTitle.information),
    bodyAll: Math.log1p(bodyInformation(inAll, ground)),
    bodyText: Math.log1p(bodyInformation(inText, ground)),
    softText: inText.soft / (inText.mass || 1),
    softTitle: (worth * inTitle.soft) / (inTitle.mass || 1),
    coveredText: share(inText.information, inText.missing),
    coveredTitle: worth * share(inTitle.information, inTitle.missing),
    expectedText: share(inText.information, inText.unexpected),
    ...numberFeatures(inAll, words, ground),
    ...nameFeatures(inText, inAll, ground),
    ...orderFeatures(text, title, ground),
    tight: tightness(strengths, query),
    missingText: Math.log1p(inText.mass - inText.soft),
    missingQuery: Math.log1p(Math.max(0, query.mass - covered(strengths, ground))),
    unsaid: Math.log1p(unsaid),
    ...rarityFeatures(inAll),
    words: Math.log1p(inAll.held.length),
    queryWords: Math.log1p(query.distinct.length),
  };
}

function share(part: number, rest: number): number {
  return part / (part + rest || 1);
}

function covered(strengths: ReadonlyMap<number, number>, { query }: Ground): number {
  let mass = 0;
  for (const [i, strength] of strengths) mass += strength * (query.distinct[i]?.idf ?? 0);
  return mass;
}

function rarityFeatures({ soft, matched }: Field) {
  const exact = matched.filter(({ strength }) => strength === 1);
  const rarest = exact[0]?.idf ?? 0;
  return { beyond: soft - rarest - (exact[1]?.idf ?? 0), rarest };
}
