/**
 * Weights of the logistic model that scores candidates, written by `npm run train`: fitted on the development texts
 * (never the locked ones) with wanted signs and an L2 penalty of 1 on standardised features.
 */

/** How much each feature counts; `bias` is what a candidate with nothing in its favour starts from. */
export const WEIGHTS = {
  bias: -7.7,
  framed: 3.99,
  figureDiffers: -2.53,
  partial: 3.05,
  cosine: 3.23,
  sameLanguage: 2.0,
  nearMiss: -8.74,
  margin: -10.49,
  strangers: -2.48,
  heartMissing: -0.62,
  reversed: -2.97,
  length: 3.55,
  story: 0.42,
  echo: 1.79,
};
