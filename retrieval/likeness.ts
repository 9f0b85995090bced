/** Which words are forms, or typing errors, of one another: those that share enough of their character 4-grams. */

import { gramKeys, NUMBER } from './analyse.ts';
import type { Forward } from './forward.ts';
import type { QueryWord } from './query-words.ts';
import { LIKE, SHORTEST_LIKE } from './tuning.ts';

/** The query word that a word is most like: index and Dice coefficient; -1 and 0 where it is like none. */
export type Likeness = { index: number; strength: number };

const NONE: Likeness = { index: -1, strength: 0 };
const NO_GRAMS = new Uint32Array(0);

/** Returns the distinct 4-grams that a word is compared by; none of numbers and short words. */
function comparedGrams(norm: string): Uint32Array {
  if (norm.length < SHORTEST_LIKE || /^\d/.test(norm)) return NO_GRAMS;
  return Uint32Array.from(new Set(gramKeys(norm)));
}

/** Returns a function from a vocabulary word to its 4-grams, which are remembered. */
export function gramMemory(forward: Forward): (word: number) => Uint32Array {
  const known: (Uint32Array | undefined)[] = new Array(forward.size);
  return (word) => {
    const grams = known[word] ?? comparedGrams(forward.form(word));
    known[word] = grams;
    return grams;
  };
}

/** Returns a function that finds the query word most like the one with these 4-grams. */
export function likenessTo(distinct: readonly QueryWord[]): (grams: Uint32Array) => Likeness {
  const owners = new Map<number, number[]>();
  const sizes = distinct.map(({ norm, flags }, i) => {
    const grams = flags & NUMBER ? NO_GRAMS : comparedGrams(norm);
    for (const gram of grams) {
      const list = owners.get(gram);
      if (list) list.push(i);
      else owners.set(gram, [i]);
    }
    return grams.length;
  });
  const shared = new Uint16Array(distinct.length);
  return (grams) => {
    let [index, strength] = [-1, 0];
    shared.fill(0);
    for (const gram of grams)
      for (const i of owners.get(gram) ?? []) {
        const both = (shared[i] ?? 0) + 1;
        shared[i] = both;
        const dice = (2 * both) / (grams.length + (sizes[i] ?? 0));
        if (dice >= LIKE && dice > strength) [index, strength] = [i, dice];
      }
    return index < 0 ? NONE : { index, strength };
  };
}
