/** Opens the small tables of the index (calendar, number words) for reading sentences. */

import type { IndexFacts } from './index-data.ts';
import type { Lexicon } from './lexicon.ts';
import type { ReadingTables } from './reading.ts';

/** Returns the tables with look-ups built; a few hundred entries, done once. */
export function openTables(tables: IndexFacts['tables'], lexicon: Lexicon): ReadingTables {
  const monthPairs = new Map<string, Map<string, number>>();
  for (const [pair, month] of Object.entries(tables.monthPairs)) {
    const [first = '', second = ''] = pair.split(' ');
    const seconds = monthPairs.get(first) ?? new Map<string, number>();
    seconds.set(second.replace(/^ال/, ''), month);
    monthPairs.set(first, seconds);
  }
  return {
    lexicon,
    calendar: {
      months: new Map(Object.entries(tables.months)),
      monthPairs,
      weekdays: new Map(Object.entries(tables.weekdays)),
    },
    numberWords: new Map(Object.entries(tables.numberWords)),
  };
}
