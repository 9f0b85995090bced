/**
 * Weights of the logistic model that scores candidates, written by `npm run train`: fitted on the development texts
 * (never the locked ones) with wanted signs and an L2 penalty of 1 on standardised features.
 */

/** How much each feature counts; `bias` is what a candidate with nothing in its favour starts from. */
export const WEIGHTS = {
  bias: -8.39,
  framed: 4.93,
  figureDiffers: -2.68,
  partial: 4.28,
  cosine: 3.93,
  sameLanguage: 1.69,
  nearMiss: -2.36,
  margin: -12.09,
  strangers: -1.98,
  heartMissing: -1.1,
  reversed: -2.89,
  length: 3.27,
  story: 0.6,
};
