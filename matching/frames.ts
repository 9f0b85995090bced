/**
 * Frames: patterns over concepts that decide whether a sentence states a claim, in any language.
 *
 * Grammar of an entry of `all` (alternatives with `|`):
 *   evacuate            the concept, or one that is a kind of it, in the sentence and not under negation
 *   not(plan-verb)      the concept under a negation or denial
 *   here(assad)         a name that must stand in the sentence; a plain name may come from the context
 *   fig(400 person)     a figure of that unit; fig(6000-7500 person) a range. Another value is a figure that differs
 *   date(2024-12-08)    a date that agrees, as precise as written
 * `not` lists concepts of which none may stand near the rest.
 *
 * Matching picks the tightest window of tokens that holds an occurrence of every entry. Cost: for each candidate frame,
 * occurrences of its rarest entry times its entries; candidates come from an inverted index over that rarest entry, so
 * the cost a sentence does not grow with the number of claims that share nothing with it.
 */

import { type DateRead, dateAgrees } from './dates.ts';
import { type Figure, figuresAgree } from './figures.ts';
import type { FrameCodes } from './frame-codes.ts';
import { type Hit, isName, type Lexicon } from './lexicon.ts';
import type { Reading } from './reading.ts';

/** One alternative of an entry. */
export type Term =
  | { kind: 'concept'; concept: number; negated: boolean; here: boolean; name: boolean }
  | { kind: 'figure'; value: number; upper: number; unit: string }
  | { kind: 'date'; date: string };

/** The entries of a frame, in their order; those that the context may supply; the others. */
export type FrameTerms = { entries: Term[][]; names: Term[][]; core: Term[][] };

/** A frame ready to match. */
export type CompiledFrame = {
  claim: number;
  /** All entries as numbers, for a quick look (frame-codes.ts). */
  codes: FrameCodes;
  /** Its entries, made when they are first asked for: an article asks for those of few frames. */
  terms(): FrameTerms;
  not: number[];
  /** What each entry weighs: the least weight of its concepts; more for figures and dates. */
  weights: number[];
};

/** What the sentences before and the headline supply: name concepts, with the distance in sentences. */
export type Context = ReadonlyMap<number, number>;

/** How one entry was found. */
export type Found =
  | { how: 'hit'; term: Term; from: number; to: number }
  | { how: 'context'; term: Term; distance: number }
  | { how: 'figure'; term: Term; from: number; to: number; figure: Figure; agree: boolean }
  | { how: 'date'; term: Term; from: number; to: number; date: DateRead };

/** A frame found in a sentence. */
export type FrameMatch = {
  frame: CompiledFrame;
  found: Found[];
  /** Tokens of the window that holds all predicates; names may stand outside it. */
  from: number;
  to: number;
  /** Odd number of negations over a frame that has none: the sentence says it is not so. */
  denied: boolean;
};

const TERM = /^(?:(not|here|fig|date)\()?([^()]+)\)?$/;
const FIGURE = /^([\d.]+)(?:-([\d.]+))?\s+([a-z]+(?:-[a-z]+)*)$/;

/** Returns the terms of an entry, or the text of what is wrong with it. */
export function parseEntry(
  entry: string,
  lexicon: Pick<Lexicon, 'indexOf' | 'concepts'>,
): Term[] | string {
  const terms: Term[] = [];
  for (const part of entry.split('|').map((p) => p.trim())) {
    const [, wrap, body] = TERM.exec(part) ?? [];
    if (!body) return `"${part}" is not a term`;
    if (wrap === 'fig') {
      const [, low, high, unit] = FIGURE.exec(body) ?? [];
      if (!low || !unit) return `"${part}": write fig(400 person) or fig(6000-7500 person)`;
      terms.push({ kind: 'figure', value: Number(low), upper: Number(high ?? low), unit });
    } else if (wrap === 'date') {
      if (!/^\d{4}(-\d\d){0,2}$/.test(body))
        return `"${part}": write date(2024-12-08) or date(2024-12)`;
      terms.push({ kind: 'date', date: body });
    } else {
      const concept = lexicon.indexOf(body);
      if (concept === undefined) return `"${body}" is not a concept of the lexicon`;
      const name = isName(lexicon.concepts[concept]?.kind ?? 'thing');
      terms.push({
        kind: 'concept',
        concept,
        negated: wrap === 'not',
        here: wrap === 'here',
        name,
      });
    }
  }
  return terms;
}

