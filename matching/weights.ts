/**
 * Weights of the logistic model that scores candidates, written by `npm run train`: fitted on the development texts
 * (never the locked ones) with wanted signs and an L2 penalty of 1 on standardised features.
 */

/** How much each feature counts; `bias` is what a candidate with nothing in its favour starts from. */
export const WEIGHTS = {
  bias: -7.74,
  framed: 4.01,
  figureDiffers: -2.56,
  partial: 3.05,
  cosine: 3.21,
  sameLanguage: 2.01,
  nearMiss: -8.43,
  margin: -10.43,
  strangers: -2.51,
  heartMissing: -0.61,
  reversed: -2.75,
  length: 3.61,
  story: 0.4,
  echo: 1.89,
};
