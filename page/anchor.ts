/** Spans of the extracted text to live ranges of the page, and back again after the page changed. */

import { type Article, placeOf } from './extract/article-text.ts';

/** A stretch of the extracted text with its words, so that it is found again when offsets moved. */
export type Selector = { start: number; end: number; quote: string };

/** Returns the live range of a span, `null` where its text is not on the page (any more). */
export function anchor(article: Article, selector: Selector): Range | null {
  const found = locate(article.text, selector);
  if (!found) return null;
  const first = placeOf(article.runs, found.start, 'start');
  const last = placeOf(article.runs, found.end, 'end');
  if (!first?.node.isConnected || !last?.node.isConnected) return null;
  const range = first.node.ownerDocument.createRange();
  try {
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset);
  } catch {
    // The node was shortened since it was read.
    return null;
  }
  return range.collapsed ? null : range;
}

/** Returns where the quote stands: at its offsets, else at its nearest occurrence; `null` where it is gone. */
export function locate(
  text: string,
  { start, end, quote }: Selector,
): { start: number; end: number } | null {
  if (text.slice(start, end) === quote) return { start, end };
  if (quote === '') return null;
  let best = -1;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (best < 0 || Math.abs(at - start) < Math.abs(best - start)) best = at;
  }
  return best < 0 ? null : { start: best, end: best + quote.length };
}

/** Takes the range that covers the same stretch out of the earlier ones, else returns the new one: what is painted stays as it is. */
export function keptRange(range: Range, earlier: Range[]): Range {
  const at = earlier.findIndex((one) => isSameStretch(one, range));
  return earlier.splice(at, at < 0 ? 0 : 1)[0] ?? range;
}

function isSameStretch(a: Range, b: Range): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}
