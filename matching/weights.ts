/**
 * Weights of the logistic model that scores candidates, written by `npm run train`: fitted on the development texts
 * (never the locked ones) with wanted signs and an L2 penalty of 1 on standardised features.
 */

/** How much each feature counts; `bias` is what a candidate with nothing in its favour starts from. */
export const WEIGHTS = {
  bias: -8.22,
  framed: 4.9,
  figureDiffers: -2.6,
  partial: 4.4,
  cosine: 4.02,
  sameLanguage: 1.51,
  nearMiss: -2.49,
  margin: -12.34,
  strangers: -1.93,
  heartMissing: -1.06,
  reversed: -1.06,
  length: 2.94,
  story: 0.66,
};
