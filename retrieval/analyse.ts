/**
 * A text as the words that retrieval compares. Links fall away; hashtags, handles and words in CamelCase give their
 * parts as well as themselves; each word has its stem's key, and flags that say what kind of word it is. The signature
 * of a quoted post ("- Name (@handle) date") stays, because the claim often names who posted.
 */

import { fold, type Token, tokenise } from '../matching/normalise.ts';
import { pairKey, termKey } from './hash.ts';
import { lightStem } from './stems.ts';
import { stopWords } from './stop-words.ts';

/** What kind of word: flags that may be added. */
export const NAME = 1;
/** A number. */
export const NUMBER = 2;
/** Of a hashtag or handle. */
export const TAG = 4;
/** A part of the word before it. */
export const PART = 8;

/** A word of a text. */
export type Word = {
  /** Key of its stem. */
  key: number;
  /** The folded word. */
  norm: string;
  /** Flags. */
  flags: number;
};

/** Kinds of terms, each with its own lengths and weight. */
export const KINDS = { word: 0, gram: 1, pair: 2 } as const;

const WORD_SEED = 0;
const GRAM_SEED = 0x9e3779b9;
const LINK = /https?:\/\/\S*|\bpic\.twitter\.com\/\w*|pic\.twitter\.com\/\w*|\bt\.co\/\w+/gi;
const CAMEL = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
const UPPER = /^\p{Lu}/u;
const GRAM = 4;

/** Returns the words of a text that are not stop words, in order. */
export function analyse(text: string, lang: string): Word[] {
  const clean = text.replace(LINK, ' ');
  const stop = stopWords(lang);
  const words: Word[] = [];
  const tokens = tokenise(clean);
  let before: Token | undefined;
  for (const token of tokens) {
    if (token.kind !== 'mark')
      pushToken(words, token, clean.slice(token.start, token.end), {
        stop,
        lang,
        tag: isTag(token, before),
      });
    before = token;
  }
  return words;
}

function isTag(token: Token, before: Token | undefined): boolean {
  return before?.end === token.start && (before.norm === '#' || before.norm === '@');
}

type Way = { stop: ReadonlySet<string>; lang: string; tag: boolean };

function pushToken(words: Word[], token: Token, raw: string, { stop, lang, tag }: Way): void {
  const flags = tag ? TAG : 0;
  if (token.kind === 'number') {
    const norm = token.norm.replace(/[,'’\s](?=\d{3})/g, '');
    words.push({ key: termKey(norm, WORD_SEED), norm, flags: flags | NUMBER });
    return;
  }
  push(words, token.norm, UPPER.test(raw) ? flags | NAME : flags, { stop, lang, tag });
  const parts = raw.split(CAMEL);
  if (parts.length > 1)
    for (const part of parts)
      push(words, fold(part), flags | PART | (UPPER.test(part) ? NAME : 0), { stop, lang, tag });
}

function push(words: Word[], norm: string, flags: number, { stop, lang }: Way): void {
  if (stop.has(norm) || (norm.length < 2 && norm < '\u0250')) return;
  words.push({ key: termKey(lightStem(norm, lang), WORD_SEED), norm, flags });
}

/** Returns the keys of a word's character 4-grams, with its borders. */
export function gramKeys(norm: string): number[] {
  const padded = `_${norm}_`;
  if (padded.length <= GRAM) return [termKey(padded, GRAM_SEED)];
  return Array.from({ length: padded.length - GRAM + 1 }, (_, i) =>
    termKey(padded.slice(i, i + GRAM), GRAM_SEED),
  );
}

/** Returns the keys of neighbouring words. */
export function pairKeys(words: readonly Word[]): number[] {
  return words.slice(1).map((word, i) => pairKey(words[i]?.key ?? 0, word.key));
}
