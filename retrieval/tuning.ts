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

/**
 * Weights of the linear model that ranks the pool: all features under a strong penalty. Against nineteen chosen ones under
 * a weaker one, cross-validated MAP@5 is the same on English and .925 to .928 on Arabic; learned on one collection and
 * tested on the other .870 to .878 on English, .919 to .923 on Arabic.
 */
export const RANKING = {
  first: 2.18,
  infoAll: 0.653,
  infoText: 0.705,
  infoTitle: 0.606,
  bodyAll: 0.505,
  bodyText: 0.354,
  softText: 3.2,
  softTitle: 2.28,
  coveredText: 0.343,
  coveredTitle: 0.804,
  expectedText: 4.88,
  numbersMissing: -0.376,
  queryNumbersMissing: 0.234,
  years: -0.29,
  names: 0.784,
  queryNames: 2.48,
  sequence: 0.937,
  run: -2.62,
  tight: 0.892,
  missingText: 0.656,
  missingQuery: 1.08,
  unsaid: -0.239,
  beyond: -0.0747,
  rarest: 0.142,
  words: 1.34,
};
/** Linear score that stands for a claim that is not there: the mean of the last claims of the pools. */
export const NOBODY = 18.8;
/** Weights of the logistic model that says how likely a claim is right. */
export const CONFIDENCE = {
  score: 0.0774,
  lead: 0.0873,
  lead5: 0.214,
  lead10: 0.24,
  share: 0.61,
  first: 1.24,
  infoAll: 0.843,
  infoText: 0.928,
  bodyAll: 0.594,
  coveredText: 0.972,
  coveredTitle: 2.14,
  missingQuery: -0.803,
  unsaid: 1.79,
  words: 0.856,
  queryWords: -1.53,
};
/** Its constant. */
export const CONFIDENCE_BASE = -14.3;

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
