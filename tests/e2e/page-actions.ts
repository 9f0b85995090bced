/** What a reader does on a page and what can be seen of it, in either browser. */

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Rig, start, type Which } from './harness.ts';
import { type Site, startSite } from './site.ts';

/** A browser with the extension on the English demo article, its marks painted. */
export type Demo = { rig: Rig; site: Site; page: Page };

/** Starts a browser and a site of its own, opens the demo article and waits for its marks. */
export async function openDemo(which: Which): Promise<Demo> {
  const site = await startSite({}, ['.']);
  let rig: Rig | undefined;
  try {
    rig = await start(which);
    const { page } = await openPage(rig, `${site.url}/demo/article.en.html`);
    await waitForMarks(page);
    return { rig, site, page };
  } catch (error) {
    // Who asked for it has nothing yet to close.
    await rig?.close();
    await site.close();
    throw error;
  }
}

/** Opens a page in a tab of usual size and records what its own world throws. */
export async function openPage(rig: Rig, url: string): Promise<{ page: Page; errors: string[] }> {
  const page = await rig.browser.newPage();
  const errors: string[] = [];
  await page.setViewport({ width: 1200, height: 900 });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    const icon = /favicon/.test(message.location().url ?? '');
    if (message.type() === 'error' && !icon) errors.push(message.text());
  });
  await page.goto(url);
  return { page, errors };
}

const MARKS_TIMEOUT = 15_000;

/** Waits until at least one mark is in the page's highlight registry; returns the texts of all. */
export async function waitForMarks(page: Page): Promise<string[]> {
  await page.waitForFunction(
    () =>
      [...CSS.highlights.keys()].some(
        (name) => name.startsWith('whence-') && (CSS.highlights.get(name)?.size ?? 0) > 0,
      ),
    { timeout: MARKS_TIMEOUT },
  );
  return Object.values(await markedTexts(page)).flat();
}

/** How long a page is given to stay unmarked, in milliseconds: several times what marking takes. */
const UNMARKED_MS = 1200;

/** Returns the number of marks after a page had time to get some. */
export async function marksAfterWaiting(page: Page): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, UNMARKED_MS));
  return Object.values(await markedTexts(page)).flat().length;
}

/** A point on the first mark that holds the text, scrolled into view. */
export function placeOfMark(page: Page, text: string): Promise<{ x: number; y: number }> {
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

/** Rests the pointer on the first mark that holds the text until the card is there; returns the card's text. */
export async function hoverMark(page: Page, text: string): Promise<string> {
  const { x, y } = await placeOfMark(page, text);
  await page.mouse.move(x, Math.max(1, y - 250));
  await page.mouse.move(x, y, { steps: 4 });
  return cardText(page);
}

/** Waits for the card and returns its text. */
export async function cardText(page: Page): Promise<string> {
  const card = await page.waitForSelector('whence-card >>> .card', { timeout: 5_000 });
  return (await card?.evaluate((node) => node.textContent ?? '')) ?? '';
}

/** Clicks a button of the card by its name. */
export function pressInCard(page: Page, name: string): Promise<void> {
  return page.evaluate((wanted) => {
    const root = document.querySelector('whence-card')?.shadowRoot;
    const buttons = [...(root?.querySelectorAll('button') ?? [])];
    const button = buttons.find((one) => one.textContent === wanted);
    if (!button) throw new Error(`no button "${wanted}" in the card`);
    button.click();
  }, name);
}

/** Is a card open? */
export async function hasCard(page: Page): Promise<boolean> {
  return (await (await page.$('whence-card >>> .card'))?.isVisible()) ?? false;
}

/** The id of the tab that shows the page, asked of the browser from an extension page. */
export async function tabOf(rig: Rig, page: Page): Promise<number> {
  return tabAt(rig, await page.evaluate(() => location.href));
}

/** The id of the tab with an address, which a page of the browser's own in its place does not know. */
export async function tabAt(rig: Rig, url: string): Promise<number> {
  const asking = await rig.openExtensionPage('popup.html');
  const id = await asking.evaluate(async (wanted) => {
    const api = globalThis as unknown as {
      browser?: typeof import('webextension-polyfill');
      chrome: typeof import('webextension-polyfill');
    };
    const tabs = await (api.browser ?? api.chrome).tabs.query({});
    return tabs.findLast((tab) => tab.url === wanted)?.id ?? -1;
  }, url);
  await asking.close();
  return id;
}

/** Opens the popup's page for the tab that shows `page`. */
export async function openPopup(rig: Rig, page: Page): Promise<Page> {
  return rig.openExtensionPage(`popup.html?tab=${await tabOf(rig, page)}`);
}

const axeSource = await readFile(resolve('node_modules/axe-core/axe.min.js'), 'utf8');

/** Runs axe in a page, or in one element of it, and returns its violations, a line each; the driver puts the script in, so no page policy stops it. */
export async function axe(page: Page, selector?: string): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async (only) => {
    const { run } = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
    const context = only === null ? document : document.querySelector(only);
    if (!context) return [];
    const { violations } = await run(context);
    return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
  }, selector ?? null);
}

/** Returns the texts of the ranges in the page's highlight registry, by highlight name, as the page's own world sees them. */
export function markedTexts(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const texts: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      // What was just jumped to is lit besides, under a name of its own.
      if (name === 'whence-flash') continue;
      texts[name] = [...highlight].map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      });
    }
    return texts;
  });
}
