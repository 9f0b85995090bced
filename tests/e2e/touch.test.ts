/** Fingers and narrow screens: a tap on a mark opens the card as a sheet at the foot of the screen; links stay links. */

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Rig, start, type Which } from './harness.ts';
import {
  cardText,
  hasCard,
  markedTexts,
  openPage,
  placeOfMark,
  waitForMarks,
} from './page-actions.ts';
import { demoArticle, type Site, startSite } from './site.ts';

const browsers: Which[] = BROWSERS.length > 0 ? BROWSERS : ['chrome'];
const PHONE = { width: 390, height: 780, isMobile: true, hasTouch: true };
const NARROW = { width: 390, height: 780 };

const article = (await demoArticle()).replace(
  'drones attacked the Russian base',
  'drones <a href="#linked">attacked the Russian base</a>',
);

describe.skipIf(BROWSERS.length === 0).each(browsers)('a narrow screen in %s', (which) => {
  let rig: Rig;
  let site: Site;
  let page: Page;
  /** Firefox's driver has no phone to play, but a narrow window and a finger. */
  const tap = (x: number, y: number) =>
    which === 'chrome' ? page.touchscreen.tap(x, y) : page.mouse.click(x, y);

  beforeAll(async () => {
    site = await startSite({ '/story': () => ({ body: article }) });
    rig = await start(which);
    ({ page } = await openPage(rig, `${site.url}/story`));
    await page.setViewport(which === 'chrome' ? PHONE : NARROW);
    await page.bringToFront();
    await waitForMarks(page);
  });
  afterAll(async () => {
    await rig?.close();
    await site?.close();
  });

  const places = () =>
    page.evaluate(() => {
      const host = document.querySelector('whence-card');
      const sheet = host?.getBoundingClientRect();
      return {
        bottom: Math.round(innerHeight - (sheet?.bottom ?? 0)),
        top: sheet?.top ?? 0,
        width: sheet?.width ?? 0,
        screen: document.documentElement.clientWidth,
        form: (host as HTMLElement | null)?.dataset.form,
      };
    });

  it('opens the card as a sheet at the foot, below the line that was tapped', async () => {
    const conflicting = (await markedTexts(page))['whence-conflict']?.[2] ?? '';
    const start = conflicting.slice(0, 25);
    const { x, y } = await placeOfMark(page, start);
    await tap(x, y);
    expect(await cardText(page)).toMatch(/Who said it/);
    await expect.poll(async () => (await places()).form).toBe('sheet');
    const { bottom, top, width, screen } = await places();
    expect(bottom).toBe(0);
    expect(width).toBe(screen);
    const line = await lineOf(page, start);
    expect(line).toBeLessThanOrEqual(top);
  });

  it('stays while the page scrolls, and closes on a tap beside it', async () => {
    await page.evaluate(() => scrollBy(0, 40));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await hasCard(page)).toBe(true);
    await tap(3, 100);
    await expect.poll(() => hasCard(page)).toBe(false);
  });

  it('keeps the line in sight that stands at the foot of the screen', async () => {
    const text = (await markedTexts(page))['whence-conflict']?.[2]?.slice(0, 25) ?? '';
    const { x, y } = await placeOfMark(page, text);
    const foot = await page.evaluate(() => window.innerHeight - 40);
    await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), y - foot);
    await tap(x, foot);
    expect(await cardText(page)).toMatch(/Who said it/);
    await expect.poll(async () => (await lineOf(page, text)) <= (await places()).top).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => hasCard(page)).toBe(false);
  });

  it('leaves a link under a mark a link', async () => {
    await page.$eval('a[href="#linked"]', (node) =>
      node.scrollIntoView({ block: 'center', behavior: 'instant' }),
    );
    const box = await page.$eval('a[href="#linked"]', (node) => {
      const { left, top, height } = node.getClientRects()[0] as DOMRect;
      return { x: left + 12, y: top + height / 2 };
    });
    await tap(box.x, box.y);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#linked');
    expect(await hasCard(page)).toBe(false);
  });
});

/** The foot of a mark's first line. */
function lineOf(page: Page, text: string): Promise<number> {
  return page.evaluate((wanted) => {
    for (const highlight of CSS.highlights.values()) {
      for (const range of highlight) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        if (live.toString().includes(wanted)) return live.getClientRects()[0]?.bottom ?? 0;
      }
    }
    return Number.POSITIVE_INFINITY;
  }, text);
}
