/**
 * The likelihood that a claim is right where there is no second stage: from its sum of the first stage as a share of the
 * query's own, and from its lead over the claims below it. Like confidence.ts it looks only downwards.
 */

import { probability, raised, standingOf, weighted } from './confidence.ts';
import { PLAIN_BASE, PLAIN_CONFIDENCE } from './tuning.ts';

/** What a claim is judged by; leads are in units of five. */
export type PlainFeatures = {
  /** Its sum as a share of the query's mass. */
  first: number;
  /** The sum itself (logarithm). */
  sum: number;
  /** Lead over the next, the fifth and the tenth below. */
  lead: number;
  lead5: number;
  lead10: number;
  /** Distinct words of the query (logarithm). */
  queryWords: number;
};

/** Sums are about five times as far apart as the scores of the second stage. */
const LEAD_UNIT = 5;

/** A query as its mass of idf and its number of distinct words. */
export type PlainQuery = { mass: number; words: number };

/** Sums in units of the second stage, best first. */
export type PlainRanking = readonly { score: number }[];

/** Returns the sums as a ranking, which is made once a query. */
export function plainRanking(sums: readonly number[]): PlainRanking {
  return sums.map((sum) => ({ score: sum / LEAD_UNIT }));
}

/** Returns what the claim at a place of the ranking is judged by. */
export function plainFeatures(
  ranking: PlainRanking,
  place: number,
  { mass, words }: PlainQuery,
): PlainFeatures {
  const sum = (ranking[place]?.score ?? 0) * LEAD_UNIT;
  const { lead, lead5, lead10 } = standingOf(ranking, place, 0);
  return {
    first: sum / (mass || 1),
    sum: Math.log1p(sum),
    lead,
    lead5,
    lead10,
    queryWords: Math.log1p(words),
  };
}

/** Returns for each of the first `count` places the probability that the claim there is right. */
export function plainConfidences(
  sums: readonly number[],
  count: number,
  query: PlainQuery,
): number[] {
  const ranking = plainRanking(sums);
  return raised(
    sums
      .slice(0, count)
      .map((_, place) =>
        probability(PLAIN_BASE + weighted(plainFeatures(ranking, place, query), PLAIN_CONFIDENCE)),
      ),
  );
}
