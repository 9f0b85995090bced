/** Marks through the browser's highlight registry: not one node of the page changes. */

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
  /** Replaces what is painted. */
  show(marks: readonly Mark[]): void;
  /** Lights a range for a moment. */
  flash(range: Range): void;
};

/** Returns a painter over the page's registry; the abort of the signal removes everything it painted. */
export function createPainter(signal: AbortSignal): Painter {
  let timer: ReturnType<typeof setTimeout> | undefined;
  function clear(): void {
    clearTimeout(timer);
    for (const name of Object.values(HIGHLIGHTS)) CSS.highlights.delete(name);
  }
  signal.addEventListener('abort', clear, { once: true });
  return {
    show(marks) {
      paint(
        HIGHLIGHTS.plain,
        marks.filter((mark) => !mark.conflicting),
      );
      paint(
        HIGHLIGHTS.conflicting,
        marks.filter((mark) => mark.conflicting),
      );
    },
    flash(range) {
      clearTimeout(timer);
      CSS.highlights.set(HIGHLIGHTS.flash, new Highlight(range));
      timer = setTimeout(() => CSS.highlights.delete(HIGHLIGHTS.flash), FLASH_MS);
    },
  };
}

function paint(name: string, marks: readonly Mark[]): void {
  if (marks.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...marks.map((mark) => mark.range)));
}
