/**
 * The matcher: text and index in, matches out. Pure; one instance serves all documents.
 * docs/matching.md describes the stages: normalise, segment, read, retrieve, rerank, decide, explain.
 */

import { detectLanguage } from '../text/language.ts';
import { type Candidate, type CandidateIndex, candidatesOf } from './candidates.ts';
import { pageDay } from './dates.ts';
import { decide } from './decide.ts';
import { openFrames } from './frame-index.ts';
import type { Context } from './frames.ts';
import { INDEX_VERSION, type IndexData, IndexVersionError } from './index-data.ts';
import { isName, languageMask, openLexicon } from './lexicon.ts';
import type { MentionScope } from './mentions.ts';
import { once } from './once.ts';
import { openProfile } from './profile.ts';
import { type Reading, readSentence } from './reading.ts';
import { sayingsOf } from './sayings.ts';
import { sentencesOf } from './segment.ts';
import { openWordings } from './similarity.ts';
import { openTables } from './tables.ts';
import { scopeOf } from './topic-scope.ts';
import type { Annotated, Document } from './types.ts';

/** The open index, for the engine's own parts and for explaining. */
export type OpenIndex = CandidateIndex & { data: IndexData; abbreviations: ReadonlySet<string> };

/** What `annotate` may be told. */
export type AnnotateOptions = {
  /** Skip the test whether the text is about Syria and Russia. */
  anyTopic?: boolean;
};

/** A matcher over one index. */
export type Matcher = {
  /** Returns the matches of a document in reading order; never throws on any text. */
  annotate(doc: Document, options?: AnnotateOptions): Annotated;
  /** Returns the candidates of each sentence with their features, shown or not, best first. */
  inspect(doc: Document): { readings: Reading[]; candidates: Candidate[][]; lang: string };
  index: OpenIndex;
  /** Number of claims that texts are read against. */
  claims: number;
};

/** Returns a matcher over the index; throws `IndexVersionError` on an index of another version. */
export function createMatcher(data: IndexData): Matcher {
  if (data.version !== INDEX_VERSION) {
    throw new IndexVersionError(
      `the index has version ${data.version}, this program reads ${INDEX_VERSION}`,
    );
  }
  const index = openIndex(data);
  const sides = {
    syria: new Set(data.tables.sides.syria),
    russia: new Set(data.tables.sides.russia),
  };

  function readAll(doc: Document): { readings: Reading[]; lang: string } {
    const lang = detectLanguage(doc.text, doc.lang);
    const scope = {
      lang,
      mask: languageMask(lang),
      tables: index.tables,
      page: pageDay(doc.published),
    };
    const spans = sentencesOf(doc.text, lang === 'und' ? 'en' : lang, index.abbreviations);
    return { readings: spans.map((span) => readSentence(doc.text, span, scope)), lang };
  }

  function inspect(doc: Document) {
    const { readings, lang } = readAll(doc);
    return { readings, candidates: candidatesFor(doc, readings, lang), lang };
  }

  function candidatesFor(doc: Document, readings: readonly Reading[], lang: string) {
    const title = titleReading(doc, lang, index);
    const sentences = readings.map((reading, at) => ({
      reading,
      before: readings.slice(Math.max(0, at - CONTEXT_SENTENCES), at).reverse(),
      names: contextOf(readings, at, title, index),
      lang,
      speakers: once(() =>
        speakersOf(reading, { text: doc.text, lexicon: index.tables.lexicon, lang }),
      ),
    }));
    return candidatesOf(sentences, index);
  }

  function annotate(doc: Document, options: AnnotateOptions = {}): Annotated {
    const { readings, lang } = readAll(doc);
    const scope = scopeOf(readings, doc.text, sides);
    const inScope = scope.inScope || options.anyTopic === true;
    const empty: Annotated = {
      id: doc.id,
      inScope,
      why: scope.why,
      lang,
      sentences: readings.length,
      matches: [],
    };
    if (!inScope) return empty;
    const candidates = candidatesFor(doc, readings, lang);
    return { ...empty, matches: decide({ doc, lang, readings, candidates, index }) };
  }

  return { annotate, inspect, index, claims: data.claims.length };
}

function openIndex(data: IndexData): OpenIndex {
  const lexicon = openLexicon({ concepts: data.concepts, forms: data.forms });
  const wordings = openWordings(data.wordings);
  const { frames, framesByConcept } = openFrames(data.frames, data.claims.length, {
    lexicon,
    wordings,
  });
  const topics = [...new Set(data.claims.map((claim) => claim.topicId))];
  return {
    data,
    tables: openTables(data.tables, lexicon),
    wordings,
    frames,
    framesByConcept,
    profiles: data.claims.map((claim) => openProfile(claim.profile)),
    topicOf: data.claims.map((claim) => topics.indexOf(claim.topicId)),
    abbreviations: new Set(data.tables.abbreviations),
    standing: new Uint8Array(data.concepts.length),
  };
}

function titleReading(doc: Document, lang: string, index: OpenIndex): Reading | null {
  if (!doc.title) return null;
  return readSentence(
    doc.title,
    { start: 0, end: doc.title.length },
    { lang, mask: languageMask(lang), tables: index.tables },
  );
}

/** Concepts of the persons and bodies that a sentence names as sources. */
function speakersOf(reading: Reading, scope: MentionScope): Set<number> {
  return new Set(sayingsOf(reading, scope).flatMap(({ source }) => source?.concept ?? []));
}

/** Sentences before that a name may be borrowed from, and the distance at which the headline stands. */
const CONTEXT_SENTENCES = 3;
const HEADLINE_DISTANCE = 4;

function contextOf(
  readings: readonly Reading[],
  at: number,
  title: Reading | null,
  index: OpenIndex,
): Context {
  const context = new Map<number, number>();
  const add = (reading: Reading | null | undefined, distance: number) => {
    for (const concept of reading?.byConcept.keys() ?? []) {
      const kind = index.tables.lexicon.concepts[concept]?.kind ?? 'thing';
      if (isName(kind) && !context.has(concept)) context.set(concept, distance);
    }
  };
  for (let back = 1; back <= CONTEXT_SENTENCES; back++) add(readings[at - back], back);
  add(title ?? readings[0], HEADLINE_DISTANCE);
  return context;
}
