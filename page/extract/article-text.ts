/** The text of an article with the way back: which characters of which text nodes it was read from. */

/** Consecutive characters of the text that stand unchanged in one text node. */
export type TextRun = {
  /** Offset in the article's text. */
  start: number;
  length: number;
  node: Text;
  /** Offset in the node. */
  nodeStart: number;
};

/** The main text of a page. Blocks are separated by `\n`. */
export type Article = {
  text: string;
  title: string;
  /** Language of the text by the nearest `lang`, `''` where the page gives none. */
  lang: string;
  /** ISO date, `null` where the page gives none. */
  published: string | null;
  /** Runs in order of the text. */
  runs: TextRun[];
  /** The element that holds all blocks but the headline. */
  root: Element;
  /** The text was longer than is read; the rest is left out. */
  truncated: boolean;
};

/** A place in a text node. */
export type Place = { node: Text; offset: number };

/** Returns the place of an offset; `end` picks the end of the run before rather than the start of the next. `null` between runs. */
export function placeOf(
  runs: readonly TextRun[],
  offset: number,
  side: 'start' | 'end',
): Place | null {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (!run) return null;
    const inside =
      side === 'start'
        ? offset >= run.start && offset < run.start + run.length
        : offset > run.start && offset <= run.start + run.length;
    if (inside) return { node: run.node, offset: run.nodeStart + offset - run.start };
    if (offset < run.start || (side === 'end' && offset <= run.start)) high = middle - 1;
    else low = middle + 1;
  }
  return null;
}
