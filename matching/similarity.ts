/**
 * How near is a sentence to the wordings of a claim?
 *
 * Every wording and near-miss of every claim in every language is a set of features (features.ts). Because concepts
 * are language-free, a French sentence finds a claim through its Arabic wordings. Two steps:
 *   1. The search kernel (retrieval/) finds the wordings with the highest weighted cosine, by inverted lists of 8-bit
 *      impacts; their claims are the pool. Postings and impacts are those of `whence search`; of two kernels over them this
 *      collection takes the one for small ones (small-collection.ts).
 *   2. For a claim of the pool, and for its rivals, all its wordings are compared exactly, from a forward index.
 * Weights are inverse claim frequencies (a feature that stands in wordings of few claims tells more), times a weight by
 * the sort of feature (Robertson and Zaragoza 2009 on inverse frequencies).
 * Cost a sentence: the kernel's walk, and the features of about three hundred wordings; both on typed arrays.
 */

import type { Kernel } from '../retrieval/kernel.ts';
import { findTerm, type PostingsParts } from '../retrieval/postings.ts';
import { createPostingsBuilder } from '../retrieval/postings-builder.ts';
import { kernelFor } from '../retrieval/small-collection.ts';
import type { Feature } from './features.ts';
import {
  MOST_UNFRAMED,
  SORT_WEIGHTS,
  TERMS_TO_RETRIEVE_BY,
  UNSEEN_CLAIMS,
  WORDINGS_TO_RETRIEVE,
} from './tuning.ts';

/** A wording to index. */
export type WordingSource = {
  claim: number;
  /** Number of its language in `LANGUAGES`. */
  lang: number;
  nearMiss: boolean;
  features: Feature[];
};

/** The arrays of the index. Wordings of one claim stand together, claims in ascending order. */
export type WordingParts = {
  /** All features of all wordings, ascending. */
  keys: Uint32Array;
  /** Weight of each feature. */
  weights: Float32Array;
  /** Where a claim's wordings start; one more at the end. */
  claims: Uint32Array;
  /** Where a wording's features start in `features`; one more at the end. */
  starts: Uint32Array;
  /** Numbers of features in `keys`, of which there are fewer than 65,536. */
  features: Uint16Array;
  /** Claim of a wording, for the way back from the kernel. */
  claimOf: Uint16Array;
  /** Language of a wording; `NEAR_MISS` added where it is one. */
  flags: Uint8Array;
  postings: PostingsParts;
};

const NEAR_MISS = 128;

/** Features and claims are numbered with sixteen bits; more of either need wider numbers, and a new index version. */
const MOST_NUMBERS = 1 << 16;

/** The wordings are too many for the index. */
export class IndexLimitError extends Error {
  override name = 'IndexLimitError';
}

function checkLimit(what: string, count: number): void {
  if (count >= MOST_NUMBERS)
    throw new IndexLimitError(
      `there are ${count} ${what}; the index holds fewer than ${MOST_NUMBERS} (matching/similarity.ts)`,
    );
}

/** How near a sentence is to a claim. All are 0 to 1. */
export type Similarity = {
  /** Weighted cosine with the nearest wording. */
  cosine: number;
  /** Cosine with the nearest wording in the sentence's own language. */
  sameLanguage: number;
  /** Cosine with the nearest near-miss. */
  nearMiss: number;
};

/** A sentence set beside the wordings. */
export type Comparison = {
  /** Claims of the nearest wordings, nearest first. */
  pool: readonly number[];
  /** How near a claim is, whether in the pool or not. */
  of(claim: number): Similarity;
};

/** The index over wordings. */
export type WordingIndex = {
  /** Sets a sentence in a language (its number in `LANGUAGES`, -1 for another) beside the wordings. */
  compare(features: readonly Feature[], lang: number): Comparison;
  /** Weight of a feature. */
  weightOf(feature: Feature): number;
};

/**
 * Returns the arrays over the wordings, which must come in ascending order of their claims; throws `IndexLimitError`
 * where claims or different features are too many.
 */
export function packWordings(wordings: readonly WordingSource[], claimCount: number): WordingParts {
  checkLimit('claims', claimCount);
  const sorts = new Map<number, Feature['sort']>();
  const holders = new Map<number, Set<number>>();
  for (const { claim, nearMiss, features } of wordings) {
    for (const { key, sort } of features) {
      sorts.set(key, sort);
      const claims = holders.get(key) ?? new Set();
      if (!nearMiss) claims.add(claim);
      holders.set(key, claims);
    }
  }
  checkLimit('different features of wordings', sorts.size);
  const keys = Uint32Array.from(sorts.keys()).sort();
  const weights = Float32Array.from(keys, (key) =>
    weightFor(sorts.get(key) ?? 0, holders.get(key)?.size ?? 0, claimCount),
  );
  const claims = new Uint32Array(claimCount + 1);
  for (const { claim } of wordings) claims[claim + 1] = (claims[claim + 1] ?? 0) + 1;
  for (let i = 0; i < claimCount; i++) claims[i + 1] = (claims[i + 1] ?? 0) + (claims[i] ?? 0);
  const starts = new Uint32Array(wordings.length + 1);
  wordings.forEach(({ features }, i) => {
    starts[i + 1] = (starts[i] ?? 0) + features.length;
  });
  const features = Uint16Array.from(
    wordings.flatMap((wording) => wording.features.map(({ key }) => findTerm(keys, key))),
  );
  return {
    keys,
    weights,
    claims,
    starts,
    features,
    claimOf: Uint16Array.from(wordings, ({ claim }) => claim),
    flags: Uint8Array.from(wordings, ({ lang, nearMiss }) => lang + (nearMiss ? NEAR_MISS : 0)),
    postings: packPostings(wordings, (key) => weights[findTerm(keys, key)] ?? 0),
  };
}

