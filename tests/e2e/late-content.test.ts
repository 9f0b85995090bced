/** Pages that go on while they are read: a live blog and an endless page. What was marked stays, what is new is marked. */

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Rig, start, type Which } from './harness.ts';
import { markedTexts, openPage, openPopup, waitForMarks } from './page-actions.ts';
import { marksOutside, settledMarks } from './page-shapes.ts';
import { type Site, startSite } from './site.ts';

const browsers: Which[] = BROWSERS.length > 0 ? BROWSERS : ['chrome'];

/** Keeps the ranges that are marked now, and the fewest marks from now on. */
function keepMarks(page: Page): Promise<void> {
  return page.evaluate(() => {
    const ranges = () => [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const kept = { first: ranges(), fewest: ranges().length };
    Object.assign(globalThis, { kept });
    const look = () => {
      kept.fewest = Math.min(kept.fewest, ranges().length);
      requestAnimationFrame(look);
    };
    look();
  });
}

/** Of the ranges kept: how many are still the very same, and the fewest marks that there ever were. */
function keptMarks(page: Page): Promise<{ first: number; same: number; fewest: number }> {
  return page.evaluate(() => {
    const { kept } = globalThis as unknown as {
      kept: { first: AbstractRange[]; fewest: number };
    };
    const now = new Set([...CSS.highlights.values()].flatMap((highlight) => [...highlight]));
    const same = kept.first.filter((range) => now.has(range)).length;
    return { first: kept.first.length, same, fewest: kept.fewest };
  });
}

const allMarks = async (page: Page) => Object.values(await markedTexts(page)).flat();

describe.skipIf(BROWSERS.length === 0).each(browsers)('late content in %s', (which) => {
  let rig: Rig;
  let site: Site;
  beforeAll(async () => {
    site = await startSite({}, ['tests/fixtures/pages']);
    rig = await start(which);
  });
  afterAll(async () => {
    await rig?.close();
    await site?.close();
  });

  it('marks a new entry of a live blog; the marks of the others are not touched', async () => {
    const { page, errors } = await openPage(rig, `${site.url}/live-blog.html`);
    await page.bringToFront();
    await waitForMarks(page);
    await settledMarks(page);
    await keepMarks(page);
    await page.click('#more');
    await expect
      .poll(async () => (await allMarks(page)).join('\n'), { timeout: 8_000 })
      .toContain('$250m');
    const { first, same, fewest } = await keptMarks(page);
    expect(same).toBe(first);
    expect(fewest).toBe(first);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('reads on in an endless page, whose address follows the story in view', async () => {
    const { page, errors } = await openPage(rig, `${site.url}/endless.html`);
    await page.bringToFront();
    await waitForMarks(page);
    await settledMarks(page);
    await keepMarks(page);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForSelector('[data-path="/endless-2.html"]');
    await page.evaluate(() =>
      document.querySelector('[data-path="/endless-2.html"]')?.scrollIntoView(),
    );
    await expect.poll(() => page.evaluate(() => location.pathname)).toBe('/endless-2.html');
    await expect
      .poll(async () => (await allMarks(page)).join('\n'), { timeout: 8_000 })
      .toContain('$250m');
    expect(await marksOutside(page, '.story')).toEqual([]);
    // Over the whole way, back to the first story and its address.
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => page.evaluate(() => location.pathname)).toBe('/endless.html');
    await settledMarks(page);
    const { first, same, fewest } = await keptMarks(page);
    expect(same).toBe(first);
    expect(fewest).toBe(first);
    const popup = await openPopup(rig, page);
    await popup.waitForSelector('.match');
    // Of two claims in the same words one line is drawn; the list has both.
    const listed = await popup.$$eval('.match', (list) => list.length);
    expect(listed).toBeGreaterThanOrEqual((await allMarks(page)).length);
    await popup.close();
    expect(errors).toEqual([]);
    await page.close();
  });
});
