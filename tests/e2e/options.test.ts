/** What the reader chooses: options in force at once in an open article, wrong matches, first run, near claims, touch. */

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
  placeOfMark,
  pressInCard,
  tabOf,
  waitForMarks,
} from './page-actions.ts';
import { type Site, startSite } from './site.ts';

type Tabs = { tabs: { sendMessage(tabId: number, message: unknown): Promise<unknown> } };

const browsers: Which[] = BROWSERS.length > 0 ? BROWSERS : ['chrome'];

describe.skipIf(BROWSERS.length === 0).each(browsers)('the options in %s', (which) => {
  let rig: Rig;
  let site: Site;
  let page: Page;
  let options: Page;
  let errors: string[];

  beforeAll(async () => {
    site = await startSite({}, ['.']);
    rig = await start(which);
    ({ page, errors } = await openPage(rig, `${site.url}/demo/article.en.html`));
    await waitForMarks(page);
    options = await rig.openExtensionPage('options.html');
    await options.waitForSelector('.options .facts');
  });
  afterAll(async () => {
    await rig?.close();
    await site?.close();
  });

  const choose = (selector: string) =>
    options.$eval(selector, (input) => (input as HTMLInputElement).click());
  const marks = async () => Object.values(await markedTexts(page)).flat().length;
  const styleOf = (name: string) =>
    page.evaluate((highlight) => {
      const style = getComputedStyle(document.body, `::highlight(${highlight})`);
      return `${style.textDecorationStyle} ${style.textDecorationThickness}`;
    }, name);

  it('show the database, the shortcuts and no violation that axe finds', async () => {
    expect(await options.$eval('.facts', (node) => node.textContent)).toMatch(/\d+ claims/);
    expect(await options.$$eval('.shortcuts > div', (list) => list.length)).toBe(5);
    expect(await axe(options)).toEqual([]);
  });

  it('switch the marks off and on in an open tab; the card opens all the same', async () => {
    const before = await marks();
    const text =
      Object.values(await markedTexts(page))
        .flat()[0]
        ?.slice(0, 25) ?? '';
    const place = await placeOfMark(page, text);
    await choose('.options fieldset input[type="checkbox"]');
    await expect.poll(marks).toBe(0);
    await page.bringToFront();
    await page.mouse.click(place.x, place.y);
    expect(await cardText(page)).toMatch(/Who said it/);
    await page.keyboard.press('Escape');
    await choose('.options fieldset input[type="checkbox"]');
    await expect.poll(marks).toBe(before);
  });

  it('change the lines of the marks in an open tab, and back', async () => {
    expect(await styleOf('whence-conflict')).toMatch(/^wavy 1\.5px/);
    await choose('input[name="markShape"][value="solid-double"]');
    await choose('input[name="markWeight"][value="thick"]');
    await expect.poll(() => styleOf('whence-conflict')).toMatch(/^double 3px/);
    expect(await styleOf('whence-claim')).toMatch(/^solid 3px/);
    await choose('input[name="markShape"][value="dotted-wavy"]');
    await choose('input[name="markWeight"][value="medium"]');
    await expect.poll(() => styleOf('whence-conflict')).toMatch(/^wavy 1\.5px/);
  });

  it('keep the card away from the pointer when it is to open never', async () => {
    await choose('input[name="card"][value="never"]');
    await page.bringToFront();
    const text =
      Object.values(await markedTexts(page))
        .flat()[0]
        ?.slice(0, 25) ?? '';
    const { x, y } = await placeOfMark(page, text);
    // The choice is on its way to the page by messages: a click before it arrives still opens a card.
    const opens = async () => {
      await page.keyboard.press('Escape');
      await page.mouse.click(x, y);
      await new Promise((resolve) => setTimeout(resolve, 600));
      return hasCard(page);
    };
    await expect.poll(opens, { timeout: 5_000 }).toBe(false);
    await choose('input[name="card"][value="hover"]');
    await expect.poll(() => options.$eval('input[value="hover"]', isChecked)).toBe(true);
  });

  it('refuse what is no site, take a site away from reading at once, and undo it', async () => {
    const add = async (typed: string) => {
      await options.bringToFront();
      await options.$eval(
        'input[name="site"]',
        (input, text) => {
          (input as HTMLInputElement).value = text;
        },
        typed,
      );
      await choose('.add-site button');
    };
    await add('no site at all');
    await expect
      .poll(() => options.$eval('.mistake', (node) => node.textContent ?? ''))
      .toMatch(/not the name of a site/);
    await add(`${site.url}/demo/article.en.html`);
    await expect.poll(marks).toBe(0);
    expect(await options.$eval('.sites', (node) => node.textContent)).toContain('127.0.0.1');
    expect(await axe(options)).toEqual([]);
    await choose('.notice-place button');
    await page.bringToFront();
    expect((await waitForMarks(page)).length).toBeGreaterThan(5);
    expect(await options.$$eval('.sites > li', (list) => list.length)).toBe(0);
  });

  it('leave the keyboard its way: stepping says where one is, and whether reports conflict', async () => {
    const tabId = await tabOf(rig, page);
    await page.bringToFront();
    await options.evaluate(async (id) => {
      const scope = globalThis as unknown as { browser?: Tabs; chrome: Tabs };
      const message = { to: 'reader', method: 'stepMatch', args: [1] };
      await (scope.browser ?? scope.chrome).tabs.sendMessage(id, message);
    }, tabId);
    const said = () =>
      page.evaluate(
        () =>
          document.querySelector('whence-card')?.shadowRoot?.querySelector('.live')?.textContent,
      );
    await expect
      .poll(said)
      .toMatch(/^Claim 1 of \d+, (?:conflicting reports|no conflicting report known): \S/);
    await page.keyboard.press('Escape');
    await expect.poll(() => hasCard(page)).toBe(false);
  });

  it('hide a wrong match at once on the page and in the popup, and undo it in place', async () => {
    const before = await marks();
    const listed = async () => {
      const popup = await openPopup(rig, page);
      await popup.waitForSelector('.match');
      const rows = await popup.$$eval('.match', (list) => list.length);
      return { popup, rows };
    };
    const first = await listed();
    await first.popup.close();
    const wanted = (await markedTexts(page))['whence-conflict']?.at(-1) ?? '';
    await page.bringToFront();
    await hoverMark(page, wanted.slice(0, 25));
    const press = (name: string) => pressInCard(page, name);
    await press('Wrong match');
    await expect.poll(marks).toBe(before - 1);
    await expect.poll(() => cardText(page)).toMatch(/Hidden on this page/);
    const { popup, rows } = await listed();
    expect(rows).toBe(first.rows - 1);
    expect(await popup.$('.withheld')).not.toBeNull();
    expect(await axe(popup)).toEqual([]);
    await popup.close();
    await page.bringToFront();
    await press('Undo');
    await expect.poll(marks).toBe(before);
    await page.keyboard.press('Escape');
  });

  it('list a wrong match after a reload of its page, and show it again from the options', async () => {
    const before = await marks();
    await page.bringToFront();
    const wanted = (await markedTexts(page))['whence-conflict']?.at(-1) ?? '';
    await hoverMark(page, wanted.slice(0, 25));
    await pressInCard(page, 'Wrong match');
    await expect.poll(marks).toBe(before - 1);
    await page.reload();
    await waitForMarks(page);
    expect(await marks()).toBe(before - 1);
    await options.waitForSelector('.wrong-list > li');
    expect(await options.$eval('.wrong-list', (node) => node.textContent)).toContain('article.en');
    expect(await axe(options)).toEqual([]);
    await choose('.wrong-list button');
    await expect.poll(marks).toBe(before);
    await expect.poll(() => options.$$eval('.wrong-list > li', (list) => list.length)).toBe(0);
  });

  it('reset everything after asking once, and undo that', async () => {
    await choose('input[name="card"][value="click"]');
    await expect.poll(() => options.$eval('input[value="click"]', isChecked)).toBe(true);
    const press = (text: string) =>
      options.$$eval(
        'button',
        (list, name) => list.find((one) => one.textContent === name)?.click(),
        text,
      );
    await press('Reset');
    await options.waitForSelector('[role="alertdialog"]');
    await press('No, keep all');
    expect(await options.$eval('input[value="click"]', isChecked)).toBe(true);
    await press('Reset');
    await options.waitForSelector('[role="alertdialog"]');
    await press('Yes, reset');
    await expect.poll(() => options.$eval('input[value="hover"]', isChecked)).toBe(true);
    await options.waitForSelector('.notice');
    await press('Undo');
    await expect.poll(() => options.$eval('input[value="click"]', isChecked)).toBe(true);
    await choose('input[name="card"][value="hover"]');
  });

  it('let no exception reach the page', () => {
    expect(errors).toEqual([]);
  });
});

function isChecked(node: Element): boolean {
  return (node as HTMLInputElement).checked;
}
