/**
 * Weights of the logistic model that scores candidates, written by `npm run train`: fitted on the development texts
 * (never the locked ones) with wanted signs and an L2 penalty of 1 on standardised features.
 */

/** How much each feature counts; `bias` is what a candidate with nothing in its favour starts from. */
export const WEIGHTS = {
  bias: -7.7,
  framed: 3.89,
  figureDiffers: -2.54,
  partial: 2.93,
  cosine: 3.32,
  sameLanguage: 1.91,
  nearMiss: -8.76,
  margin: -11.13,
  strangers: -2.43,
  heartMissing: -0.63,
  reversed: -2.94,
  length: 3.68,
  story: 0.41,
  echo: 1.76,
};