/** Is the entry made of names alone, so that the context may supply it? */
export function isContextual(entry: readonly Term[]): boolean {
  return entry.every((term) => term.kind === 'concept' && term.name && !term.here && !term.negated);
}

/** A name further from the rest than this many tokens belongs to something else. */
const NAME_REACH = 28;
/** The window of a frame's predicates; wider windows joined unrelated clauses on the development texts. */
const WIDEST_WINDOW = 26;
/** A word repeated more often than this in one sentence is a list or an attack; the first ones decide. */
const MOST_ANCHORS = 12;
/** Tokens by which a plain word may be farther than a denied one and still be the one that is meant. */
const DENIED_DETOUR = 8;
/** Concepts of `not` count within this many tokens of the window. */
const VETO_REACH = 8;

/** Returns the best match of the frame in the sentence, or `null`: one that is not denied, with figures that agree, in the tightest window. */
export function matchFrame(
  frame: CompiledFrame,
  reading: Reading,
  { names: context, lexicon }: { names: Context; lexicon: Pick<Lexicon, 'concepts'> },
): FrameMatch | null {
  const { core, names } = frame.terms();
  const options = core.map((entry) => occurrences(entry, reading));
  if (core.length === 0 || options.some((list) => list.length === 0)) return null;
  let best: FrameMatch | null = null;
  for (const window of windowsOf(options, reading)) {
    const match = completed(frame, { window, names, reading, context, lexicon });
    if (match && (!best || costOf(match) < costOf(best))) best = match;
  }
  return best;
}

type Completion = {
  window: Window;
  names: Term[][];
  reading: Reading;
  context: Context;
  lexicon: Pick<Lexicon, 'concepts'>;
};

function completed(
  frame: CompiledFrame,
  { window, names, reading, context, lexicon }: Completion,
): FrameMatch | null {
  if (window.to - window.from > WIDEST_WINDOW || vetoed(frame.not, reading, window)) return null;
  const found: Found[] = [...window.found];
  for (const entry of names) {
    const name = findName(entry, reading, context, window);
    if (!name) return null;
    found.push(name);
  }
  return {
    frame,
    found,
    from: window.from,
    to: window.to,
    denied: isDenied(found, reading, lexicon),
  };
}

/** Returns how far a match is from a plain one: denied, with another figure, with names from the context, wide. */
export function costOf(match: FrameMatch): number {
  const borrowed = match.found.filter((f) => f.how === 'context').length;
  return (
    (match.denied ? 1000 : 0) +
    (hasOtherFigure(match) ? 100 : 0) +
    10 * borrowed +
    (match.to - match.from)
  );
}

/** Does the page give another figure than the frame? */
export function hasOtherFigure(match: FrameMatch): boolean {
  return match.found.some((f) => f.how === 'figure' && !f.agree);
}

type Placed = Extract<Found, { from: number }>;

function occurrences(entry: readonly Term[], reading: Reading): Placed[] {
  const list: Placed[] = [];
  for (const term of entry) {
    if (term.kind === 'concept') {
      for (const hit of reading.byConcept.get(term.concept) ?? []) {
        if (!term.negated || isNegated(reading, hit))
          list.push({ how: 'hit', term, from: hit.from, to: hit.to });
      }
    } else if (term.kind === 'figure') {
      for (const figure of reading.figures) {
        if (figure.unit !== term.unit) continue;
        list.push({
          how: 'figure',
          term,
          from: figure.from,
          to: figure.to,
          figure,
          agree: figuresAgree(figure, term),
        });
      }
    } else {
      for (const date of reading.dates) {
        if (dateAgrees(date, term.date))
          list.push({ how: 'date', term, from: date.from, to: date.to, date });
      }
    }
  }
  return list;
}

function isNegated(reading: Reading, hit: Pick<Hit, 'from' | 'to'>): boolean {
  for (let i = hit.from; i <= hit.to; i++) if (reading.negation[i]) return true;
  return false;
}

