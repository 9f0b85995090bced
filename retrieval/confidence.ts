/**
 * From features to one number a claim: how likely it is the right one.
 *
 * A linear model ranks the pool. What it says of two claims can be compared within one query only; so a second,
 * logistic model turns it into a probability that can be compared across queries, from how far the claim stands out
 * above those *below* it and how much of the claim and the query is accounted for. Looking only downwards, the number is
 * the one that the claim would get if the claims above it were not in the collection. Where several claims say the
 * same, each has a rival right below; so a claim is held to be at least as likely as the next.
 * The weights stand in tuning.ts, learned by tests/bench/train-retrieval.ts.
 */

import type { Features } from './features.ts';
import type { Judged } from './pool.ts';
import { CONFIDENCE, CONFIDENCE_BASE, NOBODY, RANKING } from './tuning.ts';

/** A claim with its linear score. */
export type Scored = Judged & { score: number };

/** How a claim stands out above those below it. */
export type Standing = {
  /** Linear score. */
  score: number;
  /** Lead over the next, the fifth and the tenth below, at most 8. */
  lead: number;
  lead5: number;
  lead10: number;
  /** Logarithm of its share of exp(score) among the twenty below. */
  share: number;
};

const MOST_LEAD = 8;
/** Claims below that are looked at. */
export const BELOW = 20;
const LEAST_SHARE = 1e-4;

/** Returns the pool in the order of the linear model; ties keep the first stage's order. */
export function ranked(pool: readonly Judged[], weights: Weights<Features> = RANKING): Scored[] {
  return pool
    .map((judged) => ({ ...judged, score: weighted(judged.features, weights) }))
    .sort((a, b) => b.score - a.score);
}

/** Weights by feature; absent is 0. */
export type Weights<T> = Partial<Record<keyof T, number>>;

/** Returns the weighted sum of features. */
export function weighted<T extends Record<string, number>>(
  features: T,
  weights: Weights<T>,
): number {
  let sum = 0;
  for (const name of Object.keys(weights) as (keyof T)[])
    sum += (weights[name] ?? 0) * (features[name] ?? 0);
  return sum;
}

/**
 * Returns how the claim at a place of the ranking stands out. Where the ranking ends, claims of the score `nobody` are
 * thought to follow: one that stands alone leads over nothing in particular.
 */
export function standingOf(
  ranking: readonly { score: number }[],
  place: number,
  nobody: number,
): Standing {
  const score = ranking[place]?.score ?? nobody;
  const gap = (n: number) => score - (ranking[place + n]?.score ?? nobody);
  let others = 0;
  for (let n = 1; n <= BELOW; n++) others += Math.exp(-gap(n));
  return {
    score,
    lead: Math.min(MOST_LEAD, gap(1)),
    lead5: Math.min(MOST_LEAD, gap(5)),
    lead10: Math.min(MOST_LEAD, gap(10)),
    share: Math.log(1 / (1 + others) + LEAST_SHARE),
  };
}

/** Returns for each of the first `count` places the probability that the claim there is right. */
export function confidences(ranking: readonly Scored[], count: number): number[] {
  return raised(
    ranking.slice(0, count).map(({ features }, place) => {
      const all = { ...features, ...standingOf(ranking, place, NOBODY) };
      return probability(CONFIDENCE_BASE + weighted(all, CONFIDENCE));
    }),
  );
}

/** Returns the probability of a logit. */
export function probability(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Raises each value to at least the next; changes the list and returns it. */
export function raised(values: number[]): number[] {
  for (let place = values.length - 2; place >= 0; place--)
    values[place] = Math.max(values[place] ?? 0, values[place + 1] ?? 0);
  return values;
}
