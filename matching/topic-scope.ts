/**
 * Is a text about Syria and Russia? At least two different mentions a side, or one in the headline or the first
 * paragraph. The terminal's twin of the gate that runs on pages; what makes a page a news article is the gate's affair.
 */

import type { Reading } from './reading.ts';

/** How many different mentions a side has, and whether one stands in the headline or the first paragraph. */
export type TopicScope = { inScope: boolean; why: string };

type Side = { mentions: Set<string>; early: boolean };

/** A first paragraph shorter than this is a date line or a kicker: the next one counts too. */
const SHORT_PARAGRAPH = 120;

/** Returns the scope of a text from its readings. `sides` holds the concepts of each side. */
export function scopeOf(
  readings: readonly Reading[],
  text: string,
  sides: { syria: ReadonlySet<number>; russia: ReadonlySet<number> },
): TopicScope {
  const early = earlyEnd(text);
  const syria: Side = { mentions: new Set(), early: false };
  const russia: Side = { mentions: new Set(), early: false };
  for (const reading of readings) {
    for (const hit of reading.hits) {
      const word = reading.tokens[hit.from]?.norm ?? '';
      const isEarly = reading.start < early;
      if (sides.syria.has(hit.concept)) note(syria, word, isEarly);
      if (sides.russia.has(hit.concept)) note(russia, word, isEarly);
    }
  }
  const has = (side: Side) => side.mentions.size >= 2 || (side.mentions.size === 1 && side.early);
  const inScope = has(syria) && has(russia);
  return {
    inScope,
    why: inScope ? 'about Syria and Russia' : reasonAgainst(has(syria), has(russia)),
  };
}

function note(side: Side, word: string, early: boolean): void {
  side.mentions.add(word);
  side.early ||= early;
}

function reasonAgainst(syria: boolean, russia: boolean): string {
  if (syria) return 'about Syria, nothing on Russia';
  return russia ? 'about Russia, nothing on Syria' : 'about neither Syria nor Russia';
}

function earlyEnd(text: string): number {
  const first = text.indexOf('\n');
  if (first < 0) return text.length;
  let end = text.indexOf('\n', first + 1);
  while (end >= 0 && end - first < SHORT_PARAGRAPH) end = text.indexOf('\n', end + 1);
  return end < 0 ? text.length : end;
}
