/** Pages that are no article on Syria and Russia, and articles that make reading hard: nothing breaks, and each is told as what it is. */

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Rig, start, type Which } from './harness.ts';
import { marksAfterWaiting, openPage, openPopup, waitForMarks } from './page-actions.ts';
import { demoArticle, plainPage, type Routes, type Site, startSite } from './site.ts';

const browsers: Which[] = BROWSERS.length > 0 ? BROWSERS : ['chrome'];
const MEGABYTES_OF_TEXT = 2 * 1024 * 1024;
const TEXT_NODES = 50_000;

const article = await demoArticle();
const football = '<p>The home side won three to nil before a full stand on a rainy evening.</p>';
const syriaAlone =
  '<p>The bakers of Damascus raised their prices on Sunday, and Syrian farmers spoke of a poor harvest in Idlib.</p>';

/** The article with more before its end, or with another head. */
const withBody = (extra: string) => article.replace('</body>', `${extra}</body>`);
const withHead = (extra: string) => article.replace('</head>', `${extra}</head>`);

const ROUTES: Routes = {
  '/football.html': () => ({
    body: plainPage(
      'Football',
      `<article><h1>Three goals in the rain</h1><time>2024-12-20</time>${football.repeat(20)}</article>`,
    ),
  }),
  '/syria.html': () => ({
    body: plainPage(
      'Bread',
      `<article><h1>Bread in Damascus</h1><time>2024-12-20</time>${syriaAlone.repeat(12)}</article>`,
    ),
  }),
  '/shop.html': () => ({
    body: plainPage(
      'A book on Syria and Russia',
      `<main itemscope itemtype="https://schema.org/Product"><h1>Russia in Syria: the book</h1><p itemprop="price">12.00</p>${'<p>A history of the Russian bases in Syria, in paperback, sent within two days to any address.</p>'.repeat(10)}<button>Buy</button></main>`,
    ),
  }),
  '/long.html': () => ({
    body: article.replace(
      '</article>',
      `${`<p>${'The weather was fine that day and nobody thought much of it. '.repeat(400)}</p>`.repeat(Math.ceil(MEGABYTES_OF_TEXT / 24_800))}</article>`,
    ),
  }),
  // As of a page that keeps its article back until something is answered.
  '/no-text.html': () => ({ body: article.replace('<article', '<article style="display:none"') }),
  '/nodes.html': () => ({ body: withBody(`<div>${'<i>a</i> '.repeat(TEXT_NODES)}</div>`) }),
  '/broken-json-ld.html': () => ({
    body: withHead('<script type="application/ld+json">{"@type": "NewsArticle", </script>'),
  }),
  '/clobbered.html': () => ({
    body: withBody(
      '<form id="chrome"><input name="runtime"></form><form id="browser"><input name="runtime"></form><img name="CSS" alt="">',
    ),
  }),
  '/csp.html': () => ({
    body: article,
    headers: {
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'",
    },
  }),
};

describe.skipIf(BROWSERS.length === 0).each(browsers)('other pages in %s', (which) => {
  let rig: Rig;
  let site: Site;
  beforeAll(async () => {
    site = await startSite(ROUTES);
    rig = await start(which);
  });
  afterAll(async () => {
    await rig?.close();
    await site?.close();
  });

  async function stateOf(page: Page): Promise<string> {
    const popup = await openPopup(rig, page);
    // Until the background has answered the popup says that it reads.
    await popup.waitForFunction(() => {
      const text = document.querySelector('.state')?.textContent ?? '';
      return text !== '' && !text.startsWith('Reading');
    });
    const text = await popup.$eval('.state', (node) => node.textContent ?? '');
    await popup.close();
    return text;
  }

  it.each([
    ['/football.html', /Syria/],
    ['/syria.html', /nothing on Russia/],
    ['/shop.html', /not a news article/i],
  ])('leaves %s alone and says why', async (path, says) => {
    const { page, errors } = await openPage(rig, site.url + path);
    expect(await marksAfterWaiting(page)).toBe(0);
    expect(await page.$('whence-card')).toBeNull();
    expect(await stateOf(page)).toMatch(says);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('reads a page anyway when asked', async () => {
    const { page } = await openPage(rig, `${site.url}/syria.html`);
    const popup = await openPopup(rig, page);
    await popup.waitForSelector('.state button');
    await popup.$$eval('.state button', (list) => (list[0] as HTMLButtonElement).click());
    await popup.waitForSelector('.coverage');
    expect(await popup.$eval('.coverage', (node) => node.textContent)).toMatch(/\d+ sentences/);
    await popup.close();
    await page.close();
  });

  it('says that an article has no text, and marks it once it has', async () => {
    const { page } = await openPage(rig, `${site.url}/no-text.html`);
    expect(await marksAfterWaiting(page)).toBe(0);
    expect(await stateOf(page)).toMatch(/no text was found in it/);
    await page.$eval('article', (node) => node.removeAttribute('style'));
    expect((await waitForMarks(page)).length).toBeGreaterThan(5);
    await page.close();
  });

  it('says in the popup how far a long page was read', async () => {
    const { page } = await openPage(rig, `${site.url}/long.html`);
    await waitForMarks(page);
    const popup = await openPopup(rig, page);
    await popup.waitForSelector('.coverage');
    const line = await popup.$eval('.coverage', (node) => node.textContent ?? '');
    expect(line).toMatch(/^The page is long: its first 1\d\d,\d{3} characters were read\./);
    await popup.close();
    await page.close();
  });

  it.each([
    ['/long.html', '2 MB of text'],
    ['/nodes.html', '50,000 text nodes'],
    ['/broken-json-ld.html', 'broken JSON-LD'],
    ['/csp.html', 'a strict policy'],
  ])('marks %s (%s) without an error on its console', async (path) => {
    const { page, errors } = await openPage(rig, site.url + path);
    expect((await waitForMarks(page)).length).toBeGreaterThan(5);
    expect(errors.filter((line) => !/Content.Security.Policy|violates/i.test(line))).toEqual([]);
    await page.close();
  });

  it('survives a page that shadows the names of the browser', async () => {
    const { page, errors } = await openPage(rig, `${site.url}/clobbered.html`);
    await marksAfterWaiting(page);
    expect(errors).toEqual([]);
    await page.close();
  });
});
