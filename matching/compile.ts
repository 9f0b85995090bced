/**
 * Claim database and lexicon to the index that ships. Pure: files are read by cli/ and modules/.
 */

import { type Claim, type ClaimDatabase, LANGUAGES, type Lang } from '../claims/types.ts';
import { fold } from '../text/normalise.ts';
import { featuresOf } from './features.ts';
import { conceptsOf, type PackedFrame, packEntry } from './frame-index.ts';
import { isContextual, parseEntry } from './frames.ts';
import { INDEX_VERSION, type IndexData, type IndexedClaim, type IndexFacts } from './index-data.ts';
import {
  type Concept,
  type ConceptKind,
  type LexiconData,
  languageMask,
  openLexicon,
  packLexicon,
  parseForm,
} from './lexicon.ts';
import { profileOf } from './profile.ts';
import { type Reading, type ReadingTables, readSentence } from './reading.ts';
import { packWordings, type WordingSource } from './similarity.ts';
import { openTables } from './tables.ts';

/** A concept as the lexicon files write it. */
export type ConceptSource = {
  kind: ConceptKind;
  /** Ids of the concepts it is a kind of. */
  is: string[];
  /** Written forms by language; `other` for spellings in further languages. */
  forms: Partial<Record<Lang | 'other', string[]>>;
};

/** The lexicon files, parsed. */
export type LexiconSource = {
  concepts: Record<string, ConceptSource>;
  /** By language, twelve lists of names. */
  months: Record<string, string[][]>;
  /** By language, seven lists of names, Monday first. */
  weekdays: Record<string, string[][]>;
  /** By language, `word=value`. */
  numberWords: Record<string, string[]>;
  abbreviations: string[];
  sides: { syria: string[]; russia: string[] };
};

/** What is wrong in the sources, one line each; empty where the index is whole. */
export type CompileResult = { index: IndexData; problems: string[] };

/** Returns the index over the database, and the problems met (unknown concepts, parents, malformed frame entries). */
export function compileIndex(database: ClaimDatabase, source: LexiconSource): CompileResult {
  const problems: string[] = [];
  const lexicon = compileLexicon(source, problems);
  const opened = openLexicon(lexicon);
  const tables = compileTables(source, lexicon.concepts, problems);
  const index = {
    version: INDEX_VERSION,
    databaseDate: '',
    concepts: lexicon.concepts,
    tables,
    claims: [],
    frames: [],
  } satisfies IndexFacts as IndexFacts;
  const reading = openTables(tables, opened);
  const wordings: ReadWording[] = [];
  for (const topic of database.topics) {
    for (const question of topic.questions) {
      if (question.reviewed > index.databaseDate) index.databaseDate = question.reviewed;
      for (const claim of question.claims) {
        const at = index.claims.length;
        const own = wordingsOf(claim, at, reading);
        wordings.push(...own);
        const frames = framesOf(claim, at, { opened, problems });
        index.frames.push(...frames);
        const profile = profileOf(
          own.flatMap(({ nearMiss, reading }) => (nearMiss ? [] : [reading])),
          conceptsOf(frames),
          opened.concepts,
        );
        index.claims.push({
          ...indexedClaim(claim, { questionId: question.id, topicId: topic.id }),
          profile,
        });
      }
    }
  }
  addConflicts(index.claims, database);
  const packed = packWordings(wordings, index.claims.length);
  return { index: { ...index, forms: lexicon.forms, wordings: packed }, problems };
}

function compileLexicon(source: LexiconSource, problems: string[]): LexiconData {
  const ids = Object.keys(source.concepts);
  const position = new Map(ids.map((id, i) => [id, i]));
  const concepts = ids.map((id): Concept => {
    const closure = new Set<number>();
    const visit = (name: string) => {
      const at = position.get(name);
      if (at === undefined) {
        problems.push(`lexicon: "${id}" is a kind of "${name}", which is no concept`);
        return;
      }
      if (closure.has(at)) return;
      closure.add(at);
      for (const parent of source.concepts[name]?.is ?? []) visit(parent);
    };
    visit(id);
    return { id, kind: source.concepts[id]?.kind ?? 'thing', closure: [...closure] };
  });
  const lines: Record<string, string[]> = {};
  ids.forEach((id, at) => {
    for (const [lang, forms] of Object.entries(source.concepts[id]?.forms ?? {})) {
      for (const form of forms ?? []) {
        if (parseForm(form).length === 0)
          problems.push(`lexicon: "${id}" has an empty form in ${lang}`);
        else addLine(lines, lang, `${form}\t${at}`);
      }
    }
  });
  return { concepts, forms: packLexicon(concepts, lines) };
}

function addLine(lines: Record<string, string[]>, lang: string, line: string): void {
  const list = lines[lang];
  if (list) list.push(line);
  else lines[lang] = [line];
}

