/** Marks through the browser's highlight registry: not one node of the page changes. */

import { createUncovered } from './uncovered.ts';

/** A mark: the index of its match, its live range, and whether conflicting reports are known. */
export type Mark = { index: number; range: Range; conflicting: boolean };

/** Names in the registry; assets/highlight.css styles them. */
export const HIGHLIGHTS = {
  plain: 'whence-claim',
  conflicting: 'whence-conflict',
  flash: 'whence-flash',
} as const;

/** How long a sentence that was jumped to stays lit, in milliseconds. */
const FLASH_MS = 1600;

/** Paints marks and keeps them until the signal aborts. */
export type Painter = {
  /** Paints these marks and no others. */
  show(marks: readonly Mark[]): void;
  /** Lights a range for a moment. */
  flash(range: Range): void;
};

/** Returns a painter over the page's registry; the abort of the signal removes everything it painted. */
export function createPainter(signal: AbortSignal): Painter {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const painted = new Map<string, Painted>();
  const uncovered = createUncovered();
  function repaint(name: string, ranges: readonly Range[]): void {
    painted.set(name, paint(name, ranges, painted.get(name)));
  }
  function clear(): void {
    clearTimeout(timer);
    for (const name of Object.values(HIGHLIGHTS)) CSS.highlights.delete(name);
  }
  signal.addEventListener('abort', clear, { once: true });
  return {
    show(marks) {
      const rangesOf = (conflicting: boolean) =>
        marks.filter((mark) => mark.conflicting === conflicting).map(({ range }) => range);
      const conflicting = rangesOf(true);
      repaint(HIGHLIGHTS.plain, uncovered(rangesOf(false), conflicting));
      repaint(HIGHLIGHTS.conflicting, conflicting);
    },
    flash(range) {
      clearTimeout(timer);
      CSS.highlights.set(HIGHLIGHTS.flash, new Highlight(range));
      timer = setTimeout(() => CSS.highlights.delete(HIGHLIGHTS.flash), FLASH_MS);
    },
  };
}

/** A highlight in the registry, and its ranges: Firefox does not let a content script look into the former. */
type Painted = { highlight: Highlight; ranges: Set<Range> };

/** What stays is not touched: a highlight made anew would have all of its lines painted again. */
function paint(name: string, wanting: readonly Range[], before: Painted | undefined): Painted {
  const wanted = new Set(wanting);
  if (!before || !CSS.highlights.has(name)) {
    const highlight = new Highlight(...wanted);
    if (wanted.size > 0) CSS.highlights.set(name, highlight);
    return { highlight, ranges: wanted };
  }
  const { highlight, ranges } = before;
  for (const range of ranges) if (!wanted.has(range)) highlight.delete(range);
  for (const range of wanted) if (!ranges.has(range)) highlight.add(range);
  if (wanted.size === 0) CSS.highlights.delete(name);
  return { highlight, ranges: wanted };
}
