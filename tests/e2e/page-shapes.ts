/** The page shapes of tests/fixtures/pages, and what is asked of each: where marks may be, how many at least, where cards open. */

import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { markedTexts, placeOfMark, waitForMarks } from './page-actions.ts';

/** One page and what is expected on it. */
export type Shape = {
  /** File name in tests/fixtures/pages, without its ending. */
  name: string;
  /** What is particular, for the test's name. */
  what: string;
  /** Marks stand inside this element, in the document or in an open shadow root. */
  article: string;
  /** Fewest marks; docs/matching.md has the share of sentences that are found. */
  least: number;
  /** Text of one mark that is there for certain. */
  holds: string;
  /** Marks whose cards are opened, first line and last; without them the first mark and one in the middle. */
  cards?: [number, number];
  /** Brings the page into the state in which it is read, where it does not begin with it. */
  prepare?(page: Page): Promise<void>;
};

const click = (selector: string) => (page: Page) =>
  page.$eval(selector, (node) => (node as HTMLElement).click());

/** All shapes in which marks are expected; `hebrew` and the frames' own pages are asked for nothing but silence. */
export const SHAPES: Shape[] = [
  {
    name: 'columns',
    what: 'text in columns',
    article: '.text',
    least: 15,
    holds: 'asking another country for shelter',
  },
  {
    name: 'live-blog',
    what: 'a live blog',
    article: '.entry',
    least: 8,
    holds: 'asking another country for shelter',
  },
  {
    name: 'endless',
    what: 'the first story of an endless page',
    article: '.story',
    least: 12,
    holds: 'asking another country for shelter',
  },
  {
    name: 'paywall',
    // What lies under the offer is not seen, so nothing opens there.
    cards: [0, 0],
    what: 'cut text under an offer',
    article: 'article',
    least: 8,
    holds: 'asking another country for shelter',
  },
  {
    name: 'consent',
    what: 'a dialog and a scroll lock',
    article: 'article',
    least: 8,
    holds: 'asking another country for shelter',
    prepare: click('#accept'),
  },
  {
    name: 'amp',
    what: 'a page that shows itself late, as AMP does',
    article: '.amp-wp-article-content',
    least: 4,
    holds: 'holding on to Hmeimim and Tartus',
  },
  {
    name: 'dark',
    what: 'a dark site',
    article: 'article',
    least: 8,
    holds: 'asking another country for shelter',
  },
  { name: 'arabic', what: 'Arabic', article: 'article', least: 8, holds: 'لم يكد أحد من محيطه' },
  {
    name: 'translated',
    what: 'text in font elements after a translation',
    article: 'article',
    least: 8,
    holds: 'asking another country for shelter',
    prepare: async (page) => {
      await page.waitForFunction(() => CSS.highlights.size > 0);
      await page.evaluate(() => (globalThis as unknown as { translate(): void }).translate());
      await page.waitForFunction(() =>
        [...CSS.highlights.values()].some((highlight) =>
          [...highlight].some(
            ({ startContainer }) => startContainer.parentElement?.localName === 'font',
          ),
        ),
      );
    },
  },
  {
    name: 'shadow',
    what: 'an article in shadow roots',
    article: 'news-story article',
    least: 7,
    holds: 'asking another country for shelter',
  },
  {
    name: 'frames',
    what: 'embedded frames',
    article: 'article',
    least: 7,
    holds: 'asking another country for shelter',
  },
  {
    name: 'print',
    what: 'a page with a print style',
    article: 'article',
    least: 8,
    holds: 'asking another country for shelter',
  },
  {
    name: 'sticky',
    what: 'a tall sticky header',
    article: 'article',
    least: 15,
    holds: 'asking another country for shelter',
  },
  {
    name: 'zoomed',
    what: 'a page zoomed by its style',
    article: 'article',
    least: 7,
    holds: 'asking another country for shelter',
  },
];

/** Keeps the page's markup, shadow roots included, once its own scripts have run; call before the page is opened. */
export async function watchFromStart(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const htmlOf = (root: ParentNode & { innerHTML: string }): string =>
      [
        root.innerHTML,
        ...[...root.querySelectorAll('*')].flatMap((e) =>
          e.shadowRoot ? htmlOf(e.shadowRoot) : [],
        ),
      ].join('\n');
    Object.assign(globalThis, { htmlOf });
    addEventListener('DOMContentLoaded', () =>
      Object.assign(globalThis, { before: htmlOf(document.body) }),
    );
  });
}

/** Returns the page's markup at its start and now. */
export function markup(page: Page): Promise<{ before: string; now: string }> {
  return page.evaluate(() => {
    const kept = globalThis as unknown as {
      htmlOf(root: Element): string;
      before: string;
    };
    return { before: kept.before, now: kept.htmlOf(document.body) };
  });
}

/** Returns the texts of marks that stand outside of the element, shadow roots looked through. */
export function marksOutside(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const within = (node: Node): boolean => {
      // "host article": the last part is looked for in the node's own tree.
      const element = node instanceof Element ? node : node.parentElement;
      const last = wanted.split(' ').at(-1) ?? wanted;
      return element?.closest(last) !== null && element?.closest('aside, nav, form') === null;
    };
    return [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].flatMap((range) =>
        within(range.startContainer) && within(range.endContainer)
          ? []
          : [range.startContainer.textContent ?? ''],
      ),
    );
  }, selector);
}

/** Where a card stands: its box, the line it was opened from, and the room. */
export type Placement = {
  card: Box;
  line: Box;
  width: number;
  height: number;
};
type Box = { left: number; top: number; right: number; bottom: number };

