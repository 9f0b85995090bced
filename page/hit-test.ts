/**
 * Which marks lie under a point. Read from the ranges' own rectangles rather than from `highlightsFromPoint`: a page has
 * tens of marks, so that their boxes cost less than a registry look-up over many ranges, it works alike in both browsers,
 * and the registry's answer would still have to be checked against what covers the text.
 */

import type { Mark } from './paint.ts';
import { isOnTop } from './reveal.ts';

/** Slack around a line's box, so that the underline itself counts, in CSS pixels. */
const SLACK = 3;

/** A mark under the pointer, with the box of the line that was hit. */
export type Hit = { mark: Mark; line: DOMRect };

/** Returns the marks at a point of the viewport, the one whose line is drawn first, then by length; none where something else covers the text. */
export function marksAt(marks: readonly Mark[], x: number, y: number): Hit[] {
  const hits: Hit[] = [];
  for (const mark of marks) {
    const box = mark.range.getBoundingClientRect();
    if (!contains(box, x, y)) continue;
    const line = [...mark.range.getClientRects()].find((rect) => contains(rect, x, y));
    if (line && isOnTop(mark.range, x, y)) hits.push({ mark, line });
  }
  return hits.sort((a, b) => rankOf(a) - rankOf(b) || lengthOf(a) - lengthOf(b));
}

/** Where marks overlap, the line of a conflicting one is drawn (page/uncovered.ts). */
function rankOf({ mark }: Hit): number {
  return mark.conflicting ? 0 : 1;
}

function lengthOf({ mark }: Hit): number {
  return mark.range.toString().length;
}

function contains(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top - SLACK && y <= box.bottom + SLACK;
}
