/** Every number that tunes retrieval, with the evaluation that chose it (docs/retrieval.md has the tables). */

/** BM25's saturation of counts: the usual value; .6 to 2 differ by less than .005 MAP@5. */
export const SATURATION = 1.2;
/** BM25's share of length normalisation: lower than the usual .75, because claims without a title are not better for it. */
export const LENGTH_SHARE = 0.5;

/** Integer weights of words and character 4-grams in a query; grams between .2 and .3 of a word are best. */
export const KIND_WEIGHTS = { word: 4, gram: 1 } as const;

/** Claims that the first stage hands to the second: the right one is among 50 in .97 of the queries. */
export const POOL = 50;

/** Likeness (Dice, of 4-grams) from which two words are taken for forms of one another. */
export const LIKE = 0.5;
/** Letters below which words are compared whole. */
export const SHORTEST_LIKE = 4;

/** Claims whose words are counted to learn what a word of the query goes along with. */
export const COMPANY_SAMPLE = 256;
/** Weight, in claims, of a word's overall share when its share beside another word is estimated. */
export const COMPANY_PRIOR = 2;
/** The most that a missing word of the query may count: words of no claim at all say little. */
export const MOST_MISSING = 8;

/** Weights of the linear model that ranks the pool. */
export const RANKING = {
  first: 2.11,
  infoAll: 1.4,
  infoTitle: 0.689,
  bodyText: 0.895,
  softText: 3.83,
  softTitle: 2.09,
  coveredTitle: 0.394,
  expectedText: 6.01,
  numbersMissing: -0.325,
  queryNumbersMissing: 0.457,
  years: -0.42,
  names: 0.743,
  queryNames: 3.01,
  sequence: 1.23,
  run: -2.72,
  tight: 1.02,
  missingText: 1.27,
  beyond: -0.0821,
  rarest: 0.0921,
};
/** Weights of the logistic model that says how likely a claim is right. */
export const CONFIDENCE = {
  score: 0.0954,
  lead: 0.0364,
  lead5: 0.23,
  lead10: 0.188,
  share: 0.731,
  first: 1.74,
  infoAll: 0.634,
  infoText: 0.82,
  bodyAll: 0.553,
  coveredText: 1.93,
  coveredTitle: 2.56,
  missingQuery: -0.521,
  unsaid: 1.77,
  words: 1.67,
  queryWords: -1.67,
};
/** Its constant. */
export const CONFIDENCE_BASE = -17;