function compileTables(
  source: LexiconSource,
  concepts: readonly Concept[],
  problems: string[],
): IndexFacts['tables'] {
  const months: Record<string, number> = {};
  const monthPairs: Record<string, number> = {};
  for (const lists of Object.values(source.months)) {
    lists.forEach((names, i) => {
      for (const name of names) {
        const words = parseForm(name).map((word) => word.text);
        if (words.length === 2) monthPairs[words.join(' ')] = i + 1;
        else if (words[0]) months[words[0]] = i + 1;
      }
    });
  }
  const weekdays: Record<string, number> = {};
  for (const lists of Object.values(source.weekdays)) {
    lists.forEach((names, i) => {
      for (const name of names) weekdays[fold(name)] = i + 1;
    });
  }
  const numberWords: Record<string, number> = {};
  for (const pair of Object.values(source.numberWords).flat()) {
    const [word = '', value = ''] = pair.split('=');
    // One-letter and multi-word number words would be read in running text by accident.
    if (fold(word).length > 2 && !word.trim().includes(' '))
      numberWords[fold(word.trim())] = Number(value);
  }
  const position = new Map(concepts.map((concept, i) => [concept.id, i]));
  const side = (names: string[]) =>
    concepts.flatMap((concept, i) =>
      names.some((name) => concept.closure.includes(position.get(name) ?? -1)) ? [i] : [],
    );
  for (const name of [...source.sides.syria, ...source.sides.russia]) {
    if (!position.has(name))
      problems.push(`lexicon: the scope names "${name}", which is no concept`);
  }
  return {
    months,
    monthPairs,
    weekdays,
    numberWords,
    abbreviations: source.abbreviations.map((word) => word.toLowerCase().replace(/\.$/, '')),
    sides: { syria: side(source.sides.syria), russia: side(source.sides.russia) },
  };
}

function indexedClaim(
  claim: Claim,
  home: { questionId: string; topicId: string },
): Omit<IndexedClaim, 'profile'> {
  const from = Number(claim.scope?.from?.slice(0, 4) ?? Number.NaN);
  const to = Number(claim.scope?.to?.slice(0, 4) ?? from);
  const years: [number, number] | null = Number.isNaN(from) ? null : [from, Math.max(from, to)];
  return { id: claim.id, ...home, years, conflicts: [] };
}

/** The claim's frames as they ship; those with a mistake are told and left out. */
function framesOf(
  claim: Claim,
  at: number,
  scope: { opened: ReturnType<typeof openLexicon>; problems: string[] },
): PackedFrame[] {
  return claim.frames.flatMap((frame) => {
    const parsed = frame.all.map((entry) => parseEntry(entry, scope.opened));
    const wrong = parsed.filter((entry) => typeof entry === 'string');
    const badNot = (frame.not ?? []).filter((id) => scope.opened.indexOf(id) === undefined);
    for (const problem of wrong) scope.problems.push(`${claim.id}: frame entry ${problem}`);
    for (const id of badNot)
      scope.problems.push(`${claim.id}: frame "not" names "${id}", which is no concept`);
    if (wrong.length > 0 || badNot.length > 0) return [];
    if (parsed.every((entry) => typeof entry !== 'string' && isContextual(entry))) {
      scope.problems.push(`${claim.id}: a frame of names alone would match everywhere`);
      return [];
    }
    return {
      claim: at,
      all: parsed.map((entry) => (typeof entry === 'string' ? [] : packEntry(entry))),
      not: (frame.not ?? []).flatMap((id) => scope.opened.indexOf(id) ?? []),
    };
  });
}

type ReadWording = WordingSource & { reading: Reading };

/** The claim's text and wordings, and its near-misses, in every language. */
function wordingsOf(claim: Claim, at: number, tables: ReadingTables): ReadWording[] {
  const source = (lang: Lang, nearMiss: boolean) => (text: string) => {
    const scope = { lang, mask: languageMask(lang), tables };
    const reading = readSentence(text, { start: 0, end: text.length }, scope);
    const features = featuresOf(reading, tables);
    return { claim: at, lang: LANGUAGES.indexOf(lang), nearMiss, features, reading };
  };
  return LANGUAGES.flatMap((lang) => [
    ...[claim.text[lang] ?? [], claim.wordings[lang] ?? []].flat().map(source(lang, false)),
    ...(claim.nearMisses[lang] ?? []).map(source(lang, true)),
  ]);
}

function addConflicts(claims: IndexedClaim[], database: ClaimDatabase): void {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  for (const topic of database.topics) {
    for (const { between } of topic.conflicts) {
      const [a, b] = between;
      byId.get(a)?.conflicts.push(b);
      byId.get(b)?.conflicts.push(a);
    }
  }
}
