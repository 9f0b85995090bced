/** Features of a field that are more than sums: numbers, names, and the order of the words. */

import { NAME, NUMBER } from './analyse.ts';
import { type Field, type Ground, strengthsOf } from './field.ts';
import { wordFlags, wordNumber } from './forward.ts';
import { isName, type QueryWords, yearsOf } from './query-words.ts';
import { sequenceOf } from './sequence.ts';

/** From this share of capitals on, a text is a headline and its capitals name nobody. */
const TITLE_CASE = 0.6;
const MOST_COUNTED = 3;

/** Returns what the numbers of claim and query say. */
export function numberFeatures({ held }: Field, words: Uint32Array, ground: Ground) {
  const { query, forward } = ground;
  const numbers = held.filter(({ flags }) => flags & NUMBER);
  const found = new Set(numbers.filter(({ strength }) => strength === 1).map(({ match }) => match));
  const asked = query.distinct.filter(({ flags }) => flags & NUMBER).length;
  const own = yearsOf(
    Array.from(words, (packed) => {
      const flags = wordFlags(packed);
      return { flags, norm: flags & NUMBER ? forward.form(wordNumber(packed)) : '' };
    }),
  );
  return {
    numbersMissing: Math.min(MOST_COUNTED, numbers.length - found.size),
    queryNumbersMissing: Math.min(MOST_COUNTED, asked - found.size),
    years: yearsApart(own, query.years),
  };
}

function yearsApart(own: readonly number[], asked: readonly number[]): number {
  if (own.length === 0 || asked.length === 0) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (const a of new Set(own))
    for (const b of new Set(asked)) least = Math.min(least, Math.abs(a - b));
  return least === 0 ? -1 : Math.min(MOST_COUNTED, least);
}

/** Returns what the names of claim and query say. */
export function nameFeatures(text: Field, all: Field, { query }: Ground) {
  const capitals = text.held.filter(({ flags }) => flags & NAME).length;
  // The first word has a capital anyway.
  const named =
    capitals > TITLE_CASE * text.held.length
      ? []
      : text.held.slice(1).filter(({ flags }) => isName(flags));
  const mass = named.reduce((sum, { idf }) => sum + idf, 0);
  const found = named.reduce((sum, { idf, strength }) => sum + idf * strength, 0);
  const strengths = strengthsOf(all);
  let asked = 0;
  let answered = 0;
  query.distinct.forEach(({ flags, idf }, i) => {
    if (!isName(flags)) return;
    asked += idf;
    answered += idf * (strengths.get(i) ?? 0);
  });
  return { names: found / (mass || 1), queryNames: answered / (asked || 1) };
}

/** Returns what the order of the words says. */
export function orderFeatures(text: Uint32Array, title: Uint32Array, ground: Ground) {
  const inText = ordered(text, ground);
  const inTitle = ordered(title, ground);
  return {
    sequence: Math.log1p(Math.max(inText.longest, inTitle.longest)),
    run: inText.run / (inText.mass || 1),
  };
}

function ordered(words: Uint32Array, { evidence, query }: Ground) {
  let mass = 0;
  const claim = Array.from(words, (packed) => {
    const slot = evidence.slotOf[wordNumber(packed)] ?? 0;
    const idf = evidence.idf[slot] ?? 0;
    mass += idf;
    return { index: evidence.match[slot] ?? -1, weight: idf * (evidence.strength[slot] ?? 0) };
  });
  return { ...sequenceOf(claim, query.order), mass };
}

/** Returns how close the matched words stand in the query. */
export function tightness(
  strengths: ReadonlyMap<number, number>,
  { distinct }: QueryWords,
): number {
  const places = [...strengths.keys()].map((i) => distinct[i]?.place ?? 0).sort((a, b) => a - b);
  let sum = 0;
  for (let i = 1; i < places.length; i++) sum += 1 / ((places[i] ?? 0) - (places[i - 1] ?? 0));
  return places.length > 1 ? sum / (places.length - 1) : 0;
}
