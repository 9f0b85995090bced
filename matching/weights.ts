/**
 * Weights of the logistic model that scores candidates, written by `npm run train`: fitted on the development texts
 * (never the locked ones) with wanted signs and an L2 penalty of 1 on standardised features.
 */

/** How much each feature counts; `bias` is what a candidate with nothing in its favour starts from. */
export const WEIGHTS = {
  bias: -7.54,
  framed: 4.1,
  figureDiffers: -2.58,
  partial: 3.14,
  cosine: 3.29,
  sameLanguage: 2.08,
  nearMiss: -8.59,
  margin: -9.98,
  strangers: -2.5,
  heartMissing: -0.73,
  reversed: -2.79,
  length: 3.54,
  story: 0.04,
  echo: 1.46,
};
