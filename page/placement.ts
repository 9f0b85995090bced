/** Where a card goes: below its line, else above it, else beside it; inside the viewport and never over the line. Pure. */

/** Room between line and card, and between card and the viewport's edge, in CSS pixels. */
const GAP = 6;
const EDGE = 8;
/** With less room above and below than this a card is not readable: it goes beside its line where it can. */
const LEAST_HEIGHT = 160;

/** A box in the viewport. */
export type Box = { left: number; top: number; right: number; bottom: number };
/** Width and height, in CSS pixels. */
export type Size = { width: number; height: number };

/** What a card is placed by. */
export type Setting = {
  /** The line that it belongs to. */
  line: Box;
  /** The viewport without its scroll bars. */
  viewport: Size;
  /** Direction of the line's text: the card begins where the line begins. */
  direction: 'ltr' | 'rtl';
};

/** Returns the most height that a card of a width may take, so that some place for it is left. */
export function roomFor(width: number, { line, viewport }: Setting): number {
  const { below, above } = roomAround(line, viewport);
  const best = Math.max(below, above);
  return best >= LEAST_HEIGHT || !fitsBeside(width, line, viewport)
    ? Math.max(best, 0)
    : viewport.height - 2 * EDGE;
}

/** Returns the top left corner of a card. */
export function placeCard(card: Size, setting: Setting): { left: number; top: number } {
  const { line, viewport, direction } = setting;
  const { below, above } = roomAround(line, viewport);
  const beside = Math.max(below, above) < LEAST_HEIGHT && fitsBeside(card.width, line, viewport);
  if (beside) {
    const top = clamp(line.top, EDGE, viewport.height - EDGE - card.height);
    return { left: besideLeft(card.width, line, { viewport, direction }), top };
  }
  const goesBelow = card.height <= below || below >= above;
  const top = goesBelow ? line.bottom + GAP : line.top - GAP - card.height;
  const start = direction === 'rtl' ? line.right - card.width : line.left;
  return { left: clamp(start, EDGE, viewport.width - EDGE - card.width), top };
}

function roomAround(line: Box, { height }: Size): { below: number; above: number } {
  return { below: height - line.bottom - GAP - EDGE, above: line.top - GAP - EDGE };
}

function fitsBeside(width: number, line: Box, viewport: Size): boolean {
  const needs = width + GAP + EDGE;
  return line.left >= needs || viewport.width - line.right >= needs;
}

/** After the line's end where there is room, else before its start. */
function besideLeft(
  width: number,
  line: Box,
  { viewport, direction }: Pick<Setting, 'viewport' | 'direction'>,
): number {
  const needs = width + GAP + EDGE;
  const onLeft = line.left >= needs;
  const onRight = viewport.width - line.right >= needs;
  const right = direction === 'rtl' ? !onLeft : onRight;
  return right ? line.right + GAP : line.left - GAP - width;
}

/** The least wins where a card is larger than its room: its start is read first. */
function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
