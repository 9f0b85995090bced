/**
 * "Find claims like this" on a selected text. A driver can neither open a context menu nor press a browser's shortcut: in
 * Chromium the events are raised in the background itself; in Firefox the handler is tested (tests/unit/background), and
 * here the page that shows the answer.
 */

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Rig, start, type Which } from './harness.ts';
import { axe, openPage } from './page-actions.ts';
import { plainPage, type Site, startSite } from './site.ts';

type Api = { storage: { session: { set(items: object): Promise<void> } } };
type ChromeApi = Record<string, Record<string, { dispatch(...args: unknown[]): void }>>;

const browsers: Which[] = BROWSERS.length > 0 ? BROWSERS : ['chrome'];
const SENTENCE = 'Assad secretly arranged his escape and deceived those around him.';

describe.skipIf(BROWSERS.length === 0).each(browsers)('a selected text in %s', (which) => {
  let rig: Rig;
  let site: Site;

  beforeAll(async () => {
    site = await startSite({
      '/rain.html': () => ({
        body: plainPage('Rain', `<p id="near">${SENTENCE}</p><p id="far">I like pancakes.</p>`),
      }),
    });
    rig = await start(which);
  });
  afterAll(async () => {
    await rig?.close();
    await site?.close();
  });

  /** Opens the page of near claims for a text that the background keeps. */
  async function nearPage(kept: object): Promise<Page> {
    const opener = await rig.openExtensionPage('options.html');
    await opener.evaluate(
      async (selection) => {
        const scope = globalThis as unknown as { browser?: Api; chrome: Api };
        await (scope.browser ?? scope.chrome).storage.session.set({ selection });
      },
      { ticket: 't', cut: false, restricted: false, ...kept },
    );
    await opener.close();
    const page = await rig.openExtensionPage('near.html?text=t');
    await page.setViewport({ width: 460, height: 680 });
    await page.waitForFunction(
      () => !/Reading/.test(document.querySelector('[role="status"]')?.textContent ?? 'Reading'),
    );
    return page;
  }
  const line = (page: Page) => page.$eval('[role="status"]', (node) => node.textContent);

  it('is shown with the claims near it, by strength, said to be near', async () => {
    const page = await nearPage({ text: SENTENCE });
    expect(await line(page)).toMatch(/near by their words/);
    expect(await page.$$eval('h2', (list) => list.map((node) => node.textContent))).toContain(
      'Near, strong',
    );
    expect(await page.$eval('.match', (node) => node.textContent)).toMatch(/secretly arranged/);
    expect(await page.$eval('.coverage', (node) => node.textContent)).toMatch(/\d+ claims/);
    expect(await axe(page)).toEqual([]);
    await page.close();
  });

  it.each([
    ['a text like no claim', { text: 'I like pancakes.' }, /No claim of the database is like/],
    ['no text', { text: '' }, /No text is selected/],
    ['a page that cannot be read', { text: '', restricted: true }, /does not let extensions/],
    ['another selection since', { text: SENTENCE, ticket: 'other' }, /no longer kept/],
  ])('says so of %s', async (_what, kept, says) => {
    const page = await nearPage(kept);
    expect(await line(page)).toMatch(says);
    await page.close();
  });

  it('says that a long one was cut', async () => {
    const page = await nearPage({ text: SENTENCE, cut: true });
    expect(await page.$eval('.selected', (node) => node.textContent)).toMatch(
      /first \d+ characters/,
    );
    await page.close();
  });

  it.runIf(which === 'chrome')('opens a window from the menu and from the shortcut', async () => {
    const { page } = await openPage(rig, `${site.url}/rain.html`);
    await page.bringToFront();
    await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('#near') as Element);
    });
    const raise = async (api: string, event: string, ...args: unknown[]) => {
      const target = await rig.browser.waitForTarget((t) => t.type() === 'service_worker');
      const worker = await target.worker();
      await worker?.evaluate(
        (name, raised, given) =>
          (globalThis as unknown as { chrome: ChromeApi }).chrome[name]?.[raised]?.dispatch(
            ...given,
          ),
        api,
        event,
        args,
      );
      const opened = await rig.browser.waitForTarget((t) => t.url().includes('near.html'));
      const near = (await opened.page()) as Page;
      await near.waitForSelector('.match, .state');
      const text = await near.$eval('body', (node) => node.textContent ?? '');
      await near.close();
      return text;
    };
    const info = { menuItemId: 'find-similar', selectionText: SENTENCE };
    expect(await raise('contextMenus', 'onClicked', info)).toMatch(/secretly arranged/);
    await page.bringToFront();
    expect(await raise('commands', 'onCommand', 'find-similar')).toMatch(/secretly arranged/);
  });
});
