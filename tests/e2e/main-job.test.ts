/** The main job in real browsers: open the article, see who said what and who says otherwise. */

import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Rig, start, type Which } from './harness.ts';
import {
  axe,
  cardText,
  hasCard,
  hoverMark,
  markedTexts,
  openPage,
  openPopup,
  pressInCard,
  tabOf,
  waitForMarks,
} from './page-actions.ts';
import { type Site, startSite } from './site.ts';

type Row = { file: string; fragment: string; claim_ids: string[]; stance: string };

const rows = (JSON.parse(await readFile('demo/expected.json', 'utf8')) as Row[]).filter(
  (row) => row.file === 'article.en',
);
/** Share of the demo's labelled sentences that must be marked; docs/matching.md has the figure of the day. */
const LEAST_FOUND = 0.65;
/** Without a browser on the machine there is nothing to drive; one skipped case says so. */
const browsers: Which[] = BROWSERS.length > 0 ? BROWSERS : ['chrome'];

describe.skipIf(BROWSERS.length === 0).each(browsers)('the demo article in %s', (which) => {
  let rig: Rig;
  let site: Site;
  let page: Page;
  let errors: string[];
  let marks: string[];

  beforeAll(async () => {
    site = await startSite({}, ['.']);
    rig = await start(which);
    ({ page, errors } = await openPage(rig, `${site.url}/demo/article.en.html`));
    marks = await waitForMarks(page);
  });
  afterAll(async () => {
    await rig?.close();
    await site?.close();
  });

  it('has the element of the document as the site made it, before the first card', async () => {
    const attributes = await page.evaluate(() =>
      [...document.documentElement.attributes].map((a) => `${a.name}=${a.value}`),
    );
    expect(attributes).toEqual(['lang=en']);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
  });

  it('marks the sentences that state a claim', () => {
    const found = rows.filter((row) => marks.some((mark) => overlap(mark, row.fragment)));
    expect(found.length).toBeGreaterThanOrEqual(Math.ceil(rows.length * LEAST_FOUND));
  });

  it('marks nothing outside the article', async () => {
    const outside = await page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((highlight) =>
        [...highlight].flatMap((range) => {
          const element = range.startContainer.parentElement;
          const around = element?.closest(
            'aside, nav, footer, form, [hidden], [contenteditable], .comments, #comments',
          );
          return around || !element?.closest('article, main')
            ? [range.startContainer.textContent]
            : [];
        }),
      ),
    );
    expect(outside).toEqual([]);
  });

  it('opens the card on hover, with speaker, channel, date, outlet, evidence and conflict; Esc closes it', async () => {
    const marked = await markedTexts(page);
    const others = Object.entries(marked).flatMap(([name, texts]) =>
      name === 'whence-conflict' ? [] : texts,
    );
    // A sentence may state several claims: one that begins like no other mark opens on the claim that is meant.
    const conflicting =
      marked['whence-conflict']?.find(
        (text) => !others.some((other) => other.includes(text.slice(0, 30))),
      ) ?? '';
    const text = await hoverMark(page, conflicting.slice(0, 30));
    expect(text).toMatch(/Who said it/);
    expect(text).toMatch(/Conflicting reports/);
    expect(text).toMatch(/\b20\d\d\b|date not given/);
    const parts = await page.evaluate(() => {
      const root = document.querySelector('whence-card')?.shadowRoot;
      const has = (selector: string) => (root?.querySelector(selector)?.textContent ?? '').trim();
      return {
        claim: has('.card h2'),
        speaker: has('.speaker'),
        said: has('.said'),
        evidence: has('.evidence'),
        reported: has('.attributions li'),
        conflict: has('.conflicts .difference'),
        conflictSpeaker: has('.conflicts .speaker'),
      };
    });
    expect(Object.entries(parts).filter(([, value]) => value === '')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => hasCard(page)).toBe(false);
  });

  it('opens the same card twice, and axe finds nothing in it', async () => {
    const text = (marks[0] ?? '').slice(0, 30);
    await hoverMark(page, text);
    await page.keyboard.press('Escape');
    await expect.poll(() => hasCard(page)).toBe(false);
    // The same card a second time is as full as the first.
    expect(await hoverMark(page, text)).toMatch(/Who said it/);
    expect((await axe(page)).filter((line) => line.includes('whence-card'))).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => hasCard(page)).toBe(false);
  });

  it('steps to the next mark as the browser command does: scrolls, opens the card, puts the focus into it', async () => {
    await page.bringToFront();
    const tabId = await tabOf(rig, page);
    const extension = await rig.openExtensionPage('popup.html');
    await page.bringToFront();
    const answer = await extension.evaluate(async (id) => {
      const api = globalThis as unknown as {
        browser?: typeof import('webextension-polyfill');
        chrome: typeof import('webextension-polyfill');
      };
      const message = { to: 'reader', method: 'stepMatch', args: [1] };
      return (await (api.browser ?? api.chrome).tabs.sendMessage(id, message)) as unknown;
    }, tabId);
    expect(answer).toMatchObject({ ok: true, value: { index: 0 } });
    expect(await cardText(page)).toMatch(/Who said it/);
    await expect
      .poll(() =>
        page.evaluate(() =>
          document
            .querySelector('whence-card')
            ?.shadowRoot?.activeElement?.classList.contains('card'),
        ),
      )
      .toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => hasCard(page)).toBe(false);
    await extension.close();
  });

  it('leads from the card to the comparison of its sources', async () => {
    const conflicting = (await markedTexts(page))['whence-conflict']?.[0] ?? '';
    await page.bringToFront();
    await hoverMark(page, conflicting.slice(0, 30));
    const known = new Set(await rig.browser.pages());
    await pressInCard(page, 'Compare sources');
    const opened = async () => (await rig.browser.pages()).find((one) => !known.has(one));
    await expect.poll(opened, { timeout: 5_000 }).toBeDefined();
    const grid = (await opened()) as Page;
    await grid.waitForSelector('#panel-compare:not([hidden]) .grid');
    expect(await grid.$eval('#tab-compare', (node) => node.ariaSelected)).toBe('true');
    await grid.close();
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await expect.poll(() => hasCard(page)).toBe(false);
  });

  it('changes no node of the page: the same body, byte for byte, as without the extension', async () => {
    const source = await (await fetch(`${site.url}/demo/article.en.html`)).text();
    const before = await page.evaluate(
      (html) => new DOMParser().parseFromString(html, 'text/html').body.outerHTML,
      source,
    );
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
  });

  it('lists all in the popup, which scrolls to a sentence on a click', async () => {
    const popup = await openPopup(rig, page);
    await popup.waitForSelector('.match');
    const listed = await popup.$$eval('.quote', (list) => list.map((node) => node.textContent));
    const lines = Object.values(await markedTexts(page)).flat();
    // Of two claims in the same words one line is drawn; the list has both.
    expect(listed.length).toBeGreaterThanOrEqual(lines.length);
    expect(lines.filter((line) => !listed.some((quote) => overlap(quote ?? '', line)))).toEqual([]);
    expect(await popup.$eval('.coverage', (node) => node.textContent)).toMatch(
      /Unmarked text was not checked/,
    );
    expect(await axe(popup)).toEqual([]);
    await page.evaluate(() => scrollTo(0, 0));
    // A popup opened as a tab gives way to the page: a tab behind another one does not scroll smoothly.
    await popup.bringToFront();
    await popup.$$eval('.quote', (list) => (list.at(-1) as HTMLButtonElement).click());
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
    await popup.close();
  });

  it('takes everything back when the site is switched off, and marks again when it is on', async () => {
    const popup = await openPopup(rig, page);
    await popup.waitForSelector('.match');
    const flip = () =>
      popup.$$eval('.switches input[type="checkbox"]', (list) =>
        (list[0] as HTMLInputElement).click(),
      );
    await flip();
    await expect
      .poll(async () => Object.values(await markedTexts(page)).flat().length, { timeout: 5_000 })
      .toBe(0);
    expect(await page.$('whence-card')).toBeNull();
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    await flip();
    await page.bringToFront();
    await waitForMarks(page);
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
