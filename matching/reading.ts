/**
 * What a sentence says, language-free where the lexicon reaches: concepts with their places, figures, dates, clauses,
 * and for every token which negations, hedges, questions and conditions stand over it.
 */

import { stem, type Token, tokenise } from '../text/normalise.ts';
import {
  type CalendarWords,
  DAYS_BACK,
  type DateRead,
  type PageDay,
  readDates,
  readRelativeDates,
} from './dates.ts';
import { type Direction, readDirections } from './directions.ts';
import { type Figure, readFigures } from './figures.ts';
import { type Hit, isName, isPredicate, type Lexicon } from './lexicon.ts';
import type { Span } from './segment.ts';

/** The tables a reader needs besides the lexicon. */
export type ReadingTables = {
  lexicon: Lexicon;
  calendar: CalendarWords;
  numberWords: ReadonlyMap<string, number>;
};

/** A sentence as read. Token indexes are into `tokens`; offsets are those of the whole text. */
export type Reading = Span & {
  tokens: Token[];
  hits: Hit[];
  /** Concept index (with all it is a kind of) to its hits. */
  byConcept: Map<number, Hit[]>;
  figures: Figure[];
  dates: DateRead[];
  /** Clause number of each token; grows from left to right. */
  clauseOf: number[];
  /** Bits of the negations and denials that stand over each token. */
  negation: number[];
  /** By bit of `negation`: the first and last token of the word or phrase that negates. */
  negators: { from: number; to: number }[];
  /** Bit set of `negation` that stems from denials ("denied that"). */
  denials: number;
  /** Tokens under a hedge ("allegedly"), a question or a condition. */
  hedged: boolean[];
  asked: boolean[];
  /** The page itself calls what the sentence says doubtful. */
  doubted: boolean;
  /** Light stems of words that no concept covers. */
  stems: string[];
  /** Places that the sentence says are left, or made for, by concept. */
  directions: Map<number, Direction>;
};

