/** What each way of finding claims costs: bytes of the index, and time on an article, reading it first. */

import { LANGUAGES } from '../../claims/types.ts';
import type { Matcher } from '../../matching/engine.ts';
import { featuresOf } from '../../matching/features.ts';
import { languageMask } from '../../matching/lexicon.ts';
import { type Reading, readSentence } from '../../matching/reading.ts';
import { sentencesOf } from '../../matching/segment.ts';

/** A text in one of the six languages. */
export type Text = { text: string; lang: string };

/** What a way costs: its part of the index, and a function that does its work once. */
export type Way = { what: string; bytes: number; work: () => void };

/** Returns the ways, reading first; frames are what the whole takes beyond the others. */
export function waysOf(matcher: Matcher, article: Text): Way[] {
  const { data } = matcher.index;
  const readings = read(matcher, article);
  return [
    {
      what: 'reading with the lexicon',
      bytes: bytesOf(data.forms),
      work: () => read(matcher, article),
    },
    {
      what: 'wordings',
      bytes: bytesOf(data.wordings) + bytesOf(data.wordings.postings),
      work: () => compareAll(matcher, readings, article.lang),
    },
    {
      what: 'reading, wordings, frames and the decision',
      bytes: JSON.stringify(data.frames).length,
      work: () => matcher.annotate({ id: 'bench', ...article }),
    },
  ];
}

function read({ index }: Matcher, { text, lang }: Text): Reading[] {
  const scope = { lang, mask: languageMask(lang), tables: index.tables, page: null };
  return sentencesOf(text, lang, index.abbreviations).map((span) =>
    readSentence(text, span, scope),
  );
}

function compareAll({ index }: Matcher, readings: readonly Reading[], lang: string): void {
  const number = (LANGUAGES as readonly string[]).indexOf(lang);
  for (const reading of readings) {
    const comparison = index.wordings.compare(featuresOf(reading, index.tables), number);
    for (const claim of comparison.pool) comparison.of(claim);
  }
}

function bytesOf(arrays: object): number {
  return Object.values(arrays).reduce(
    (sum, array) => sum + (ArrayBuffer.isView(array) ? array.byteLength : 0),
    0,
  );
}
