/** Where a match stands in the article's text, as the W3C's selectors count: in code points, with what stands around it. */

import type { Match } from '../matching/types.ts';

/** Characters before and after a quotation that are kept to tell it from a like one. */
const CONTEXT = 32;

/** A quotation with its surroundings and its place. */
export type Quote = {
  exact: string;
  /** The characters before and after, in the article's text; missing where the text is not at hand. */
  prefix?: string;
  suffix?: string;
  /** Place in code points; missing where the text is not at hand. */
  start?: number;
  end?: number;
};

/** Returns the quotation of a match; a text in which it does not stand at its place says nothing of it. */
export function quoteOf(match: Match, text: string | null): Quote {
  const { start, end, quote } = match;
  if (text === null || text.slice(start, end) !== quote) return { exact: quote };
  const before = [...text.slice(0, start)];
  const after = [...text.slice(end, end + 2 * CONTEXT)];
  return {
    exact: quote,
    prefix: before.slice(-CONTEXT).join(''),
    suffix: after.slice(0, CONTEXT).join(''),
    start: before.length,
    end: before.length + [...quote].length,
  };
}
