/**
 * A text as the words that retrieval compares. Links fall away; hashtags, handles and words in CamelCase give their
 * parts as well as themselves; each word has its stem's key, and flags that say what kind of word it is. The signature
 * of a quoted post ("- Name (@handle) date") stays, because the claim often names who posted.
 */

import { fold, type Token, tokenise } from '../text/normalise.ts';
import { termKey } from './hash.ts';
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
/** Of a signature's name or handle. */
export const SIGNED = 16;
/** Of a signature's date. */
export const DATED = 32;

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
export const KINDS = { word: 0, gram: 1 } as const;

const WORD_SEED = 0;
const GRAM_SEED = 0x9e3779b9;
/** A single letter below this, of the Latin script, is no word. */
const FIRST_LONE = '\u0250';
const LINK = /https?:\/\/\S*|pic\.twitter\.com\/\w*|\bt\.co\/\w+/gi;
/** "- Name (@handle) date" at the end of a quoted post. */
const SIGNATURE = /[—–-]\s*[^—–\n(]{0,80}\(@\w+\)(?=[^(@]{0,40}$)/u;
const CAMEL = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
const UPPER = /^\p{Lu}/u;
const GRAM = 4;
/** Letters that are read; a claim is in the first ones or nowhere. */
const LONGEST_TEXT = 20_000;
const LONGEST_SIGNATURE = 300;
/** What is longer is no word; its grams would be endless. */
const LONGEST_WORD = 48;

/** Returns the words of a text that are not stop words, in order. */
export function analyse(text: string, lang: string): Word[] {
  const clean = text.slice(0, LONGEST_TEXT).replace(LINK, ' ');
  const stop = stopWords(lang);
  const signature = signatureOf(clean);
  const words: Word[] = [];
  let before: Token | undefined;
  for (const token of tokenise(clean)) {
    const flags = (isTag(token, before) ? TAG : 0) | signed(token, signature);
    before = token;
    if (token.kind === 'mark') continue;
    pushToken(words, token, { raw: clean.slice(token.start, token.end), flags, stop, lang });
  }
  return words;
}

function isTag(token: Token, before: Token | undefined): boolean {
  return before?.end === token.start && (before.norm === '#' || before.norm === '@');
}

/** Returns where the signature's name begins and ends, at the end of the text where there is none. */
function signatureOf(text: string): { start: number; end: number } {
  const from = Math.max(0, text.length - LONGEST_SIGNATURE);
  const found = SIGNATURE.exec(text.slice(from));
  if (!found) return { start: text.length, end: text.length };
  const start = from + found.index;
  return { start, end: start + found[0].length };
}

function signed(token: Token, { start, end }: { start: number; end: number }): number {
  if (token.start < start) return 0;
  return token.start < end ? SIGNED : DATED;
}

type Way = { raw: string; flags: number; stop: ReadonlySet<string>; lang: string };

function pushToken(words: Word[], token: Token, way: Way): void {
  const { raw, flags } = way;
  if (token.kind === 'number') {
    const norm = token.norm.slice(0, LONGEST_WORD).replace(/[,'’\s](?=\d{3})/g, '');
    words.push({ key: termKey(norm, WORD_SEED), norm, flags: flags | NUMBER });
    return;
  }
  push(words, token.norm, way, UPPER.test(raw) ? flags | NAME : flags);
  const parts = raw.split(CAMEL);
  if (parts.length < 2) return;
  for (const part of parts)
    push(words, fold(part), way, flags | PART | (UPPER.test(part) ? NAME : 0));
}

function push(words: Word[], whole: string, { stop, lang }: Way, flags: number): void {
  const norm = whole.slice(0, LONGEST_WORD);
  if (stop.has(norm) || (norm.length < 2 && norm < FIRST_LONE)) return;
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
