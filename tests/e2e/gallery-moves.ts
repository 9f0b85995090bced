/** What is done to bring a view of the gallery up, and what a view is. */

import type { Page } from 'puppeteer-core';
import type { Stage } from './gallery-stage.ts';
import type { Which } from './harness.ts';
import { hoverMark, markedTexts } from './page-actions.ts';

/** One view. */
export type View = {
  /** Unique; the picture's file is named after it, and `--only` looks for it. */
  name: string;
  what: string;
  /** Take all of the page, not only what the window shows. */
  full?: boolean;
  /** Looks that the view has; without it, all of them. */
  langs?: readonly string[];
  /** Browsers that can show it; without it, all of them. */
  browsers?: readonly Which[];
  /** Brings the view up and returns the page that shows it. */
  take(stage: Stage): Promise<Page>;
};

/** Waits for what shows that a view is there. */
export async function ready(page: Page, selector: string): Promise<Page> {
  await page.waitForSelector(selector, { timeout: 10_000 });
  return page;
}

/** Clicks what the selector finds first, wherever it stands. */
export const clickIn = (page: Page, selector: string) =>
  page.$eval(selector, (node) => (node as HTMLElement).click());

/** Has the page's clipboard refuse, as a browser may. */
export async function refuseClipboard(page: Page): Promise<void> {
  await page.evaluate(() => {
    const writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  });
}

/** Has the page drawn in forced colours, which Chromium's driver can ask for. */
export async function forced(page: Page, { look }: Stage): Promise<Page> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: look.scheme },
    ],
  });
  return page;
}

/** The article with the card of its n-th mark of a kind. */
export async function cardOn(page: Page, kind: 'whence-claim' | 'whence-conflict', nth = 0) {
  const text = (await markedTexts(page))[kind]?.[nth] ?? '';
  await hoverMark(page, text.slice(0, 25));
  return page;
}

/** Presses a button of the card by its place among those that match. */
export async function press(page: Page, selector: string): Promise<void> {
  await page.evaluate((wanted) => {
    const root = document.querySelector('whence-card')?.shadowRoot;
    root?.querySelector<HTMLElement>(wanted)?.click();
  }, selector);
  await new Promise((done) => setTimeout(done, 300));
}

/** The card scrolled to an element of it. */
export async function scrolledTo(page: Page, selector: string): Promise<Page> {
  await page.evaluate((wanted) => {
    const root = document.querySelector('whence-card')?.shadowRoot;
    const card = root?.querySelector('.card');
    const part = root?.querySelector(wanted);
    if (card && part)
      card.scrollTop += part.getBoundingClientRect().top - card.getBoundingClientRect().top - 12;
  }, selector);
  return page;
}