/** Rests the pointer on the n-th mark, on its first line or its last, until the card is there; returns where it stands. */
export async function placementAt(
  page: Page,
  index: number,
  at: 'first' | 'last',
): Promise<Placement> {
  await page.keyboard.press('Escape');
  const line = await page.evaluate(
    (n, side) => {
      const ranges = [...CSS.highlights].flatMap(([name, highlight]) =>
        name === 'whence-flash' ? [] : [...highlight],
      );
      const range = ranges[n];
      if (!range) throw new Error(`there is no mark ${n}`);
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      live.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = [...live.getClientRects()]
        .filter((rect) => rect.width > 4)
        .at(side === 'first' ? 0 : -1);
      if (!box) throw new Error(`mark ${n} has no line`);
      const { left, top, right, bottom } = box;
      return { left, top, right, bottom };
    },
    index,
    at,
  );
  const x = line.left + Math.min(30, (line.right - line.left) / 2);
  const y = (line.top + line.bottom) / 2;
  // Scrolling closes cards: it must be over before the pointer comes.
  await new Promise((done) => setTimeout(done, 120));
  await page.mouse.move(2, 2);
  await page.mouse.move(x, y, { steps: 3 });
  await page.waitForSelector('whence-card >>> .card', { visible: true, timeout: 5_000 });
  return page.evaluate((from) => {
    const host = document.querySelector('whence-card');
    const box = host?.shadowRoot?.querySelector('.card')?.getBoundingClientRect();
    if (!box) throw new Error('no card');
    const { left, top, right, bottom } = box;
    return {
      card: { left, top, right, bottom },
      line: from,
      width: document.documentElement.getBoundingClientRect().width,
      height: innerHeight,
    };
  }, line);
}

/** Where the first mark that holds the text begins, from the top of the window. */
export function topOfMark(page: Page, text: string): Promise<number> {
  return page.evaluate((wanted) => {
    for (const highlight of CSS.highlights.values())
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const live = document.createRange();
        live.setStart(startContainer, startOffset);
        live.setEnd(endContainer, endOffset);
        if (live.toString().includes(wanted)) return live.getBoundingClientRect().top;
      }
    throw new Error(`no mark holds "${wanted}"`);
  }, text);
}

/** Says what is wrong with a placement, `[]` where nothing is. */
export function faultsOf({ card, line, width, height }: Placement): string[] {
  const where = JSON.stringify({ card, line, width, height });
  const over =
    card.left < line.right - 1 &&
    card.right > line.left + 1 &&
    card.top < line.bottom - 1 &&
    card.bottom > line.top + 1;
  const inside =
    card.left >= 0 && card.top >= 0 && card.right <= width + 0.5 && card.bottom <= height + 0.5;
  const down = Math.max(card.top - line.bottom, line.top - card.bottom);
  const across = Math.max(card.left - line.right, line.left - card.right);
  const near = Math.max(down, across) <= 16;
  return [
    ...(over ? [`over its line: ${where}`] : []),
    ...(inside ? [] : [`outside the viewport: ${where}`]),
    ...(near ? [] : [`far from its line: ${where}`]),
  ];
}

/** Finds a sentence as the browser's own search does, and what a copy of the article would hold. */
export function findAndCopy(page: Page, text: string): Promise<{ found: boolean; copied: string }> {
  return page.evaluate((wanted) => {
    getSelection()?.removeAllRanges();
    const { find } = globalThis as unknown as { find(text: string): boolean };
    const found = find(wanted);
    const copied = String(getSelection());
    getSelection()?.removeAllRanges();
    return { found, copied };
  }, text);
}

/** Waits until the number of marks is steady, and returns it. */
export async function settledMarks(page: Page): Promise<number> {
  let last = -1;
  for (let round = 0; round < 40; round++) {
    const now = Object.values(await markedTexts(page)).flat().length;
    if (now > 0 && now === last) return now;
    last = now;
    await new Promise((done) => setTimeout(done, 500));
  }
  return last;
}

/** Is the first mark's line painted otherwise than without marks? Takes all marks away: call it last. */
export async function isPainted(page: Page): Promise<boolean> {
  const { x, y } = await placeOfMark(page, (await waitForMarks(page))[0]?.slice(0, 20) ?? '');
  const scrolled = await page.evaluate(() => ({ x: scrollX, y: scrollY }));
  // A part of the document, not of the window.
  const clip = { x: scrolled.x + x - 10, y: scrolled.y + y - 20, width: 100, height: 44 };
  await page.mouse.move(2, 2);
  await new Promise((done) => setTimeout(done, 200));
  const marked = await page.screenshot({ clip });
  await page.evaluate(() => CSS.highlights.clear());
  return !Buffer.from(marked).equals(Buffer.from(await page.screenshot({ clip })));
}

/** The lines and areas that the page draws on paper, by its PDF; the words differ in how they are cut into pieces. */
export async function paper(page: Page): Promise<string[]> {
  const pdf = Buffer.from(await page.pdf());
  const drawn: string[] = [];
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at + 6)) {
    const start = pdf[at + 6] === 13 ? at + 8 : at + 7;
    const end = pdf.indexOf('endstream', start);
    if (end < 0) break;
    try {
      const text = inflateSync(pdf.subarray(start, end)).toString('latin1');
      // Page contents alone, and of those what paints a path.
      if (/\bBT\b/.test(text)) drawn.push(...(text.match(/^.*\b(?:l|c|S|f)\*?$/gm) ?? []));
    } catch {
      // Not compressed, or a picture.
    }
    at = end;
  }
  return drawn;
}
