/**
 * Figures of a sentence: amounts with scale, unit and hedge ("nearly 100 vehicles", "230 Mio. Euro", "٧٥٠٠ جندي").
 */

import { lookupForms, type Token } from '../text/normalise.ts';
import type { Hit, Lexicon } from './lexicon.ts';

/** An amount as read. */
export type Figure = {
  value: number;
  /** Upper end of a range; equal to `value` for a single amount. */
  upper: number;
  /** Unit id as in the lexicon's units (`usd`, `person`, `vehicle`, ...), or `plain`. */
  unit: string;
  hedge: 'exact' | 'about' | 'at-least' | 'at-most';
  /** First and last token. */
  from: number;
  to: number;
};

const SCALES: Record<string, number> = {
  'scale-hundred': 1e2,
  'scale-thousand': 1e3,
  'scale-lakh': 1e5,
  'scale-million': 1e6,
  'scale-crore': 1e7,
  'scale-milliard': 1e9,
  'scale-billion': 1e12,
};
const CURRENCY_MARKS: Record<string, string> = {
  $: 'usd',
  '€': 'eur',
  '£': 'gbp',
  '₺': 'try',
  '₽': 'rub',
  '₹': 'inr',
};
/** Words between an amount and its unit: "100 Russian-flagged vehicles", "400 of its soldiers". */
const UNIT_REACH = 4;
const HEDGE_REACH = 3;
/** "Several hundred" is from two to nine hundred. */
const SEVERAL = new Set(
  'several varios varias unos unas несколько عدة بضع plusieurs quelques mehrere einige'.split(' '),
);

/** Tables a figure reader needs, by token: number words, and the concepts of a lexicon that are units, scales, hedges. */
export type FigureTables = { numberWords: ReadonlyMap<string, number>; lexicon: Lexicon };

/** Returns the figures of a tokenised sentence in order. `hits` are the sentence's concepts. */
export function readFigures(
  tokens: readonly Token[],
  hits: readonly Hit[],
  tables: FigureTables,
): Figure[] {
  const at = conceptsByToken(hits, tables.lexicon);
  const figures: Figure[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const amount = amountAt(tokens, i, at, tables.numberWords);
    if (!amount) continue;
    const unit = unitOf(tokens, i, amount.to, at);
    const many = SEVERAL.has(tokens[i - 1]?.norm ?? '') && amount.value >= 100;
    const figure: Figure = {
      value: many ? 2 * amount.value : amount.value,
      upper: many ? 9 * amount.value : amount.value,
      unit,
      hedge: many ? 'about' : hedgeBefore(i, at),
      from: i,
      to: amount.to,
    };
    const previous = figures.at(-1);
    if (previous && isRange(tokens, previous, figure)) {
      // "6,000 to 7,500": the first amount takes scale and unit of the second.
      previous.upper = figure.value;
      if (previous.value < figure.value / 100) previous.value *= amount.scale;
      previous.unit = figure.unit === 'plain' ? previous.unit : figure.unit;
      previous.to = figure.to;
    } else figures.push(figure);
    i = amount.to;
  }
  return figures;
}

function conceptsByToken(
  hits: readonly Hit[],
  lexicon: Lexicon,
): Map<number, { id: string; hit: Hit }[]> {
  const map = new Map<number, { id: string; hit: Hit }[]>();
  for (const hit of hits) {
    const concept = lexicon.concepts[hit.concept];
    if (concept?.kind !== 'unit') continue;
    const list = map.get(hit.from) ?? [];
    list.push({ id: concept.id, hit });
    map.set(hit.from, list);
  }
  return map;
}

type ByToken = Map<number, { id: string; hit: Hit }[]>;
type Amount = { value: number; to: number; scale: number };

function amountAt(
  tokens: readonly Token[],
  i: number,
  at: ByToken,
  words: ReadonlyMap<string, number>,
): Amount | null {
  const base = digitsAt(tokens, i) ?? wordsAt(tokens, i, words);
  if (!base) return null;
  let { value, to } = base;
  let scale = 1;
  for (;;) {
    const next = /^[-.]$/.test(tokens[to + 1]?.norm ?? '') ? to + 2 : to + 1;
    // "mil millones" is one scale of two words: the longest form counts.
    const scales = (at.get(next) ?? []).filter(({ id }) => SCALES[id]);
    const found = scales.reduce((a, b) => (b.hit.to > (a?.hit.to ?? -1) ? b : a), scales[0]);
    if (!found) break;
    scale *= SCALES[found.id] ?? 1;
    to = found.hit.to;
  }
  value *= scale;
  // "one hundred and fifty": smaller number words after a scale are added to it.
  if (scale >= 100 && tokens[i]?.kind === 'word')
    ({ value, to } = added({ value, to }, scale, { tokens, words }));
  return { value, to, scale };
}

type Part = { value: number; to: number };

/** A number in digits; groups of three that plain spaces part ("1 200", "3 000") are one number. */
function digitsAt(tokens: readonly Token[], i: number): Part | null {
  const token = tokens[i];
  if (token?.kind !== 'number') return null;
  const value = parseNumber(token.norm);
  if (value === null) return null;
  const part = { value, to: i };
  if (!/^[1-9]\d{0,2}$/.test(token.norm)) return part;
  let digits = token.norm;
  for (let next = i + 1; ; next++) {
    const group = tokens[next];
    const gap = (group?.start ?? 0) - (tokens[next - 1]?.end ?? 0);
    if (group?.kind !== 'number' || gap !== 1 || !/^\d{3}$/.test(group.norm)) break;
    digits += group.norm;
    part.to = next;
  }
  return { value: Number(digits), to: part.to };
}

