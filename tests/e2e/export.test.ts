/** Exports in real browsers: copied, saved, printed, and links that lead to a sentence. */

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkToSentence } from '../../exchange/text-fragment.ts';
import type { TabState } from '../../platform/messages.ts';
import { BROWSERS, type Rig, type Which } from './harness.ts';
import {
  axe,
  hasCard,
  hoverMark,
  openDemo,
  openPage,
  openPopup,
  tabOf,
  waitForMarks,
} from './page-actions.ts';
import type { Site } from './site.ts';

const browsers: Which[] = BROWSERS.length > 0 ? BROWSERS : ['chrome'];

/** What the popup's page is given in place of the clipboard and of saving; both keep what they got. */
type Kept = { copied?: string; saved?: { name: string; text: string } };

async function catchExports(popup: Page, isClipboardOpen = true): Promise<void> {
  await popup.evaluate((open) => {
    const kept: Kept = {};
    Object.assign(globalThis, { kept });
    const writeText = async (text: string) => {
      if (!open) throw new DOMException('refused', 'NotAllowedError');
      kept.copied = text;
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    HTMLAnchorElement.prototype.click = function () {
      void fetch(this.href)
        .then((response) => response.text())
        .then((text) => {
          kept.saved = { name: this.download, text };
        });
    };
  }, isClipboardOpen);
}

async function press(popup: Page, name: string): Promise<void> {
  await popup.$$eval(
    '.export-body button',
    (buttons, wanted) => buttons.find((button) => button.textContent === wanted)?.click(),
    name,
  );
}

const keptIn = (popup: Page) =>
  popup.evaluate(() => (globalThis as unknown as { kept: Kept }).kept);
const outcome = (popup: Page) => popup.$eval('.outcome', (node) => node.textContent);

async function openMenu(rig: Rig, page: Page, isClipboardOpen = true): Promise<Page> {
  const popup = await openPopup(rig, page);
  await popup.setViewport({ width: 400, height: 600 });
  await popup.waitForSelector('.export summary');
  await catchExports(popup, isClipboardOpen);
  await popup.focus('.export summary');
  await popup.keyboard.press('Enter');
  return popup;
}

describe.skipIf(BROWSERS.length === 0).each(browsers)('exports in %s', (which) => {
  let rig: Rig;
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    ({ rig, site, page } = await openDemo(which));
  });
  afterAll(async () => {
    await rig?.close();
    await site?.close();
  });

  it('opens with the keyboard, copies Markdown and says so; axe finds nothing', async () => {
    const popup = await openMenu(rig, page);
    await press(popup, 'Copy as Markdown');
    await expect.poll(() => outcome(popup)).toBe('Copied.');
    const { copied } = await keptIn(popup);
    expect(copied).toMatch(/^# /);
    expect(copied).toContain('**Conflicting reports**');
    expect(await axe(popup)).toEqual([]);
    await popup.close();
  });

  it('shows the text, selected, where the browser refuses to copy', async () => {
    const popup = await openMenu(rig, page, false);
    await press(popup, 'Copy references');
    await expect.poll(() => outcome(popup)).toMatch(/refused to copy/);
    const selected = await popup.$eval('.copy-by-hand', (node) => {
      const box = node as HTMLTextAreaElement;
      return [document.activeElement === box, box.value.slice(0, box.selectionEnd) === box.value];
    });
    expect(selected).toEqual([true, true]);
    await new Promise((done) => setTimeout(done, 200));
    expect(await popup.$eval('.copy-by-hand', (node) => node.scrollTop)).toBe(0);
    expect(await axe(popup)).toEqual([]);
    await popup.close();
  });

  it('saves JSON-LD with what stands around each sentence, CSV and references', async () => {
    const popup = await openMenu(rig, page);
    const saved = async (button: string) => {
      await press(popup, button);
      await expect.poll(async () => (await keptIn(popup)).saved?.text ?? '').not.toBe('');
      const file = (await keptIn(popup)).saved;
      await popup.evaluate(() => {
        delete (globalThis as unknown as { kept: Kept }).kept.saved;
      });
      return file ?? { name: '', text: '' };
    };
    const jsonLd = await saved('JSON-LD');
    expect(jsonLd.name).toMatch(/^whence-127\.0\.0\.1-\d{4}-\d\d-\d\d\.jsonld$/);
    expect(jsonLd.text.match(/"TextPositionSelector"/g)?.length).toBe(
      jsonLd.text.match(/"type": "Annotation"/g)?.length,
    );
    expect((await saved('CSV')).text).toMatch(/"match","page_url"/);
    await popup.select('.export select', 'bibtex');
    expect((await saved('Save references')).text).toMatch(/^@misc\{whence-1,/);
    await popup.close();
  });

  it('sets claims and conflicting reports side by side, nothing folded', async () => {
    const sheet = await rig.openExtensionPage(`side-by-side.html?tab=${await tabOf(rig, page)}`);
    await sheet.waitForSelector('.pair');
    expect(await sheet.$$eval('.pair .conflicts', (list) => list.length)).toBeGreaterThan(0);
    expect(await sheet.$$('.more')).toEqual([]);
    expect(await axe(sheet)).toEqual([]);
    for (const width of [320, 900]) {
      await sheet.setViewport({ width, height: 700 });
      const overflow = await sheet.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
    }
    await sheet.close();
  });

  it('says what to do where the tab has no page with matches', async () => {
    const sheet = await rig.openExtensionPage('side-by-side.html?tab=999999');
    await sheet.waitForSelector('.sheet h1');
    expect(await sheet.$eval('.sheet', (node) => node.textContent)).toMatch(/Open the article/);
    await sheet.close();
  });

  it('copies a citation and a link out of the card, or shows them to be copied', async () => {
    await page.bringToFront();
    const [mark = ''] = await waitForMarks(page);
    await hoverMark(page, mark.slice(0, 30));
    for (const index of [0, 1]) {
      const buttons = await page.$$('whence-card >>> .cite button');
      await buttons[index]?.click();
      const status = await page.$('whence-card >>> .cite [role="status"]');
      await expect
        .poll(() => status?.evaluate((node) => node.textContent))
        .toMatch(/^Copied\.|refused to copy/);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => hasCard(page)).toBe(false);
  });

  it('copies the same out of the popup, by the keyboard alone', async () => {
    const popup = await openPopup(rig, page);
    await popup.bringToFront();
    await popup.waitForSelector('.toggle');
    await catchExports(popup);
    await popup.focus('.toggle');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.cite button');
    const link = (await popup.$$('.cite button'))[1];
    await link?.focus();
    await popup.keyboard.press('Enter');
    await expect.poll(async () => (await keptIn(popup)).copied ?? '').toMatch(/#:~:text=/);
    expect(await popup.$eval('.cite [role="status"]', (node) => node.textContent)).toMatch(
      /^Copied/,
    );
    expect(await axe(popup)).toEqual([]);
    await popup.close();
  });

  it('links to a sentence so that the browser scrolls to it', async () => {
    const { link, quote } = await lastSentence(rig, page);
    expect(link).toMatch(/#:~:text=/);
    const { page: reader } = await openPage(rig, link);
    await expect.poll(() => reader.evaluate(() => scrollY), { timeout: 5_000 }).toBeGreaterThan(0);
    await waitForMarks(reader);
    const isInView = await reader.evaluate((wanted) => {
      const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
      return ranges.some((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        const { top, bottom } = live.getBoundingClientRect();
        return live.toString() === wanted && top >= 0 && bottom <= innerHeight;
      });
    }, quote);
    expect(isInView).toBe(true);
    await reader.close();
  });
});

/** The last match of the page, and the link to it as the card would make it. */
async function lastSentence(rig: Rig, page: Page): Promise<{ link: string; quote: string }> {
  const tabId = await tabOf(rig, page);
  const asking = await rig.openExtensionPage('popup.html');
  const { text, state } = await asking.evaluate(async (id) => {
    const api = globalThis as unknown as {
      browser?: typeof import('webextension-polyfill');
      chrome: typeof import('webextension-polyfill');
    };
    const { tabs, runtime } = api.browser ?? api.chrome;
    const reader = { to: 'reader', method: 'articleText', args: [] };
    const background = { to: 'background', method: 'tabState', args: [id] };
    return {
      text: (await tabs.sendMessage(id, reader)) as { value: string },
      state: (await runtime.sendMessage(background)) as { value: TabState },
    };
  }, tabId);
  await asking.close();
  if (state.value.kind !== 'matched') throw new Error('no matches');
  const { report } = state.value;
  const match = report.matches.at(-1);
  if (!match) throw new Error('no matches');
  const { start, end, quote } = match;
  const span = { text: text.value, start, end, lang: report.lang };
  return { link: linkToSentence(report.url, span).url, quote };
}
