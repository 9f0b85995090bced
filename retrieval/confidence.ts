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
import { CONFIDENCE, CONFIDENCE_BASE, RANKING } from './tuning.ts';

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
const BELOW = 20;
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

/** Returns how the claim at a place of the ranking stands out. */
export function standingOf(ranking: readonly { score: number }[], place: number): Standing {
  const score = ranking[place]?.score ?? 0;
  const below = ranking.slice(place + 1, place + 1 + BELOW).map((other) => score - other.score);
  const lead = (n: number) => Math.min(MOST_LEAD, below[n - 1] ?? MOST_LEAD);
  const others = below.reduce((sum, gap) => sum + Math.exp(-gap), 0);
  return {
    score,
    lead: lead(1),
    lead5: lead(5),
    lead10: lead(10),
    share: Math.log(1 / (1 + others) + LEAST_SHARE),
  };
}

/** Returns for each of the first `count` places the probability that the claim there is right. */
export function confidences(ranking: readonly Scored[], count: number): number[] {
  const values = ranking.slice(0, count).map(({ features }, place) => {
    const all = { ...features, ...standingOf(ranking, place) };
    return 1 / (1 + Math.exp(-(CONFIDENCE_BASE + weighted(all, CONFIDENCE))));
  });
  for (let place = values.length - 2; place >= 0; place--)
    values[place] = Math.max(values[place] ?? 0, values[place + 1] ?? 0);
  return values;
}
