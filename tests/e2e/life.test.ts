/** What happens while a page lives: added text, single-page navigation, a background that sleeps, and no word to anybody. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Rig, start, type Which } from './harness.ts';
import {
  hasCard,
  hoverMark,
  markedTexts,
  marksAfterWaiting,
  openPage,
  openPopup,
  waitForMarks,
} from './page-actions.ts';
import {
  demoArticle,
  plainPage,
  type Recorder,
  type Site,
  startRecorder,
  startSite,
} from './site.ts';

const browsers: Which[] = BROWSERS.length > 0 ? BROWSERS : ['chrome'];
/** Hosts that the browsers themselves ask for when they start; the extension's code names no host at all (tests/repository). */
const BROWSERS_OWN =
  /(?:^|\.)(?:google(?:apis|usercontent)?\.com|gvt\d\.com|gstatic\.com|mozilla\.(?:org|com|net)|firefox\.com|mozgcp\.net|mozaws\.net)(?::\d+)?$/;

const article = await demoArticle();
const football =
  '<article><h1>Three goals in the rain</h1><p>The home side won before a full stand.</p></article>';

describe.skipIf(BROWSERS.length === 0).each(browsers)('the life of a page in %s', (which) => {
  let rig: Rig;
  let site: Site;
  let recorder: Recorder;
  beforeAll(async () => {
    recorder = await startRecorder();
    site = await startSite(
      {
        '/story': () => ({ body: article }),
        '/rain': () => ({ body: plainPage('Rain', '<p>It rained.</p>') }),
      },
      ['.'],
    );
    rig = await start(which, { idleTimeout: 1000, proxyPort: recorder.port });
  });
  afterAll(async () => {
    await rig?.close();
    await site?.close();
    await recorder?.close();
  });

  it('marks text that is added later', async () => {
    const { page, errors } = await openPage(rig, `${site.url}/story`);
    const before = (await waitForMarks(page)).length;
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent =
        'Moscow has no plans to close its embassy in Damascus, the Russian foreign ministry said.';
      document.querySelector('article')?.append(paragraph);
    });
    await expect
      .poll(async () => Object.values(await markedTexts(page)).flat().length, { timeout: 8_000 })
      .toBeGreaterThan(before);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('ends with the article of a single-page site and begins with the next', async () => {
    const { page, errors } = await openPage(rig, `${site.url}/story`);
    await waitForMarks(page);
    const body = await page.evaluate(() => document.body.innerHTML);
    await page.evaluate((html) => {
      history.pushState({}, '', '/football');
      document.body.innerHTML = html;
    }, football);
    await expect
      .poll(async () => Object.values(await markedTexts(page)).flat().length, { timeout: 8_000 })
      .toBe(0);
    await page.evaluate((html) => {
      history.pushState({}, '', '/story-again');
      document.body.innerHTML = html;
    }, body);
    expect((await waitForMarks(page)).length).toBeGreaterThan(5);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('goes on after the background was stopped: card, popup and a new page', async () => {
    const { page, errors } = await openPage(rig, `${site.url}/story`);
    const marks = await waitForMarks(page);
    await rig.stopBackground();
    await hoverMark(page, (marks[0] ?? '').slice(0, 30));
    await page.keyboard.press('Escape');
    await expect.poll(() => hasCard(page)).toBe(false);
    await rig.stopBackground();
    const popup = await openPopup(rig, page);
    await popup.waitForSelector('.match');
    await popup.close();
    await rig.stopBackground();
    const next = await openPage(rig, `${site.url}/story`);
    await waitForMarks(next.page);
    expect([...errors, ...next.errors]).toEqual([]);
    await next.page.close();
    await page.close();
  });

  it('forgets the article when the tab shows another page', async () => {
    const { page } = await openPage(rig, `${site.url}/story`);
    await waitForMarks(page);
    await page.goto(`${site.url}/rain`);
    const popup = await openPopup(rig, page);
    await popup.waitForSelector('.state button');
    expect(await popup.$eval('.state', (node) => node.textContent)).toMatch(/not a news article/i);
    await popup.close();
    await page.close();
  });

  it('knows an article again that the reader goes back to', async () => {
    const { page } = await openPage(rig, `${site.url}/story`);
    await waitForMarks(page);
    await page.goto(`${site.url}/rain`);
    // Firefox tells its driver nothing of a page that comes back as it was left.
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => location.pathname === '/story');
    await waitForMarks(page);
    const popup = await openPopup(rig, page);
    await popup.waitForSelector('.match');
    await popup.close();
    await page.close();
  });

  it('reads an article that was opened while Whence was off, once it is on', async () => {
    const extension = await rig.openExtensionPage('popup.html');
    const switchTo = (enabled: boolean) =>
      extension.evaluate(async (on) => {
        const api = globalThis as unknown as {
          browser?: typeof import('webextension-polyfill');
          chrome: typeof import('webextension-polyfill');
        };
        const message = { to: 'background', method: 'saveSettings', args: [{ enabled: on }] };
        await (api.browser ?? api.chrome).runtime.sendMessage(message);
      }, enabled);
    await switchTo(false);
    const { page, errors } = await openPage(rig, `${site.url}/story`);
    expect(await marksAfterWaiting(page)).toBe(0);
    await switchTo(true);
    await page.bringToFront();
    expect((await waitForMarks(page)).length).toBeGreaterThan(5);
    expect(errors).toEqual([]);
    await extension.close();
    await page.close();
  });

  it('asked nobody but the site for anything', () => {
    const own = new URL(site.url).host;
    const others = recorder.hosts.filter((host) => host !== own && !BROWSERS_OWN.test(host));
    expect(recorder.hosts).toContain(own);
    expect([...new Set(others)]).toEqual([]);
  });
});
