/**
 * From candidates to matches: threshold, time, rivals, span, stance, page source, figures, reasons.
 */

import type { Stance } from '../claims/types.ts';
import type { Candidate } from './candidates.ts';
import type { OpenIndex } from './engine.ts';
import { isPredicate } from './lexicon.ts';
import { denialOf } from './profile.ts';
import type { Reading } from './reading.ts';
import { reasonsOf } from './reasons.ts';
import { pageSourceOf } from './source.ts';
import { FRAMED_DENIAL, THRESHOLD } from './tuning.ts';
import type { Document, FigurePair, Match, PageSource } from './types.ts';

/** Everything that is known of a document when matches are decided. */
export type Decision = {
  doc: Document;
  lang: string;
  readings: readonly Reading[];
  /** By sentence, best first. */
  candidates: readonly (readonly Candidate[])[];
  index: OpenIndex;
};

/** Returns the matches of the document, in reading order. */
export function decide(decision: Decision): Match[] {
  const published = yearOf(decision.doc);
  const threshold = THRESHOLD[decision.lang] ?? THRESHOLD.default ?? 0.5;
  return decision.candidates.flatMap((candidates, sentence) => {
    const reading = decision.readings[sentence];
    if (!reading) return [];
    const kept: Candidate[] = [];
    // "Denied planning" states that it was not planned before it denies that it was: plain readings come first.
    const ordered = [...candidates].sort((a, b) => deniedOf(a) - deniedOf(b) || b.score - a.score);
    for (const candidate of ordered) {
      if (candidate.score < threshold || outOfTime(candidate, reading, decision, published))
        continue;
      if (kept.some((other) => excludes(other, candidate, decision))) continue;
      kept.push(candidate);
    }
    return kept
      .map((candidate) => matchOf(candidate, sentence, decision))
      .sort((a, b) => a.start - b.start || a.end - b.end);
  });
}

function deniedOf(candidate: Candidate): number {
  return candidate.frame?.denied ? 1 : 0;
}

/** The year in which the page says that it was published, `null` where it says nothing that can be believed. */
function yearOf(doc: Document): number | null {
  const published = Number(doc.published?.slice(0, 4));
  return published > 1990 ? published : null;
}

/** The same words for another year are not the claim: years in the sentence, else the year of the page. */
function outOfTime(
  candidate: Candidate,
  reading: Reading,
  { index }: Decision,
  published: number | null,
): boolean {
  const years = index.data.claims[candidate.claim]?.years;
  if (!years) return false;
  const [first, last] = years;
  const named = reading.dates.flatMap((date) => (date.year === null ? [] : [date.year]));
  if (named.length > 0) return !named.some((year) => year >= first && year <= last);
  return published !== null && published < first;
}

/**
 * Of claims that conflict, one stretch of text states only one; and a second answer to a question is taken only where a
 * frame of its own was found.
 */
function excludes(kept: Candidate, next: Candidate, { index }: Decision): boolean {
  const a = index.data.claims[kept.claim];
  const b = index.data.claims[next.claim];
  if (!a || !b) return false;
  if (!next.frame && a.questionId === b.questionId) return true;
  return a.conflicts.includes(b.id) && overlap(kept, next) > 0;
}

function overlap(a: Candidate, b: Candidate): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1;
}

function matchOf(candidate: Candidate, sentence: number, decision: Decision): Match {
  const { doc, index, readings, lang } = decision;
  const reading = readings[sentence] as Reading;
  const claim = index.data.claims[candidate.claim];
  const clauses = clausesOf(candidate, reading);
  const { start, end } = spanOf(clauses, reading, doc.text);
  const scope = { text: doc.text, readings, lexicon: index.tables.lexicon, lang };
  const places = predicatesOf(candidate, reading, index);
  const source = pageSourceOf(scope, sentence, heartOf(candidate, places));
  const stance = stanceOf(candidate, reading, { places, source, clauses, index });
  return {
    start,
    end,
    quote: doc.text.slice(start, end),
    claimId: claim?.id ?? '',
    questionId: claim?.questionId ?? '',
    stance,
    // Nobody stands by what is only asked or supposed.
    pageSource: stance === 'mentions' ? null : source,
    figures: figuresOf(candidate, reading, doc.text),
    score: Math.round(candidate.score * 1000) / 1000,
    reasons: reasonsOf(candidate, reading, doc.text),
    conflicts: claim?.conflicts ?? [],
  };
}

