/** The second stage's ground: the claims of the first stage's pool with their features. */

import type { Word } from './analyse.ts';
import { rarity } from './build-index.ts';
import { gatherEvidence, type Lexis, release } from './evidence.ts';
import { type Features, featuresOf } from './features.ts';
import type { Forward } from './forward.ts';
import { gramMemory } from './likeness.ts';
import { queryWords } from './query-words.ts';
import type { Hits } from './top-hits.ts';

/** A claim of the pool, judged. */
export type Judged = {
  /** The claim's number. */
  doc: number;
  /** What it is judged by. */
  features: Features;
};

/** What the second stage knows of the collection. */
export type Library = {
  /** Claims. */
  size: number;
  /** Claims with a title. */
  titles: number;
  /** The claims' words. */
  forward: Forward;
  /** At most so many claims that hold the word with this key. */
  claimsOf(key: number, most: number): Uint32Array;
};

/** With fewer titles than this share the text stands for the title. */
const TITLED = 0.05;

/** Returns a function that judges pools; it keeps one table, so it must not be entered twice at a time. */
export function createJudge({ size, titles, forward, claimsOf }: Library) {
  const slotOf = new Uint16Array(forward.size);
  const titled = titles > TITLED * size;
  const lexis: Lexis = {
    forward,
    claimsOf,
    gramsOf: gramMemory(forward),
    idf: (word) => rarity(size, forward.df(word)),
  };

  return (read: readonly Word[], hits: Hits, unit: number): Judged[] => {
    const query = queryWords(read, (key) => {
      const word = forward.find(key);
      return rarity(size, word < 0 ? 0 : forward.df(word));
    });
    const rows = query.distinct.flatMap(({ key }, row) => (forward.find(key) < 0 ? [] : [row]));
    const pool = Array.from(hits.docs, (doc) => forward.words(doc));
    const evidence = gatherEvidence(query, pool, { lexis, slotOf });
    const ground = { query, rows, evidence, forward, titled };
    const judged = pool.map((words, i) => {
      const first = ((hits.scores[i] ?? 0) * unit) / (query.mass || 1);
      return { doc: hits.docs[i] ?? 0, features: featuresOf({ words, first }, ground) };
    });
    release(pool, slotOf);
    return judged;
  };
}
