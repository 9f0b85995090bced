/**
 * Claims out of nothing but a seed. `extended` recombines real claims to any number: halves of two claims, with every
 * sixth word replaced by a made one of a Zipf distribution, so that the vocabulary grows with the collection as it does
 * in real text. `syntheticCollection` stands in where no public collection is there: made claims, and queries that say
 * a claim with words left out, put in and moved.
 */

import type { Entry } from '../../retrieval/build-index.ts';
import type { Collection } from './collections.ts';
import { oneOf, seeded } from './random.ts';

const SYLLABLES =
  'ba be bi bo da de di do fa fe ga go ka ki ko la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vo za zo'.split(
    ' ',
  );
const VOCABULARY = 1_000_000;
const REPLACED = 1 / 6;

/** Returns the word of a rank; ranks have words of their own. */
function wordOf(rank: number): string {
  let word = '';
  for (let rest = rank + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
}

/** Rank by Zipf's law with exponent 1: the logarithm of ranks is spread evenly. */
function zipfWord(random: () => number): string {
  return wordOf(Math.floor(VOCABULARY ** random()));
}

/** Yields claims: the given ones first, then recombined ones, up to `size`. */
export function* extended(claims: readonly Entry[], size: number, seed = 1): Generator<Entry> {
  yield* claims.slice(0, size);
  const random = seeded(seed);
  for (let i = claims.length; i < size; i++) {
    const [first, second] = [oneOf(claims, random), oneOf(claims, random)];
    yield {
      id: `made-${i}`,
      text: mixed(first.text, second.text, random),
      title: mixed(first.title ?? first.text, second.title ?? second.text, random),
      lang: first.lang,
    };
  }
}

function mixed(first: string, second: string, random: () => number): string {
  const [a, b] = [first.split(' '), second.split(' ')];
  return [...a.slice(0, Math.ceil(a.length / 2)), ...b.slice(Math.floor(b.length / 2))]
    .map((word) => (random() < REPLACED ? zipfWord(random) : word))
    .join(' ');
}

const CLAIMS = 3000;
const QUERIES = 300;

/** Returns a made collection. */
export function syntheticCollection(seed = 7): Collection {
  const random = seeded(seed);
  const sentence = (words: number) => Array.from({ length: words }, () => zipfWord(random));
  const claims = Array.from({ length: CLAIMS }, (_, i) => ({
    id: `claim-${i}`,
    text: sentence(8 + Math.floor(random() * 12)).join(' '),
    title: sentence(5).join(' '),
    lang: 'xx',
  }));
  const right = new Map<string, Set<string>>();
  const queries = Array.from({ length: QUERIES }, (_, i) => {
    const claim = oneOf(claims, random);
    const kept = claim.text.split(' ').filter(() => random() < 0.4);
    right.set(`query-${i}`, new Set([claim.id]));
    const words = shuffled([...kept, ...sentence(10)], random);
    return { id: `query-${i}`, text: words.join(' '), lang: 'xx' };
  });
  return { name: 'made (no public collection here)', claims, queries, right };
}

/** Fisher and Yates: a random comparator would leave the order to the engine's way of sorting. */
function shuffled(words: string[], random: () => number): string[] {
  for (let last = words.length - 1; last > 0; last--) {
    const at = Math.floor(random() * (last + 1));
    [words[last], words[at]] = [words[at] ?? '', words[last] ?? ''];
  }
  return words;
}
