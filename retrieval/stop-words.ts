/** Words that say nothing about what a text is about, by language, folded. */

import { ara, bul, deu, eng, fra, ita, por, rus, spa, tur } from 'stopword';
import { fold } from '../text/normalise.ts';

const LISTS: Record<string, readonly string[]> = {
  ar: ara,
  bg: bul,
  de: deu,
  en: eng,
  es: spa,
  fr: fra,
  it: ita,
  pt: por,
  ru: rus,
  tr: tur,
};
const NONE: ReadonlySet<string> = new Set();
const folded = new Map<string, ReadonlySet<string>>();

/** Returns the folded stop words of a language; none where there is no list. */
export function stopWords(lang: string): ReadonlySet<string> {
  const list = LISTS[lang];
  if (!list) return NONE;
  const known = folded.get(lang) ?? new Set(list.map(fold));
  folded.set(lang, known);
  return known;
}