const NEGATION_REACH = 6;
const DENIAL_REACH = 30;
const HEDGE_REACH = 14;
/** A bit set holds this many triggers; later ones in an endless sentence are not read. */
const MOST_TRIGGERS = 30;
/** A full stop inside a sentence is one of an ordinal or an abbreviation, and ends nothing. */
const HARD_MARK = /[;:!?؟؛()[\]]/;
const CLAUSE_MARK = /[,،;:؛()[\]—–"“”„«»!?؟]/;
const NOT_ONLY = new Set([
  'only',
  'just',
  'merely',
  'alone',
  'solo',
  'solamente',
  'seulement',
  'nur',
  'только',
  'лишь',
  'فقط',
  'just',
]);

/** How a sentence is read. */
export type ReadingScope = {
  lang: string;
  /** The language's `languageMask`. */
  mask: number;
  tables: ReadingTables;
  /** The page's own day, by which weekdays and "yesterday" are understood. */
  page?: PageDay | null;
};

/** Returns the reading of the sentence at `span` of `text`, a text in `lang` (`mask` is its `languageMask`). */
export function readSentence(text: string, span: Span, scope: ReadingScope): Reading {
  const { lexicon } = scope.tables;
  const tokens = splitGluedNames(tokenise(text.slice(span.start, span.end), span.start), scope);
  const hits = lexicon.read(tokens, scope.mask);
  const marks = discourseHits(hits, lexicon);
  const clauseOf = numberClauses(tokens, marks.subordinator ?? []);
  const negation = readNegation(tokens, hits, { marks, clauseOf, lang: scope.lang, lexicon });
  return {
    ...span,
    tokens,
    hits,
    byConcept: indexHits(hits, lexicon),
    figures: readFigures(tokens, hits, { numberWords: scope.tables.numberWords, lexicon }),
    dates: allDates(tokens, hits, scope),
    clauseOf,
    ...negation,
    hedged: readHedged(tokens, marks, scope.lang),
    asked: readAsked(tokens, marks),
    doubted: (marks['page-doubt'] ?? []).some((hit) => !negation.negation[hit.from]),
    stems: freeStems(tokens, hits, lexicon),
    directions: readDirections(tokens, hits, { lexicon, lang: scope.lang }),
  };
}

/** Written dates, and the days that weekdays and "yesterday" mean on a page with a date. */
function allDates(tokens: readonly Token[], hits: readonly Hit[], scope: ReadingScope): DateRead[] {
  const { calendar, lexicon } = scope.tables;
  const written = readDates(tokens, calendar);
  if (!scope.page) return written;
  const days = hits.flatMap(({ concept, from, to }) => {
    const back = DAYS_BACK[lexicon.concepts[concept]?.id ?? ''];
    return back === undefined ? [] : [{ back, from, to }];
  });
  const relative = { weekdays: calendar.weekdays, days };
  return [...written, ...readRelativeDates(tokens, relative, { page: scope.page, written })];
}

type Marks = Record<string, Hit[]>;

function discourseHits(hits: readonly Hit[], lexicon: Lexicon): Marks {
  const marks: Marks = {};
  for (const hit of hits) {
    const concept = lexicon.concepts[hit.concept];
    if (concept?.kind !== 'discourse') continue;
    const list = marks[concept.id] ?? [];
    list.push(hit);
    marks[concept.id] = list;
  }
  return marks;
}

function indexHits(hits: readonly Hit[], lexicon: Lexicon): Map<number, Hit[]> {
  const map = new Map<number, Hit[]>();
  for (const hit of hits) {
    for (const concept of lexicon.concepts[hit.concept]?.closure ?? []) {
      const list = map.get(concept);
      if (list) list.push(hit);
      else map.set(concept, [hit]);
    }
  }
  return map;
}

function numberClauses(tokens: readonly Token[], subordinators: readonly Hit[]): number[] {
  const opens = new Set(subordinators.map((hit) => hit.from));
  let clause = 0;
  return tokens.map((token, i) => {
    const boundary = token.kind === 'mark' ? CLAUSE_MARK.test(token.norm) : opens.has(i);
    if (boundary && i > 0) clause++;
    return clause;
  });
}

type NegationScope = { marks: Marks; clauseOf: readonly number[]; lang: string; lexicon: Lexicon };

function readNegation(
  tokens: readonly Token[],
  hits: readonly Hit[],
  scope: NegationScope,
): Pick<Reading, 'negation' | 'denials' | 'negators'> {
  const negation = new Array<number>(tokens.length).fill(0);
  const contrast = new Set((scope.marks.contrast ?? []).map((hit) => hit.from));
  let bit = 1;
  let denials = 0;
  const negators: Reading['negators'] = [];
  const cover = (from: number, to: number) => {
    for (let i = Math.max(0, from); i <= to && i < tokens.length; i++)
      negation[i] = (negation[i] ?? 0) | bit;
  };
  for (const hit of scope.marks.negation ?? []) {
    if (negators.length >= MOST_TRIGGERS) break;
    if (NOT_ONLY.has(tokens[hit.to + 1]?.norm ?? '')) continue;
    const [from, to] = negationRange(tokens, hit, scope, contrast);
    cover(from, to);
    negators.push(hit);
    bit <<= 1;
  }
  for (const hit of scope.marks.denial ?? []) {
    if (negators.length >= MOST_TRIGGERS) break;
    const to = reachForward(tokens, hit.to, DENIAL_REACH, contrast);
    const somethingAfter = hits.some(
      (h) =>
        h.from > hit.to && h.from <= to && isPredicate(scope.lexicon.concepts[h.concept]?.kind),
    );
    if (somethingAfter || hit.to > hit.from + 1) cover(hit.from + 1, to);
    else cover(0, hit.from - 1);
    denials |= bit;
    negators.push(hit);
    bit <<= 1;
  }
  return { negation, denials, negators };
}

/**
 * German puts "nicht" behind the verb, so its negation covers the clause; French has "ne" before the verb and "pas"
 * behind it, so its negation begins at "ne"; elsewhere it covers what follows.
 */
function negationRange(
  tokens: readonly Token[],
  hit: Hit,
  scope: NegationScope,
  contrast: ReadonlySet<number>,
): [number, number] {
  const clauseEnd = scope.clauseOf.lastIndexOf(scope.clauseOf[hit.to] ?? 0);
  // "No column ever left": a negated subject takes its whole clause with it.
  const to = NEGATED_SUBJECTS.test(tokens[hit.from]?.norm ?? '')
    ? Math.max(clauseEnd, hit.to)
    : reachForward(tokens, hit.to, NEGATION_REACH, contrast);
  if (scope.lang === 'fr') return [openingNe(tokens, hit.from) + 1, to];
  if (
    scope.lang !== 'de' ||
    !/^(?:nicht|nie|niemals|keineswegs)$/.test(tokens[hit.from]?.norm ?? '')
  )
    return [hit.to + 1, to];
  const clause = scope.clauseOf[hit.from];
  let from = hit.from;
  while (from > 0 && scope.clauseOf[from - 1] === clause) from--;
  return [from, to];
}

/** Words that negate the subject or object that they stand before. */
const NEGATED_SUBJECTS =
  /^(?:no|none|nobody|neither|nadie|ningun[ao]?s?|никто|никак\p{L}+|ни|aucune?|personne|nul|kein\p{L}*|niemand)$/u;
/** Words between "ne" and "pas": the verb, its auxiliary and pronouns. */
const NE_REACH = 6;

function openingNe(tokens: readonly Token[], pas: number): number {
  for (let at = pas - 1; at >= Math.max(0, pas - NE_REACH); at--) {
    if (tokens[at]?.norm === 'ne' || tokens[at]?.norm === 'n') return at;
  }
  return pas;
}

function reachForward(
  tokens: readonly Token[],
  from: number,
  words: number,
  contrast: ReadonlySet<number>,
): number {
  let to = from;
  for (let i = from + 1, seen = 0; i < tokens.length && seen < words; i++) {
    const token = tokens[i];
    if (!token || contrast.has(i)) break;
    if (
      token.kind === 'mark' &&
      (HARD_MARK.test(token.norm) || (words <= NEGATION_REACH && /[,،]/.test(token.norm)))
    )
      break;
    if (token.kind !== 'mark') seen++;
    to = i;
  }
  return to;
}

function coverForward(tokens: readonly Token[], hits: readonly Hit[], reach: number): boolean[] {
  const covered = new Array<boolean>(tokens.length).fill(false);
  for (const hit of hits) {
    const to = reachForward(tokens, hit.from, reach, new Set());
    for (let i = hit.from; i <= to; i++) covered[i] = true;
  }
  return covered;
}

const RUMOURED = /^soll(?:en|e)?$/;
const PERFECT_INFINITIVE = /^(?:haben|sein|worden)$/;

/** Words under a hedge; German also tells a rumour by "soll" and the perfect infinitive that ends its sentence. */
function readHedged(tokens: readonly Token[], marks: Marks, lang: string): boolean[] {
  const hedged = coverForward(tokens, marks.hedge ?? [], HEDGE_REACH);
  if (lang !== 'de') return hedged;
  const soll = tokens.findIndex((token) => RUMOURED.test(token.norm));
  const end = tokens.findLastIndex((token) => PERFECT_INFINITIVE.test(token.norm));
  return soll < 0 || end < soll ? hedged : hedged.map((is, i) => is || i <= end);
}

function readAsked(tokens: readonly Token[], marks: Marks): boolean[] {
  const asked = coverForward(
    tokens,
    [...(marks.question ?? []), ...(marks.condition ?? [])],
    HEDGE_REACH,
  );
  // A question mark asks back to the start of its sentence, or to the quotation mark that opens it.
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token?.kind !== 'mark' || !/[?؟]/.test(token.norm)) continue;
    for (let back = i; back >= 0 && !/["“«„.!]/.test(tokens[back]?.norm ?? ''); back--)
      asked[back] = true;
  }
  return asked;
}

function freeStems(tokens: readonly Token[], hits: readonly Hit[], lexicon: Lexicon): string[] {
  const covered = new Set<number>();
  for (const hit of hits) {
    // Several words of one form stand for the form; a gap inside it is open to stems.
    if (lexicon.concepts[hit.concept]?.kind === 'unit') continue;
    covered.add(hit.from);
    covered.add(hit.to);
  }
  const stems = new Set<string>();
  tokens.forEach((token, i) => {
    if (token.kind !== 'word' || covered.has(i) || token.norm.length < 3) return;
    stems.add(stem(token.norm));
  });
  return [...stems];
}

const SHORTEST_GLUED_NAME = 5;

/** "Moscowwhen", "Emiratesbut": a name glued to a function word by a lost space becomes two tokens. */
function splitGluedNames(tokens: Token[], scope: { mask: number; tables: ReadingTables }): Token[] {
  const { lexicon } = scope.tables;
  const out: Token[] = [];
  for (const token of tokens) {
    const cut =
      token.kind === 'word' && token.norm.length >= SHORTEST_GLUED_NAME + 2
        ? gluedAt(token.norm, out.at(-1), { lexicon, mask: scope.mask })
        : 0;
    // Folding may change a word's length; only where it did not is the cut a place in the text.
    if (!cut || token.norm.length !== token.end - token.start) {
      out.push(token);
      continue;
    }
    out.push({ ...token, norm: token.norm.slice(0, cut), end: token.start + cut });
    out.push({ ...token, norm: token.norm.slice(cut), start: token.start + cut });
  }
  return out;
}

type GlueScope = { lexicon: Lexicon; mask: number };

function gluedAt(norm: string, before: Token | undefined, { lexicon, mask }: GlueScope): number {
  if (lexicon.knows(norm, mask)) return 0;
  const functionWords = ['stop', 'subordinator'].map((id) => lexicon.indexOf(id) ?? -1);
  for (let cut = norm.length - 3; cut >= SHORTEST_GLUED_NAME; cut--) {
    const name = norm.slice(0, cut);
    if (!lexicon.isWordOf(norm.slice(cut), functionWords, mask)) continue;
    if (isWholeName([name], lexicon, mask)) return cut;
    if (before?.kind === 'word' && isWholeName([before.norm, name], lexicon, mask)) return cut;
  }
  return 0;
}

function isWholeName(words: readonly string[], lexicon: Lexicon, mask: number): boolean {
  const tokens = words.map((norm): Token => ({ start: 0, end: norm.length, norm, kind: 'word' }));
  return lexicon
    .read(tokens, mask)
    .some(
      (hit) =>
        hit.from === 0 &&
        hit.to === words.length - 1 &&
        isName(lexicon.concepts[hit.concept]?.kind ?? 'thing'),
    );
}