type Window = { from: number; to: number; found: Placed[] };

/** Windows grown from every occurrence of the rarest entry, with the nearest occurrence of each other entry. */
function windowsOf(options: Placed[][], reading: Reading): Window[] {
  const rarest = options.reduce((a, b) => (b.length < a.length ? b : a));
  const far = (place: Placed) => detour(place, reading);
  return rarest.slice(0, MOST_ANCHORS).map((anchor) => {
    const window: Window = { from: anchor.from, to: anchor.to, found: [] };
    for (const list of options) {
      const nearest = list === rarest ? anchor : nearestTo(list, window, far);
      window.found.push(nearest);
      window.from = Math.min(window.from, nearest.from);
      window.to = Math.max(window.to, nearest.to);
    }
    return window;
  });
}

/** What an occurrence costs beside its distance: another figure, or a word that is denied where the frame has it plain. */
function detour(place: Placed, reading: Reading): number {
  if (place.how === 'figure') return place.agree ? 0 : 100;
  const plain = place.how === 'hit' && place.term.kind === 'concept' && !place.term.negated;
  return plain && isNegated(reading, place) ? DENIED_DETOUR : 0;
}

function nearestTo(
  list: Placed[],
  window: { from: number; to: number },
  detourOf: (place: Placed) => number,
): Placed {
  const distance = (p: Placed) => Math.max(window.from - p.from, p.to - window.to, 0) + detourOf(p);
  return list.reduce((a, b) => (distance(b) < distance(a) ? b : a));
}

function findName(
  entry: readonly Term[],
  reading: Reading,
  context: Context,
  window: Window,
): Found | null {
  let best: Found | null = null;
  let bestGap = NAME_REACH + 1;
  for (const term of entry) {
    if (term.kind !== 'concept') continue;
    for (const hit of reading.byConcept.get(term.concept) ?? []) {
      const gap = Math.max(window.from - hit.to, hit.from - window.to, 0);
      if (gap < bestGap) {
        bestGap = gap;
        best = { how: 'hit', term, from: hit.from, to: hit.to };
      }
    }
  }
  if (best) return best;
  for (const term of entry) {
    if (term.kind !== 'concept') continue;
    const distance = context.get(term.concept);
    if (distance !== undefined) return { how: 'context', term, distance };
  }
  return null;
}

function vetoed(concepts: readonly number[], reading: Reading, window: Window): boolean {
  return concepts.some((concept) =>
    (reading.byConcept.get(concept) ?? []).some(
      (hit) => hit.to >= window.from - VETO_REACH && hit.from <= window.to + VETO_REACH,
    ),
  );
}

/**
 * Negations that satisfied a `not(...)`, or stand inside a form that was found ("nothing to report"), are used up. Of
 * the rest a negation counts that stands over any plain part of the frame, and a denial that stands over every action
 * and quality of it: "denied that the base had changed: it stays" denies the change and not the staying. An odd number
 * denies.
 */
function isDenied(
  found: readonly Found[],
  reading: Reading,
  lexicon: Pick<Lexicon, 'concepts'>,
): boolean {
  let used = 0;
  const plain: { kind: string; bits: number }[] = [];
  for (const f of found) {
    if (f.how !== 'hit' || f.term.kind !== 'concept') continue;
    let bits = 0;
    for (let i = f.from; i <= f.to; i++) bits |= reading.negation[i] ?? 0;
    reading.negators.forEach(({ from, to }, bit) => {
      if (from >= f.from && to <= f.to) used |= 1 << bit;
    });
    if (f.term.negated) used |= bits;
    else if (!f.term.name)
      plain.push({ kind: lexicon.concepts[f.term.concept]?.kind ?? 'thing', bits });
  }
  const actions = plain.filter(({ kind }) => kind === 'action' || kind === 'quality');
  const heads = actions.length > 0 ? actions : plain;
  const any = plain.reduce((bits, { bits: own }) => bits | own, 0) & ~reading.denials;
  const every = heads.reduce((bits, head) => bits & head.bits, heads.length > 0 ? ~0 : 0);
  const left = (any | (every & reading.denials)) & ~used;
  return countBits(left) % 2 === 1;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
