/**
 * Weights of the logistic model that scores candidates, written by `npm run train`: fitted on the development texts
 * (never the locked ones) with wanted signs and an L2 penalty of 1 on standardised features.
 */

/** How much each feature counts; `bias` is what a candidate with nothing in its favour starts from. */
export const WEIGHTS = {
  bias: -8.34,
  framed: 4.41,
  figureDiffers: -2.42,
  partial: 3.78,
  cosine: 5.1,
  sameLanguage: 0.98,
  nearMiss: -2.6,
  margin: -10.61,
  strangers: -1.52,
  heartMissing: -1.28,
  reversed: -0.67,
  length: 3.37,
  story: 0.6,
};
