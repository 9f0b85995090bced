/** Brings a sentence into sight, not only into the window: a header that stays on top covers what scrolled below it. */

/** A sentence nearer to the window's edge than this is moved, in CSS pixels. */
const EDGE = 80;

/** Scrolls so that the range can be read; without animation where the reader asked for less motion. */
export function reveal(range: Range, behavior: ScrollBehavior = preferredMotion()): void {
  if (isInSight(range)) return;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior });
}

function isInSight(range: Range): boolean {
  const box = range.getBoundingClientRect();
  if (box.top < EDGE || box.bottom > innerHeight - EDGE) return false;
  const line = range.getClientRects()[0] ?? box;
  return isOnTop(range, (line.left + line.right) / 2, (line.top + line.bottom) / 2);
}

/** Is the range's text what lies on top at this point of the window? A sticky header or a dialog over it hides it. */
export function isOnTop(range: Range, x: number, y: number): boolean {
  const holder = range.commonAncestorContainer;
  const root = holder.getRootNode() as Document | ShadowRoot;
  const top = root.elementFromPoint(x, y);
  if (!top) return false;
  return holder.contains(top) || top.contains(holder) || sharesBlock(top, range);
}

function sharesBlock(top: Element, range: Range): boolean {
  return (
    range.startContainer.parentElement?.contains(top) === true ||
    range.endContainer.parentElement?.contains(top) === true
  );
}

function preferredMotion(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
