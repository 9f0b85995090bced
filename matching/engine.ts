/**
 * The matcher: text and index in, matches out. Pure; one instance serves all documents.
 * docs/matching.md describes the stages: normalise, segment, read, retrieve, rerank, decide, explain.
 */

import { type Candidate, type CandidateIndex, candidatesOf } from './candidates.ts';
import { decide } from './decide.ts';
import { type CompiledFrame, type Context, isContextual, parseEntry, type Term } from './frames.ts';
import { INDEX_VERSION, type IndexData, IndexVersionError } from './index-data.ts';
import { detectLanguage } from './language.ts';
import { isName, languageMask, openLexicon } from './lexicon.ts';
import { type Reading, readSentence } from './reading.ts';
import { sentencesOf } from './segment.ts';
import { indexWordings } from './similarity.ts';
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
    const scope = { lang, mask: languageMask(lang), tables: index.tables };
    const spans = sentencesOf(doc.text, lang === 'und' ? 'en' : lang, index.abbreviations);
    return { readings: spans.map((span) => readSentence(doc.text, span, scope)), lang };
  }

  function inspect(doc: Document) {
    const { readings, lang } = readAll(doc);
    const title = titleReading(doc, lang, index);
    const candidates = readings.map((reading, i) =>
      candidatesOf(reading, contextOf(readings, i, title, index), index),
    );
    return { readings, candidates, lang };
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
    const title = titleReading(doc, lang, index);
    const candidates = readings.map((reading, i) =>
      candidatesOf(reading, contextOf(readings, i, title, index), index),
    );
    return { ...empty, matches: decide({ doc, lang, readings, candidates, index }) };
  }

  return { annotate, inspect, index, claims: data.claims.length };
}

function openIndex(data: IndexData): OpenIndex {
  const lexicon = openLexicon(data.lexicon);
  const tables = openTables(data.tables, lexicon);
  const wordings = indexWordings(
    data.wordings.map((wording) => ({
      claim: wording.claim,
      nearMiss: wording.near,
      features: wording.features.map((at) => data.features[at] ?? ''),
    })),
  );
  const frames = data.frames.map((frame): CompiledFrame => {
    const entries = frame.all
      .map((entry) => parseEntry(entry, lexicon))
      .filter((entry) => typeof entry !== 'string');
    const not = frame.not.map((id) => lexicon.indexOf(id)).filter((at) => at !== undefined);
    return { claim: frame.claim, entries, not, trigger: triggerOf(entries, wordings.idf) };
  });
  const framesByConcept = new Map<number, CompiledFrame[]>();
  for (const frame of frames) {
    for (const concept of frame.trigger) {
      const list = framesByConcept.get(concept) ?? [];
      list.push(frame);
      framesByConcept.set(concept, list);
    }
  }
  return {
    data,
    tables,
    wordings,
    framesByConcept,
    framed: new Set(frames.map((frame) => frame.claim)),
    siblings: siblingsOf(data),
    abbreviations: new Set(data.tables.abbreviations),
  };
}

/** The concepts of the entry whose most frequent concept is rarest: a frame is tried only where one of them stands. */
function triggerOf(entries: readonly Term[][], idf: (feature: string) => number): number[] {
  let best: number[] = [];
  let rarest = -1;
  for (const entry of entries) {
    if (isContextual(entry) || entry.some((term) => term.kind !== 'concept')) continue;
    const concepts = entry.flatMap((term) => (term.kind === 'concept' ? [term.concept] : []));
    const weight = Math.min(...concepts.map((concept) => idf(`c${concept}`)));
    if (weight > rarest) [rarest, best] = [weight, concepts];
  }
  return best;
}

function siblingsOf(data: IndexData): number[][] {
  const byQuestion = new Map<string, number[]>();
  data.claims.forEach((claim, at) => {
    const list = byQuestion.get(claim.questionId) ?? [];
    list.push(at);
    byQuestion.set(claim.questionId, list);
  });
  return data.claims.map((claim, at) =>
    (byQuestion.get(claim.questionId) ?? []).filter((other) => other !== at),
  );
}

function titleReading(doc: Document, lang: string, index: OpenIndex): Reading | null {
  if (!doc.title) return null;
  return readSentence(
    doc.title,
    { start: 0, end: doc.title.length },
    { lang, mask: languageMask(lang), tables: index.tables },
  );
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
