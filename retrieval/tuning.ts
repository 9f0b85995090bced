/** Every number that tunes retrieval, with the evaluation that chose it (docs/retrieval.md has the tables). */

/** BM25's saturation of counts and its share of length normalisation: the usual values; others gained under .002. */
export const SATURATION = 1.2;
/** See above. */
export const LENGTH_SHARE = 0.75;

/** Integer weights of the kinds of terms in a query: words, character 4-grams. */
export const KIND_WEIGHTS = { word: 10, gram: 3 } as const;

/** Claims that the first stage hands to the second. */
export const POOL = 50;
