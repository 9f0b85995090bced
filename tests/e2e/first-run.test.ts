/** The first run: one page, once, whose demo text is read as any article is. */

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Rig, start, type Which, welcomePage } from './harness.ts';
import {
  axe,
  cardText,
  hasCard,
  hoverMark,
  markedTexts,
  pressInCard,
  waitForMarks,
} from './page-actions.ts';

const browsers: Which[] = BROWSERS.length > 0 ? BROWSERS : ['chrome'];

describe.skipIf(BROWSERS.length === 0).each(browsers)('the first run in %s', (which) => {
  let rig: Rig;
  let page: Page;

  beforeAll(async () => {
    rig = await start(which, { keepWelcome: true });
    page = (await welcomePage(rig)) as Page;
    await page.setViewport({ width: 900, height: 1100 });
    await page.bringToFront();
  });
  afterAll(() => rig?.close());

  it('opens by itself, with live marks of both kinds and none where it says so', async () => {
    await waitForMarks(page);
    const marks = await markedTexts(page);
    expect(marks['whence-claim']?.join()).toMatch(/asylum/);
    expect(marks['whence-conflict']?.join()).toMatch(/not planned/);
    expect(Object.values(marks).flat().join()).not.toMatch(/fishing boats/);
    // What is said about marks is no article: a line under it would be a poor start.
    const outside = await page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((highlight) =>
        [...highlight].filter(
          ({ startContainer }) => !startContainer.parentElement?.closest('.demo'),
        ),
      ),
    );
    expect(outside).toHaveLength(0);
  });

  it('opens the same card as on a page, and axe finds nothing', async () => {
    expect(await hoverMark(page, 'asylum')).toMatch(/Who said it/);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => hasCard(page)).toBe(false);
  });

  it('lets a wrong match be tried out and undone', async () => {
    const before = Object.values(await markedTexts(page)).flat().length;
    await hoverMark(page, 'asylum');
    await pressInCard(page, 'Wrong match');
    await expect.poll(() => cardText(page)).toMatch(/Hidden on this page/);
    await expect
      .poll(async () => Object.values(await markedTexts(page)).flat().length)
      .toBe(before - 1);
    await pressInCard(page, 'Undo');
    await expect
      .poll(async () => Object.values(await markedTexts(page)).flat().length)
      .toBe(before);
  });

  it('says that nothing leaves the browser, and asks for nothing', async () => {
    expect(await page.$eval('.welcome', (node) => node.textContent)).toMatch(
      /Nothing leaves this browser/,
    );
    expect(await page.$('input, select, textarea')).toBeNull();
  });
});
