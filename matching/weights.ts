/**
 * Weights of the logistic model that scores candidates, written by `npm run train`: fitted on the development texts
 * (never the locked ones) with wanted signs and an L2 penalty of 1 on standardised features.
 */

/** How much each feature counts; `bias` is what a candidate with nothing in its favour starts from. */
export const WEIGHTS = {
  bias: -8.13,
  framed: 4.66,
  figureDiffers: -2.38,
  partial: 3.95,
  cosine: 4.72,
  sameLanguage: 1.36,
  nearMiss: -0.82,
  margin: -8.34,
  strangers: -1.53,
  heartMissing: -1.28,
  reversed: -0.69,
  length: 2.85,
  story: 0.5,
};
