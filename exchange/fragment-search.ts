/**
 * The search of a browser that follows a text fragment, on a plain text: the first place where the terms stand at the
 * borders of words, without regard to case, accents and the width of blanks.
 */

/** The terms of a text fragment. */
export type Terms = {
  /** What stands right before. */
  prefix?: string;
  /** The text, or its beginning where there is an `end`. */
  start: string;
  /** The end of a longer text. */
  end?: string;
  /** What stands right after. */
  suffix?: string;
};

/** UTF-16 offsets of a place. */
export type Place = { start: number; end: number };

/** A text without what browsers do not regard, and the way back to its offsets. */
export type Folded = { text: string; at: number[] };

/** Returns the first place of the terms in a text; `null` where they stand nowhere. One that is asked of often is folded before. */
export function firstPlace(text: string | Folded, terms: Terms): Place | null {
  const folded = typeof text === 'string' ? fold(text) : text;
  const wanted = {
    prefix: terms.prefix === undefined ? undefined : fold(terms.prefix).text,
    start: fold(terms.start).text,
    end: terms.end === undefined ? undefined : fold(terms.end).text,
    suffix: terms.suffix === undefined ? undefined : fold(terms.suffix).text,
  };
  for (const start of startsOf(folded.text, wanted)) {
    const end = endOf(folded.text, wanted, start);
    if (end !== null) return { start: folded.at[start] ?? 0, end: endOffset(folded, end) };
    // No end behind this beginning is none behind a later one either: a text that repeats itself is not searched over and over.
    if (wanted.end !== undefined) return null;
  }
  return null;
}

function* startsOf(text: string, { prefix, start }: Terms): Generator<number> {
  if (prefix === undefined) {
    for (const at of placesOf(text, start, 0)) yield at;
    return;
  }
  for (const at of placesOf(text, prefix, 0)) {
    const next = skipBlanks(text, at + prefix.length);
    if (text.startsWith(start, next) && isBounded(text, next, start)) yield next;
  }
}

/** The end of the first place that begins at `start` and is followed by the suffix. */
function endOf(text: string, { start, end, suffix }: Terms, from: number): number | null {
  const isFollowed = (at: number) => {
    if (suffix === undefined) return true;
    const next = skipBlanks(text, at);
    return text.startsWith(suffix, next) && isBounded(text, next, suffix);
  };
  const whole = from + start.length;
  if (end === undefined) return isFollowed(whole) ? whole : null;
  for (const at of placesOf(text, end, whole))
    if (isFollowed(at + end.length)) return at + end.length;
  return null;
}

function* placesOf(text: string, term: string, from: number): Generator<number> {
  if (term === '') return;
  for (let at = text.indexOf(term, from); at >= 0; at = text.indexOf(term, at + 1))
    if (isBounded(text, at, term)) yield at;
}

const WORD = /[\p{L}\p{N}\p{M}_]/u;

/** Does the term stand at borders of words on both sides? */
function isBounded(text: string, at: number, term: string): boolean {
  const inside = (i: number) => WORD.test(text[i - 1] ?? '') && WORD.test(text[i] ?? '');
  return !inside(at) && !inside(at + term.length);
}

function skipBlanks(text: string, at: number): number {
  let next = at;
  while (/\s/.test(text[next] ?? '')) next++;
  return next;
}

/** Returns a text as it is searched. */
export function fold(text: string): Folded {
  const at: number[] = [];
  const out: string[] = [];
  let offset = 0;
  let last = '\n';
  for (const char of text) {
    const plain = folding(char, last);
    // One entry a UTF-16 unit, as strings are searched.
    for (let unit = 0; unit < plain.length; unit++) at.push(offset);
    // Read from the text under way, it would be put together anew for every character.
    last = plain.at(-1) ?? last;
    out.push(plain);
    offset += char.length;
  }
  at.push(offset);
  return { text: out.join(''), at };
}

/** A run of blanks counts as one; the end of a paragraph stays. */
function folding(char: string, before: string): string {
  if (char === '\n') return '\n';
  if (/\s/.test(char)) return /\s/.test(before) ? '' : ' ';
  return char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The offset behind the character before: marks that were folded away belong to it. */
function endOffset({ at }: Folded, end: number): number {
  return at[end] ?? at.at(-1) ?? 0;
}
