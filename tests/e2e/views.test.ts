/** The four views of a page in the popup, and the panel that follows the tab, in real browsers. */

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Rig, type Which } from './harness.ts';
import { axe, openDemo, openPopup, waitForMarks } from './page-actions.ts';
import type { Site } from './site.ts';

const browsers: Which[] = BROWSERS.length > 0 ? BROWSERS : ['chrome'];
const VIEWS = ['page', 'compare', 'timeline', 'chain'] as const;

/** Opens a view, with the question of which most is known where it has a choice. */
async function openView(popup: Page, view: (typeof VIEWS)[number]): Promise<void> {
  await popup.$eval(`#tab-${view}`, (tab) => (tab as HTMLElement).click());
  await popup.waitForSelector(`#panel-${view}:not([hidden])`);
}

/** What shows through in a panel. */
function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

describe.skipIf(BROWSERS.length === 0).each(browsers)('the views in %s', (which) => {
  let rig: Rig;
  let site: Site;
  let page: Page;
  let popup: Page;
  beforeAll(async () => {
    ({ rig, site, page } = await openDemo(which));
    popup = await openPopup(rig, page);
    await popup.setViewport({ width: 400, height: 600 });
    await popup.waitForSelector('.match');
  });
  afterAll(async () => {
    await rig?.close();
    await site?.close();
  });

  it('are reached by arrow keys, one stop for the tab key', async () => {
    await popup.bringToFront();
    await popup.focus('#tab-page');
    const at = () => popup.evaluate(() => document.activeElement?.id);
    for (const [key, id] of [
      ['ArrowRight', 'tab-compare'],
      ['End', 'tab-chain'],
      ['ArrowRight', 'tab-page'],
      ['ArrowLeft', 'tab-chain'],
      ['Home', 'tab-page'],
    ] as const) {
      await popup.keyboard.press(key);
      await expect.poll(at).toBe(id);
    }
    await popup.keyboard.press('Tab');
    expect(await at()).not.toMatch(/^tab-/);
  });

  it.each(VIEWS)(
    '%s is clean to axe and never wider than its window, from 320 px on',
    async (view) => {
      for (const width of [320, 400, 1000]) {
        await popup.setViewport({ width, height: 600 });
        await openView(popup, view);
        expect(
          await popup.evaluate(() => document.documentElement.scrollWidth),
        ).toBeLessThanOrEqual(width);
        expect(await axe(popup)).toEqual([]);
      }
    },
  );

  it('Chain lays nothing over anything, whatever the room', async () => {
    await openView(popup, 'chain');
    for (const width of [400, 900, 960, 1000, 1200]) {
      await popup.setViewport({ width, height: 600 });
      const covered = await popup.evaluate(() => {
        const end = document.querySelector('.page-end')?.getBoundingClientRect();
        return [...document.querySelectorAll('.station')].filter((station) => {
          const box = station.getBoundingClientRect();
          if (!end || box.bottom <= end.top || box.top >= end.bottom) return false;
          return box.right > end.left && box.left < end.right;
        }).length;
      });
      expect(covered).toBe(0);
    }
  });

  it('Compare is a table whose first column stays; without room for it, lists', async () => {
    await openView(popup, 'compare');
    const shown = () =>
      popup.evaluate(() =>
        ['.grid', '.grid-list'].map((selector) =>
          Boolean(document.querySelector(selector)?.checkVisibility()),
        ),
      );
    await popup.setViewport({ width: 400, height: 600 });
    expect(await shown()).toEqual([true, false]);
    const moved = await popup.evaluate(() => {
      const left = () => document.querySelector('.grid tbody th')?.getBoundingClientRect().left;
      const before = left();
      document.querySelector('.scroller')?.scrollTo(200, 0);
      return { before, after: left(), by: document.querySelector('.scroller')?.scrollLeft };
    });
    expect(moved.by).toBeGreaterThan(0);
    expect(moved.after).toBe(moved.before);
    expect(await popup.$eval('.grid .stated th', (head) => head.textContent)).toMatch(/This page/);
    await popup.setViewport({ width: 320, height: 600 });
    expect(await shown()).toEqual([false, true]);
  });

  it('Timeline leads the focus from point to point and says what each is', async () => {
    await popup.setViewport({ width: 400, height: 600 });
    await openView(popup, 'timeline');
    await popup.bringToFront();
    // The driver itself focuses HTML alone.
    await popup.$eval('.point[tabindex="0"]', (point) => (point as SVGElement).focus());
    const label = () =>
      popup.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    const first = await label();
    expect(first).toMatch(/^Answer 1\. Said|^Answer 1\. Reported/);
    await popup.keyboard.press('ArrowRight');
    await expect.poll(label).not.toBe(first);
    expect(await popup.$eval('.point-note', (note) => note.textContent)).toBe(await label());
    expect(await popup.$$eval('.point[tabindex="0"]', (points) => points.length)).toBe(1);
    await popup.$eval('#panel-timeline .as-table', (table) => table.setAttribute('open', ''));
    expect(await axe(popup)).toEqual([]);
  });

  it('Chain has a group an origin, as many as it says', async () => {
    await openView(popup, 'chain');
    const { said, drawn } = await popup.evaluate(() => ({
      said: document.querySelector('.chain .counts')?.textContent ?? '',
      drawn: document.querySelectorAll('.origin:not(.uncounted)').length,
    }));
    expect(said).toMatch(new RegExp(`· ${drawn} origins?$`));
    await popup.$eval('#panel-chain .as-table', (table) => table.setAttribute('open', ''));
    expect(await axe(popup)).toEqual([]);
  });

  it('opens the panel on a click, and not before', async () => {
    const isOpen = () =>
      which === 'firefox'
        ? popup.evaluate(() => {
            const { browser } = globalThis as unknown as {
              browser: typeof import('webextension-polyfill');
            };
            return browser.sidebarAction.isOpen({});
          })
        : rig.browser.targets().some((target) => target.url().includes('sidepanel.html'));
    expect(await isOpen()).toBe(false);
    await popup.bringToFront();
    await (await popup.waitForSelector('.open-panel'))?.click();
    await expect.poll(isOpen, { timeout: 8_000 }).toBe(true);
  });

  it('the panel follows the tab: another one, another page, another report', async () => {
    // The driver sees Chrome's panel; the one of Firefox it does not, so its page is opened in a tab.
    const target = rig.browser.targets().find((one) => one.url().includes('sidepanel.html'));
    const panel = (await target?.asPage()) ?? (await rig.openExtensionPage('sidepanel.html'));
    await page.bringToFront();
    await expect.poll(() => textOf(panel), { timeout: 8_000 }).toMatch(/Two versions of one night/);
    expect(await panel.$('.open-panel')).toBeNull();
    await page.goto(`${site.url}/demo/other-topic.html`);
    await expect.poll(() => textOf(panel), { timeout: 8_000 }).toMatch(/so it was not read/);
    await page.goto(`${site.url}/demo/article.es.html`);
    await waitForMarks(page);
    await expect.poll(() => textOf(panel), { timeout: 8_000 }).toMatch(/Unmarked text/);
  });
});