function weightFor(sort: Feature['sort'], claims: number, all: number): number {
  return Math.log(1 + all / (UNSEEN_CLAIMS + claims)) * SORT_WEIGHTS[sort];
}

function packPostings(
  wordings: readonly WordingSource[],
  weightOf: (key: number) => number,
): PostingsParts {
  const builder = createPostingsBuilder();
  const norms = wordings.map(({ features }) => normOf(features.map(({ key }) => weightOf(key))));
  const weights: number[] = [];
  wordings.forEach(({ features, nearMiss }, doc) => {
    if (nearMiss) return;
    for (const { key } of features) {
      // The kind of a posting's term is handed back to the impact: here the place of its weight.
      builder.add(doc, key, 1, weights.push(weightOf(key)) - 1);
    }
  });
  return builder.finish(({ doc, kind }) => (weights[kind] ?? 0) / (norms[doc] || 1));
}

function normOf(weights: readonly number[]): number {
  return Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
}

/** A query weight is a whole number of this many steps. */
const WEIGHT_STEPS = 16;

/** Returns the index over its arrays. */
export function openWordings(parts: WordingParts): WordingIndex {
  const kernel = kernelFor(parts.postings, parts.claimOf.length);
  const claimCount = parts.claims.length - 1;
  // By feature: its squared weight where the sentence at hand holds it; and the places of those features.
  const held = new Float64Array(parts.keys.length);
  let heldAt: readonly number[] = [];
  // By wording, from its first comparison on: many are never compared.
  const norms = new Float64Array(parts.claimOf.length);

  const weightAt = (at: number, sort: Feature['sort']) =>
    at < 0 ? weightFor(sort, 0, claimCount) : (parts.weights[at] ?? 0);
  const weightOf = ({ key, sort }: Feature) => weightAt(findTerm(parts.keys, key), sort);

  /** Puts a sentence in the place of the one before. */
  function hold(places: readonly number[]): void {
    for (const at of heldAt) if (at >= 0) held[at] = 0;
    for (const at of places) if (at >= 0) held[at] = (parts.weights[at] ?? 0) ** 2;
    heldAt = places;
  }

  function compare(features: readonly Feature[], lang: number): Comparison {
    const places = features.map(({ key }) => findTerm(parts.keys, key));
    const weights = features.map(({ sort }, i) => weightAt(places[i] ?? -1, sort));
    const own = normOf(weights);
    const known = new Map<number, Similarity>();
    return {
      pool: poolOf(features, weights, { kernel, claimOf: parts.claimOf }),
      of(claim) {
        let similarity = known.get(claim);
        if (!similarity) {
          if (heldAt !== places) hold(places);
          similarity = similarityOf(claim, { parts, held, norms, own, lang });
          known.set(claim, similarity);
        }
        return similarity;
      },
    };
  }

  return { compare, weightOf };
}

function poolOf(
  features: readonly Feature[],
  weights: readonly number[],
  { kernel, claimOf }: { kernel: Kernel; claimOf: Uint16Array },
): number[] {
  const terms = features
    .map(({ key }, i) => ({
      key,
      weight: Math.max(1, Math.round((weights[i] ?? 0) * WEIGHT_STEPS)),
    }))
    .sort((a, b) => b.weight - a.weight || a.key - b.key)
    .slice(0, TERMS_TO_RETRIEVE_BY);
  const { docs } = kernel.top(terms, WORDINGS_TO_RETRIEVE);
  const pool: number[] = [];
  for (const doc of docs) {
    const claim = claimOf[doc] ?? 0;
    if (pool.length < MOST_UNFRAMED && !pool.includes(claim)) pool.push(claim);
  }
  return pool;
}

type Held = {
  parts: WordingParts;
  held: Float64Array;
  norms: Float64Array;
  own: number;
  lang: number;
};

function similarityOf(claim: number, sentence: Held): Similarity {
  const { parts, lang } = sentence;
  const best: Similarity = { cosine: 0, sameLanguage: 0, nearMiss: 0 };
  for (let i = parts.claims[claim] ?? 0; i < (parts.claims[claim + 1] ?? 0); i++) {
    const cosine = cosineWith(i, sentence);
    const flags = parts.flags[i] ?? 0;
    if (flags >= NEAR_MISS) best.nearMiss = Math.max(best.nearMiss, cosine);
    else best.cosine = Math.max(best.cosine, cosine);
    if (flags === lang) best.sameLanguage = Math.max(best.sameLanguage, cosine);
  }
  return best;
}

function cosineWith(wording: number, { parts, held, norms, own }: Held): number {
  const { starts, features } = parts;
  const end = starts[wording + 1] ?? 0;
  let dot = 0;
  for (let i = starts[wording] ?? 0; i < end; i++) dot += held[features[i] ?? 0] ?? 0;
  if (dot === 0) return 0;
  if (norms[wording] === 0) norms[wording] = normAt(wording, parts);
  return dot / ((norms[wording] ?? 0) * (own || 1));
}

function normAt(wording: number, { starts, features, weights }: WordingParts): number {
  let norm = 0;
  for (let i = starts[wording] ?? 0; i < (starts[wording + 1] ?? 0); i++)
    norm += (weights[features[i] ?? 0] ?? 0) ** 2;
  return Math.sqrt(norm);
}
