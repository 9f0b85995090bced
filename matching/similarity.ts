/**
 * Candidate retrieval: which claims have wordings that a sentence covers?
 *
 * Every wording (and near-miss) of every claim in every language is a document of features: concept indexes and light
 * stems. An inverted index from feature to wordings is walked once a sentence; what accumulates is the share of a
 * wording's weight (inverse document frequency) that the sentence covers, and the share of the sentence's own. Because
 * concepts are language-free, a French sentence finds a claim through its Arabic wordings.
 * Cost a sentence: the posting lists of its features. References: Robertson and Zaragoza 2009 on idf; the coverage
 * ratio is the containment of Broder 1997, weighted.
 */

/** A wording of a claim as features. */
export type Wording = { claim: number; nearMiss: boolean; features: string[] };

/** The best wordings of a claim for a sentence. */
export type Similarity = {
  /** Weighted share of the best wording that the sentence covers, 0 to 1. */
  coverage: number;
  /** Weighted cosine of the same wording and the sentence. */
  cosine: number;
  /** The like for the claim's best near-miss. */
  nearMiss: number;
};

/** The index over wordings. */
export type WordingIndex = {
  /** Similarities of all claims that share anything with the features. */
  query(features: readonly string[]): Map<number, Similarity>;
  /** Inverse document frequency of a feature; that of an unseen feature where it occurs nowhere. */
  idf(feature: string): number;
};

/** Returns the index over the wordings. Cost: linear in their features. */
export function indexWordings(wordings: readonly Wording[]): WordingIndex {
  const postings = new Map<string, number[]>();
  wordings.forEach((wording, id) => {
    for (const feature of new Set(wording.features)) {
      const list = postings.get(feature);
      if (list) list.push(id);
      else postings.set(feature, [id]);
    }
  });
  const total = wordings.length;
  const idf = (feature: string) => Math.log(1 + total / (1 + (postings.get(feature)?.length ?? 0)));
  const mass = new Float32Array(total);
  const norm = new Float32Array(total);
  for (const [feature, ids] of postings) {
    const weight = idf(feature);
    for (const id of ids) {
      mass[id] = (mass[id] ?? 0) + weight;
      norm[id] = (norm[id] ?? 0) + weight * weight;
    }
  }
  const covered = new Float32Array(total);
  const dot = new Float32Array(total);

  function query(features: readonly string[]): Map<number, Similarity> {
    const touched: number[] = [];
    let own = 0;
    for (const feature of new Set(features)) {
      const weight = idf(feature);
      own += weight * weight;
      for (const id of postings.get(feature) ?? []) {
        if (covered[id] === 0) touched.push(id);
        covered[id] = (covered[id] ?? 0) + weight;
        dot[id] = (dot[id] ?? 0) + weight * weight;
      }
    }
    const best = new Map<number, Similarity>();
    for (const id of touched) {
      const wording = wordings[id];
      const coverage = (covered[id] ?? 0) / (mass[id] || 1);
      const cosine = (dot[id] ?? 0) / Math.sqrt((norm[id] || 1) * (own || 1));
      covered[id] = 0;
      dot[id] = 0;
      if (!wording) continue;
      const value = best.get(wording.claim) ?? { coverage: 0, cosine: 0, nearMiss: 0 };
      if (wording.nearMiss) value.nearMiss = Math.max(value.nearMiss, cosine);
      else if (cosine > value.cosine) {
        value.cosine = cosine;
        value.coverage = Math.max(value.coverage, coverage);
      } else value.coverage = Math.max(value.coverage, coverage);
      best.set(wording.claim, value);
    }
    return best;
  }
  return { query, idf };
}
