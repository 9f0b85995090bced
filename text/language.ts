/**
 * The language of a text. The tag that a page gives is believed where the script allows it; without one the script
 * decides, and among languages of the Latin and Cyrillic scripts the most frequent function words.
 */

const SAMPLE = 4000;

/** Frequent short words that few sister languages share. */
const FUNCTION_WORDS: Record<string, string[]> = {
  en: ['the', 'of', 'and', 'to', 'was', 'that', 'with', 'for', 'his', 'said'],
  es: ['el', 'los', 'las', 'del', 'que', 'una', 'por', 'con', 'según', 'y'],
  fr: ['le', 'les', 'des', 'une', 'et', 'que', 'dans', 'pour', 'est', 'du'],
  de: ['der', 'die', 'und', 'den', 'das', 'von', 'mit', 'ist', 'nicht', 'ein'],
  pt: ['o', 'os', 'uma', 'que', 'não', 'com', 'do', 'da', 'em', 'ao'],
  it: ['il', 'di', 'che', 'gli', 'una', 'per', 'della', 'è', 'del', 'con'],
  tr: ['ve', 'bir', 'bu', 'için', 'ile', 'olarak', 'da', 'olan', 'sonra', 'ise'],
  pl: ['w', 'i', 'na', 'że', 'się', 'nie', 'do', 'jest', 'przez', 'oraz'],
  nl: ['de', 'het', 'een', 'van', 'en', 'dat', 'is', 'niet', 'voor', 'zijn'],
  ru: ['и', 'в', 'на', 'что', 'не', 'из', 'он', 'с', 'по', 'был'],
  uk: ['і', 'в', 'на', 'що', 'не', 'із', 'він', 'з', 'та', 'був'],
  bg: ['и', 'в', 'на', 'че', 'не', 'от', 'се', 'за', 'той', 'са'],
};
const LATIN = ['en', 'es', 'fr', 'de', 'pt', 'it', 'tr', 'pl', 'nl'];
const CYRILLIC = ['ru', 'uk', 'bg'];

const SCRIPTS: { pattern: RegExp; langs: string[] }[] = [
  { pattern: /\p{Script=Latin}/gu, langs: LATIN },
  { pattern: /\p{Script=Cyrillic}/gu, langs: CYRILLIC },
  { pattern: /\p{Script=Arabic}/gu, langs: ['ar'] },
  { pattern: /\p{Script=Hebrew}/gu, langs: ['he'] },
  { pattern: /\p{Script=Greek}/gu, langs: ['el'] },
  { pattern: /\p{Script=Devanagari}/gu, langs: ['hi'] },
  { pattern: /\p{Script=Han}/gu, langs: ['zh'] },
];
/** Fewer words overrule no tag: "de" and "en" make a short Spanish sentence look Dutch. */
const FEWEST_WORDS = 50;
/** Languages written in the Arabic script, which the script alone cannot tell apart. */
const ARABIC_SCRIPT = new Set(['ar', 'fa', 'ur', 'ku', 'ps']);

/** Returns the language subtag of the text (`en`, `ar`, ...), `und` for a text without letters of a known script. */
export function detectLanguage(text: string, tag?: string): string {
  const sample = text.slice(0, SAMPLE);
  const claimed = tag?.toLowerCase().split(/[-_]/)[0] ?? '';
  const script = dominantScript(sample);
  if (!script) return claimed || 'und';
  const counted = mostFrequent(sample, script.langs);
  if (!claimed) return counted.lang;
  const listed =
    script.langs.includes(claimed) || (script.langs[0] === 'ar' && ARABIC_SCRIPT.has(claimed));
  const known = SCRIPTS.some((s) => s.langs.includes(claimed));
  if (!listed) return known ? counted.lang : claimed;
  if (script.langs.length === 1) return claimed;
  // Pages in a second language often keep the site's tag: clear counts overrule it.
  const clear = counted.words >= FEWEST_WORDS && counted.share > 0.03;
  return clear && counted.share > 3 * counted.shareOf(claimed) ? counted.lang : claimed;
}

function dominantScript(sample: string) {
  let best: (typeof SCRIPTS)[number] | null = null;
  let most = 0;
  for (const script of SCRIPTS) {
    const count = sample.match(script.pattern)?.length ?? 0;
    if (count > most) [most, best] = [count, script];
    // No letter is of two scripts: what is left of the sample cannot overtake.
    if (2 * most >= sample.length) break;
  }
  return best;
}

function mostFrequent(sample: string, langs: readonly string[]) {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const shareOf = (lang: string) => {
    const list = new Set(FUNCTION_WORDS[lang] ?? []);
    return words.filter((word) => list.has(word)).length / Math.max(1, words.length);
  };
  let lang = langs[0] ?? 'und';
  let share = langs.length > 1 ? shareOf(lang) : 1;
  for (const other of langs.slice(1)) {
    const value = shareOf(other);
    if (value > share) [lang, share] = [other, value];
  }
  return { lang, share, shareOf, words: words.length };
}