const TRIM_START = /^[\s,،;:؛.)\]”»–—-]+/;
const TRIM_END = /[\s,،;:؛(["“«–—-]+$/;

/** Tokens from one to another. */
type Window = { from: number; to: number };

/** Tokens of the clauses that hold the window. */
function clausesOf(candidate: Candidate, reading: Reading): Window {
  const first = reading.clauseOf[candidate.from] ?? 0;
  const last = reading.clauseOf[candidate.to] ?? 0;
  const from = reading.clauseOf.findIndex((clause) => clause >= first);
  let to = reading.tokens.length - 1;
  while (to > candidate.to && (reading.clauseOf[to] ?? 0) > last) to--;
  return { from, to };
}

/** The clauses that hold the window, without the marks around them. */
function spanOf(
  { from, to }: Window,
  reading: Reading,
  text: string,
): { start: number; end: number } {
  let start = reading.tokens[from]?.start ?? reading.start;
  let end = reading.tokens[to]?.end ?? reading.end;
  start += TRIM_START.exec(text.slice(start, end))?.[0].length ?? 0;
  end -= TRIM_END.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start, end };
}

type StanceScope = {
  /** Tokens of what the clause says happens. */
  places: readonly number[];
  source: PageSource | null;
  /** The clauses that hold the window. */
  clauses: Window;
  index: OpenIndex;
};

/** How the clause puts the claim; a hedge counts only where the page names nobody ("Assad would have left"). */
function stanceOf(
  candidate: Candidate,
  reading: Reading,
  { places, source, clauses, index }: StanceScope,
): Stance {
  const over = (flags: readonly boolean[]) => places.some((at) => flags[at]);
  if (reading.doubted) return 'doubts';
  if (over(reading.asked)) return 'mentions';
  const profile = index.profiles[candidate.claim];
  const denial = profile && denialOf(profile, reading, clauses);
  // A frame names few of a claim's predicates; the wordings know the others ("Maher was not on board").
  const least = candidate.frame
    ? candidate.frame.denied
      ? FRAMED_DENIAL.denied
      : FRAMED_DENIAL.plain
    : 0;
  const denied = denial == null ? candidate.frame?.denied : denial >= least;
  if (denied) return 'denies';
  return over(reading.hedged) && !source ? 'doubts' : 'asserts';
}

/** Where the claim stands: what the frame says happens; without one, the middle of what the sentence says happens. */
function heartOf(
  candidate: Candidate,
  predicates: readonly number[],
): { from: number; to: number } {
  const places = predicates.filter((at) => at >= candidate.from && at <= candidate.to);
  if (candidate.frame && places.length > 0)
    return { from: Math.min(...places), to: Math.max(...places) };
  const middle = places[Math.floor(places.length / 2)] ?? candidate.from;
  return { from: middle, to: middle };
}

/** Tokens of what the clause says happens: of the frame, else all actions, things and qualities. */
function predicatesOf(candidate: Candidate, reading: Reading, index: OpenIndex): number[] {
  const { concepts } = index.tables.lexicon;
  if (!candidate.frame)
    return reading.hits.flatMap((hit) =>
      isPredicate(concepts[hit.concept]?.kind) ? [hit.from] : [],
    );
  return candidate.frame.found.flatMap((f) =>
    f.how === 'hit' && f.term.kind === 'concept' && !f.term.name ? [f.from] : [],
  );
}

function figuresOf(candidate: Candidate, reading: Reading, text: string): FigurePair[] {
  return (candidate.frame?.found ?? []).flatMap((f) => {
    if (f.how !== 'figure' || f.term.kind !== 'figure') return [];
    const page = text.slice(reading.tokens[f.from]?.start, reading.tokens[f.to]?.end);
    const { value, upper, unit } = f.term;
    return [
      { page, claim: value === upper ? String(value) : `${value}-${upper}`, unit, agree: f.agree },
    ];
  });
}