/** A number in words; words of falling size add up ("сто пятьдесят", "مئة وخمسون"). */
function wordsAt(
  tokens: readonly Token[],
  i: number,
  words: ReadonlyMap<string, number>,
): Part | null {
  const value = numberWord(tokens[i], words);
  return value === undefined ? null : added({ value, to: i }, value, { tokens, words });
}

function numberWord(
  token: Token | undefined,
  words: ReadonlyMap<string, number>,
): number | undefined {
  if (token?.kind !== 'word') return undefined;
  for (const form of lookupForms(token.norm)) {
    const value = words.get(form);
    if (value !== undefined) return value;
  }
  return undefined;
}

const AND = new Set(['and', 'y', 'et', 'und', 'и', 'و', '-']);
/** Smaller numbers do not open a longer one: "five twenty" is no number. */
const LEAST_OPENING = 20;

function added(
  start: Part,
  size: number,
  { tokens, words }: { tokens: readonly Token[]; words: ReadonlyMap<string, number> },
): Part {
  let { value, to } = start;
  let least = size;
  while (least >= LEAST_OPENING) {
    const next = AND.has(tokens[to + 1]?.norm ?? '') ? to + 2 : to + 1;
    const word = numberWord(tokens[next], words);
    if (word === undefined || word >= least || word === 0) break;
    value += word;
    to = next;
    least = word;
  }
  return { value, to };
}

/** Returns the number that digits with separators stand for: "7,500", "7.500" and "7 500" are 7500, "2.5" is 2.5; `null` for versions and phone numbers. */
export function parseNumber(digits: string): number | null {
  const groups = digits.split(/[.,'’\u00a0\u202f\u2009]/);
  const first = groups[0] ?? '';
  if (groups.length === 1) return Number(first);
  const rest = groups.slice(1);
  const grouped = first.length <= 3 && first !== '0' && rest.every((group) => group.length === 3);
  if (grouped) return Number(groups.join(''));
  if (groups.length === 2) return Number(`${first}.${rest[0]}`);
  const allButLast = groups.slice(0, -1);
  if (allButLast.slice(1).every((g) => g.length === 3))
    return Number(`${allButLast.join('')}.${groups.at(-1)}`);
  return null;
}

function unitOf(tokens: readonly Token[], from: number, to: number, at: ByToken): string {
  const before = tokens[from - 1]?.norm ?? '';
  const after = tokens[to + 1]?.norm ?? '';
  const mark = CURRENCY_MARKS[before] ?? CURRENCY_MARKS[after];
  if (mark) return mark;
  if (after === '%') return 'percent';
  for (let next = to + 1; next <= to + UNIT_REACH && next < tokens.length; next++) {
    const token = tokens[next];
    // The full stop of "Mio." and "mln." stands right behind the amount.
    if (next === to + 1 && token?.norm === '.' && tokens[next + 1]?.kind === 'word') continue;
    if (token?.kind === 'number' || (token?.kind === 'mark' && /[,;.()]/.test(token.norm))) break;
    const unit = (at.get(next) ?? []).find(({ id }) => isUnit(id));
    if (unit) return unit.id;
  }
  return 'plain';
}

function isUnit(id: string): boolean {
  return !id.startsWith('scale-') && id !== 'approx' && id !== 'at-least' && id !== 'at-most';
}

function hedgeBefore(from: number, at: ByToken): Figure['hedge'] {
  for (let i = from - 1; i >= from - HEDGE_REACH - 2 && i >= 0; i--) {
    for (const { id, hit } of at.get(i) ?? []) {
      if (hit.to >= from || hit.to < from - HEDGE_REACH) continue;
      if (id === 'approx') return 'about';
      if (id === 'at-least' || id === 'at-most') return id;
    }
  }
  return 'exact';
}

const RANGE_WORDS = new Set([
  '-',
  '–',
  '—',
  'to',
  'and',
  'bis',
  'und',
  'a',
  'y',
  'et',
  'до',
  'и',
  'الي',
  'و',
]);

function isRange(tokens: readonly Token[], first: Figure, second: Figure): boolean {
  // "$20-$23bn": a currency mark may stand before the second amount too.
  const gap = second.from - first.to;
  if (gap < 2 || gap > 3 || second.value <= first.value) return false;
  if (first.unit !== 'plain' && second.unit !== 'plain' && first.unit !== second.unit) return false;
  return RANGE_WORDS.has(tokens[first.to + 1]?.norm ?? '');
}

/** How two amounts may differ and still be one figure: rounding ("nearly 2 tonnes" for 1.97) and conversion. */
const TOLERANCE = 0.12;

/** Do the amounts agree: the same up to rounding, or one within the other's range, or a bound that holds? */
export function figuresAgree(page: Figure, claim: { value: number; upper: number }): boolean {
  const low = claim.value * (1 - TOLERANCE);
  const high = claim.upper * (1 + TOLERANCE);
  return page.upper >= low && page.value <= high;
}
