/**
 * Every number that tunes the decision, with the evaluation that chose it. Weights are of a logistic model over the
 * features below; chosen on the development texts of the first two topics (docs/matching.md has the table).
 */

/** What a candidate is judged by. */
export type Features = {
  /** A frame of the claim was found. */
  framed: number;
  /** Sum of the inverse document frequencies of the frame's concepts, in tens. */
  specificity: number;
  /** Clause boundaries inside the frame's window. */
  crossings: number;
  /** Words of the frame's window, in tens. */
  width: number;
  /** Names that the context had to supply. */
  borrowed: number;
  /** The sentence says that it is not so. */
  denied: number;
  /** A figure of the page differs from the claim's. */
  figureDiffers: number;
  /** Share of the best wording's weight that the sentence covers. */
  coverage: number;
  /** Weighted cosine of the sentence and the best wording. */
  cosine: number;
  /** By how much a near-miss of the claim is nearer than its best wording. */
  nearMiss: number;
  /** By how much the best wording of another answer to the same question is nearer. */
  rival: number;
};

/** What a candidate with nothing in its favour starts from. */
export const BIAS = -4.2;
/** How much each feature counts. */
export const WEIGHTS: Features = {
  framed: 2.4,
  specificity: 1.1,
  crossings: -0.35,
  width: -0.45,
  borrowed: -0.5,
  denied: -2,
  figureDiffers: -3,
  coverage: 3.2,
  cosine: 3.5,
  nearMiss: -4,
  rival: -3,
};

/** Matches below are not shown. */
export const THRESHOLD: Record<string, number> = { default: 0.5 };

/** Claims that only resemble the sentence (no frame found) need this much of a wording to be considered. */
export const LEAST_COVERAGE_UNFRAMED = 0.6;

/** Specificity above this adds nothing: long frames would win by length. */
export const MOST_SPECIFICITY = 3;

/** Returns the calibrated score of a candidate, 0 to 1. */
export function scoreOf(features: Features): number {
  let sum = BIAS;
  for (const key of Object.keys(WEIGHTS) as (keyof Features)[]) sum += WEIGHTS[key] * features[key];
  return 1 / (1 + Math.exp(-sum));
}

/** What a claim must reach to be listed as near to a selected text: a candidate's score, or the cosine of its best wording. */
export const LEAST_NEAR = { score: 0.2, cosine: 0.36 };

/** Near claims listed at the most: a longer list is not read. */
export const MOST_NEAR = 8;
