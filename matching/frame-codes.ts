/**
 * The entries of a frame as a row of numbers, to be read beside the flags of what stands in a sentence (standing.ts).
 *
 * An article brings up some three thousand frames, and nineteen in twenty lack an entry; a few hundred claims are asked
 * how much of their frames a sentence holds. Both questions need only concepts, and follow no pointer from frame to
 * entry to term. An entry is written as a header, which is twice the number of its terms and one more where its names
 * may come from the context, and then its terms: twice the concept, one more where it must be negated; else a figure or
 * a date.
 */

import { isName, type Lexicon } from './lexicon.ts';
import { type PackedTerm, TERM } from './packed-term.ts';
import type { Reading } from './reading.ts';
import { BEFORE, HERE, NAMED, NEGATED, type Standing } from './standing.ts';

/** A row of numbers, as told above. */
export type FrameCodes = readonly number[];

const FIGURE = -1;
const DATE = -2;

/** Returns the codes of the entries of a shipped frame. */
export function codesOf(
  entries: readonly (readonly PackedTerm[])[],
  { concepts }: Pick<Lexicon, 'concepts'>,
): FrameCodes {
  const codes: number[] = [];
  for (const entry of entries) {
    codes.push(2 * entry.length + (isContextual(entry, concepts) ? 1 : 0));
    for (const term of entry) {
      if (typeof term === 'number') codes.push(2 * (term >> 2) + (term & TERM.negated));
      else codes.push(typeof term === 'string' ? DATE : FIGURE);
    }
  }
  return codes;
}

/** Is the entry made of plain names alone? */
function isContextual(entry: readonly PackedTerm[], concepts: Lexicon['concepts']): boolean {
  for (const term of entry) {
    if (typeof term !== 'number' || (term & 3) !== 0) return false;
    if (!isName(concepts[term >> 2]?.kind ?? 'thing')) return false;
  }
  return true;
}

/** May the context supply the entry whose header stands there? */
export function isFromContext(codes: FrameCodes, header: number): boolean {
  return ((codes[header] ?? 0) & 1) === 1;
}

/** Could the frame be found at all? Every entry must have something in the sentence, or a name in its surroundings. */
export function mayMatch(codes: FrameCodes, flags: Standing, reading: Reading): boolean {
  let next = 0;
  while (next < codes.length) {
    const header = codes[next] ?? 0;
    const wanted = isFromContext(codes, next) ? HERE | NAMED : HERE;
    let at = next + 1;
    next = at + (header >> 1);
    while (at < next && !mayStand(codes[at] ?? 0, wanted, flags, reading)) at++;
    if (at === next) return false;
  }
  return true;
}

function mayStand(code: number, wanted: number, flags: Standing, reading: Reading): boolean {
  if (code >= 0) return ((flags[code >> 1] ?? 0) & wanted) !== 0;
  return (code === FIGURE ? reading.figures : reading.dates).length > 0;
}

/** The entry has a figure or a date, which must be looked for. */
export const ASK = 16;

/** Returns what the entry with this header has by its concepts: `HERE`, or else `BEFORE` and `ASK` or nothing. */
export function standingOf(codes: FrameCodes, header: number, flags: Standing): number {
  const end = header + 1 + ((codes[header] ?? 0) >> 1);
  let found = 0;
  for (let at = header + 1; at < end; at++) {
    const code = codes[at] ?? 0;
    if (code < 0) {
      found |= ASK;
      continue;
    }
    const flag = flags[code >> 1] ?? 0;
    if ((flag & ((code & 1) === 0 ? HERE : NEGATED)) !== 0) return HERE;
    found |= flag & BEFORE;
  }
  return found;
}
