/**
 * Builds the index of a collection of claims: one buffer, to be opened by open-index.ts. Claims are added one by one,
 * so that a file of any size streams through; what is kept of each is its id, its lengths and its postings.
 */

import { detectLanguage } from '../text/language.ts';
import { analyse, gramKeys, KINDS, type Word } from './analyse.ts';
import { createForwardBuilder } from './forward.ts';
import { createPostingsBuilder, type PostingFacts } from './postings-builder.ts';
import { packSections, type Section } from './sections.ts';
import { packStrings } from './strings.ts';
import { LENGTH_SHARE, SATURATION } from './tuning.ts';

/** A text to be indexed or searched for. */
export type Entry = {
  /** Its name, told in results. */
  id: string;
  /** What it says. */
  text: string;
  /** Its headline. */
  title?: string | undefined;
  /** Its language; guessed where absent. */
  lang?: string | undefined;
};

/** `quality`: all features and a second stage; `scale`: words alone, for collections of millions. */
export type Configuration = 'quality' | 'scale';

/** Numbers of the sections; a list of strings takes three. */
export const SECTION = {
  facts: 1,
  keys: 2,
  offsets: 3,
  bytes: 4,
  blockLast: 5,
  blockOffset: 6,
  blockMax: 7,
  scale: 8,
  ids: 9,
  languages: 12,
} as const;

/** Collects claims. */
export type IndexBuilder = {
  /** Adds a claim. */
  add(claim: Entry): void;
  /** Returns the index; nothing may be added after. */
  finish(): ArrayBuffer;
};

/** Returns an empty builder. */
export function createIndexBuilder(configuration: Configuration): IndexBuilder {
  const quality = configuration === 'quality';
  const postings = createPostingsBuilder();
  const forward = createForwardBuilder();
  let titles = 0;
  const lengths: number[][] = [[], []];
  const languages = new Map<string, number>();
  const ids: string[] = [];

  function addKind(doc: number, kind: number, keys: readonly number[]): void {
    for (const [key, count] of counted(keys)) postings.add(doc, key, count, kind);
    lengths[kind]?.push(keys.length);
  }
  function add(claim: Entry): void {
    const lang = languageOf(claim);
    languages.set(lang, (languages.get(lang) ?? 0) + 1);
    const doc = ids.push(claim.id) - 1;
    const text = analyse(claim.text, lang);
    const title = claim.title ? analyse(claim.title, lang) : [];
    if (title.length > 0) titles++;
    const words = [...text, ...title];
    addKind(doc, KINDS.word, keysOf(words));
    if (!quality) return;
    addKind(doc, KINDS.gram, gramsOf(words));
    forward.add(text, title);
  }
  function finish(): ArrayBuffer {
    const parts = postings.finish(bm25(ids.length, lengths));
    const facts = Uint32Array.of(ids.length, quality ? 1 : 0, titles);
    const common = [...languages].sort((a, b) => b[1] - a[1]).map(([lang]) => lang);
    return packSections(
      new Map<number, Section>([
        [SECTION.facts, facts],
        [SECTION.scale, Float32Array.of(parts.scale)],
        [SECTION.keys, parts.keys],
        [SECTION.offsets, parts.offsets],
        [SECTION.bytes, parts.bytes],
        [SECTION.blockLast, parts.blockLast],
        [SECTION.blockOffset, parts.blockOffset],
        [SECTION.blockMax, parts.blockMax],
        ...packStrings(SECTION.ids, ids),
        ...packStrings(SECTION.languages, common),
        ...(quality ? forward.finish() : []),
      ]),
    );
  }
  return { add, finish };
}

/** Returns the language of a text: the given one, or a guess. */
export function languageOf({ text, title, lang }: Omit<Entry, 'id'>): string {
  return lang?.toLowerCase().split(/[-_]/)[0] || detectLanguage(`${title ?? ''}\n${text}`);
}

/** Returns the keys of words. */
export function keysOf(words: readonly Word[]): number[] {
  return words.map(({ key }) => key);
}

/** Returns the keys of all 4-grams of words. */
export function gramsOf(words: readonly Word[]): number[] {
  return words.flatMap(({ norm }) => gramKeys(norm));
}

/** Returns how often each key occurs. */
export function counted(keys: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Returns the inverse document frequency of a term. */
export function rarity(size: number, df: number): number {
  return Math.log(1 + (size - df + 0.5) / (df + 0.5));
}

/** BM25 (Robertson and Zaragoza 2009), each kind of term with lengths of its own. */
function bm25(size: number, lengths: readonly (readonly number[])[]) {
  const means = lengths.map((list) => list.reduce((sum, length) => sum + length, 0) / size || 1);
  return ({ count, doc, df, kind }: PostingFacts): number => {
    const length = (lengths[kind]?.[doc] ?? 0) / (means[kind] ?? 1);
    const idf = rarity(size, df);
    const room = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length);
    return (idf * count * (SATURATION + 1)) / (count + room);
  };
}
