/** Opens an index from its bytes, without copying, and searches it. */

import { detectLanguage } from '../matching/language.ts';
import { gramKeys } from './analyse.ts';
import { counted, type Entry, keysOf, languageOf, SECTION, wordsOfEntry } from './build-index.ts';
import { createKernel, type QueryTerm } from './kernel.ts';
import { bytesOf, IndexFormatError, openSections, type Sections, wordsOf } from './sections.ts';
import { stringReader } from './strings.ts';
import { KIND_WEIGHTS } from './tuning.ts';

/** A claim that was found. */
export type Found = {
  /** The claim's id. */
  id: string;
  /** 0 to 1. */
  score: number;
};

/** A query; its id is not needed. */
export type Query = Omit<Entry, 'id'>;

/** Answers queries over one collection. */
export type SearchIndex = {
  /** Claims in the index. */
  size: number;
  /** Returns at most `k` claims, best first. */
  search(query: Query, k: number): Found[];
};

/** Returns the opened index, or throws `IndexFormatError`. */
export function openIndex(buffer: ArrayBuffer): SearchIndex {
  const sections = openSections(buffer);
  const facts = factsOf(sections);
  const kernel = createKernel(
    {
      keys: wordsOf(sections, SECTION.keys),
      offsets: wordsOf(sections, SECTION.offsets),
      bytes: bytesOf(sections, SECTION.bytes),
      blockLast: wordsOf(sections, SECTION.blockLast),
      blockOffset: wordsOf(sections, SECTION.blockOffset),
      blockMax: bytesOf(sections, SECTION.blockMax),
      scale: facts.scale,
    },
    facts.size,
  );
  const nameOf = stringReader(sections, SECTION.ids);
  const commonest = stringReader(sections, SECTION.languages)(0);

  function search(query: Query, k: number): Found[] {
    const lang = query.lang ? languageOf(query) : detectLanguage(query.text, commonest);
    const words = wordsOfEntry(query, lang);
    const terms: QueryTerm[] = [];
    for (const key of counted(keysOf(words)).keys()) terms.push({ key, weight: KIND_WEIGHTS.word });
    if (facts.quality)
      for (const key of new Set(words.flatMap(({ norm }) => gramKeys(norm))))
        terms.push({ key, weight: KIND_WEIGHTS.gram });
    const hits = kernel.top(terms, k);
    return Array.from(hits.docs, (doc, i) => {
      const value = (hits.scores[i] ?? 0) * facts.scale;
      return { id: nameOf(doc), score: value / (value + 200) };
    });
  }
  return { size: facts.size, search };
}

function factsOf(sections: Sections) {
  const [size, quality] = wordsOf(sections, SECTION.facts);
  const bytes = bytesOf(sections, SECTION.scale);
  if (size === undefined || bytes.byteLength !== 4)
    throw new IndexFormatError('the index lacks its facts');
  const [scale = 1] = new Float32Array(bytes.buffer, bytes.byteOffset, 1);
  return { size, quality: quality === 1, scale };
}
