/** The main job in real browsers: open the article, see who said what and who says otherwise. */

import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, BROWSERS, markedTexts, type Rig, servePages, start, type Which } from './harness.ts';

type Row = { file: string; fragment: string; claim_ids: string[]; stance: string };

const rows = (JSON.parse(await readFile('demo/expected.json', 'utf8')) as Row[]).filter(
  (row) => row.file === 'article.en',
);
const MARKS_TIMEOUT = 15_000;
/** Without a browser on the machine there is nothing to drive; one skipped case says so. */
const browsers: Which[] = BROWSERS.length > 0 ? BROWSERS : ['chrome'];

/** Waits until marks are registered and returns their texts. */
async function waitForMarks(page: Page): Promise<string[]> {
  await page.waitForFunction(
    () =>
      [...CSS.highlights.keys()].some(
        (name) => name.startsWith('whence-') && (CSS.highlights.get(name)?.size ?? 0) > 0,
      ),
    {
      timeout: MARKS_TIMEOUT,
    },
  );
  return Object.values(await markedTexts(page)).flat();
}

/** The middle of the first mark that holds the text, scrolled into view; the pointer's place. */
async function placeOfMark(page: Page, text: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    for (const highlight of CSS.highlights.values()) {
      for (const range of highlight) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        if (!live.toString().includes(wanted)) continue;
        live.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = live.getClientRects()[0];
        if (box) return { x: box.left + Math.min(40, box.width / 2), y: box.top + box.height / 2 };
      }
    }
    throw new Error(`no mark holds "${wanted}"`);
  }, text);
}

const cardText = (page: Page) =>
  page
    .waitForSelector('>>> .card', { timeout: 5_000 })
    .then((card) => card?.evaluate((node) => node.textContent ?? ''));
const hasCard = (page: Page) => page.$('>>> .card').then((card) => card?.isVisible() ?? false);

describe.skipIf(BROWSERS.length === 0).each(browsers)('%s', (which) => {
  let rig: Rig;
  let site: { url: string; close(): Promise<void> };
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    site = await servePages('.');
    rig = await start(which);
    page = await rig.browser.newPage();
    await page.setViewport({ width: 1200, height: 900 });
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${site.url}/demo/article.en.html`);
  });
  afterAll(async () => {
    await rig?.close();
    await site?.close();
  });

  it('marks the sentences of the demo article that state a claim, and none outside the article', async () => {
    const marks = await waitForMarks(page);
    const found = rows.filter((row) =>
      marks.some(
        (mark) =>
          mark.includes(row.fragment) || row.fragment.includes(mark) || overlap(mark, row.fragment),
      ),
    );
    expect(found.length).toBeGreaterThanOrEqual(Math.ceil(rows.length * 0.8));
    const outside = await page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((highlight) =>
        [...highlight]
          .filter((range) => {
            const element = range.startContainer.parentElement;
            return (
              element?.closest(
                'aside, nav, footer, [hidden], [contenteditable], textarea, .comments, #comments',
              ) !== null && element !== null
            );
          })
          .map((range) => range.startContainer.textContent ?? ''),
      ),
    );
    expect(outside).toEqual([]);
  });

  it('opens the card on hover, with speaker, channel, date, outlet, evidence and conflict; Esc closes it', async () => {
    const marks = await waitForMarks(page);
    const { x, y } = await placeOfMark(page, (marks[0] ?? '').slice(0, 30));
    await page.mouse.move(x, y - 200);
    await page.mouse.move(x, y, { steps: 4 });
    const text = await cardText(page);
    expect(text).toMatch(/Who said it/);
    expect(text).toMatch(/Conflicting reports/);
    expect(text).toMatch(/\b20\d\d\b|date not given/);
    await page.keyboard.press('Escape');
    await expect.poll(() => hasCard(page)).toBe(false);
  });

  it('has an accessible card', async () => {
    const marks = await waitForMarks(page);
    const { x, y } = await placeOfMark(page, (marks[0] ?? '').slice(0, 30));
    await page.mouse.move(x, y - 200);
    await page.mouse.move(x, y, { steps: 4 });
    await cardText(page);
    expect((await axe(page)).filter((line) => line.includes('card'))).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('changes no node of the page', async () => {
    const plain = await rig.browser.newPage();
    await plain.setJavaScriptEnabled(false).catch(() => undefined);
    const source = await (await fetch(`${site.url}/demo/article.en.html`)).text();
    const before = await plain.evaluate(
      (html) => new DOMParser().parseFromString(html, 'text/html').body.outerHTML,
      source,
    );
    await plain.close();
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
  });

  it('lists all in the popup, which scrolls to a sentence on a click', async () => {
    const tabId = await tabOf(rig, page);
    const popup = await rig.openExtensionPage(`popup.html?tab=${tabId}`);
    await popup.waitForSelector('.match');
    const count = await popup.$$eval('.match', (list) => list.length);
    const marks = await markedTexts(page);
    expect(count).toBeGreaterThanOrEqual(Object.values(marks).flat().length > 0 ? 10 : 1);
    expect(await popup.$eval('.coverage', (node) => node.textContent)).toMatch(
      /Unmarked text was not checked/,
    );
    expect(await axe(popup)).toEqual([]);
    const before = await page.evaluate(() => scrollY);
    await popup.$$eval('.quote', (list) => (list.at(-1) as HTMLButtonElement).click());
    await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
    await popup.close();
  });

  it('lets no exception reach the page', () => {
    expect(errors).toEqual([]);
  });
});

/** Do two strings share a run of half the shorter one? */
function overlap(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const size = Math.ceil(short.length / 2);
  for (let at = 0; at + size <= short.length; at++)
    if (long.includes(short.slice(at, at + size))) return true;
  return false;
}

/** The id of the tab that shows the page, asked of the browser from an extension page. */
async function tabOf(rig: Rig, page: Page): Promise<number> {
  const url = await page.evaluate(() => location.href);
  const asking = await rig.openExtensionPage('popup.html');
  const id = await asking.evaluate(async (wanted) => {
    const api = globalThis as unknown as {
      browser?: typeof import('webextension-polyfill');
      chrome: typeof import('webextension-polyfill');
    };
    const tabs = await (api.browser ?? api.chrome).tabs.query({});
    return tabs.find((tab) => tab.url === wanted)?.id ?? -1;
  }, url);
  await asking.close();
  return id;
}
