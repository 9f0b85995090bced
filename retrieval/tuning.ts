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

/**
 * What a text counts as its own title where it has none, among claims that have. Cross-validated MAP@5 on Arabic (of
 * whose claims a third have no title, but of the right ones a fiftieth) and on English with every third title taken
 * away: 0: .932, .822; .4: .925, .855; .7: .912, .872; 1: .909, .875.
 */
export const LONE_TEXT = 0.4;

/** Weights of the linear model that ranks the pool. */
export const RANKING = {
  first: 2.04,
  infoAll: 1.41,
  infoTitle: 0.81,
  bodyText: 0.905,
  softText: 3.89,
  softTitle: 2.23,
  coveredTitle: 0.0913,
  expectedText: 5.86,
  numbersMissing: -0.309,
  queryNumbersMissing: 0.456,
  years: -0.431,
  names: 0.75,
  queryNames: 2.99,
  sequence: 1.24,
  run: -2.84,
  tight: 1.03,
  missingText: 1.24,
  beyond: -0.0817,
  rarest: 0.0897,
};
/** Linear score that stands for a claim that is not there: the mean of the last claims of the pools. */
export const NOBODY = 14.8;
/** Weights of the logistic model that says how likely a claim is right. */
export const CONFIDENCE = {
  score: 0.179,
  lead: 0.00183,
  lead5: 0.229,
  lead10: 0.209,
  share: 0.533,
  first: 1.15,
  infoAll: 0.613,
  infoText: 0.809,
  bodyAll: 0.515,
  coveredText: 1.65,
  coveredTitle: 2.5,
  missingQuery: -0.59,
  unsaid: 1.81,
  words: 1.76,
  queryWords: -1.92,
};
/** Its constant. */
export const CONFIDENCE_BASE = -17.9;

/** Weights of the like model of the scale configuration. */
export const PLAIN_CONFIDENCE = {
  first: -2.66,
  sum: 1.56,
  lead: 0.425,
  lead5: 0.252,
  lead10: 0.347,
  queryWords: -1.37,
};
/** Its constant. */
export const PLAIN_BASE = -3.03;
