/** What assistive technology is told: names and roles as each browser's own accessibility tree has them, and the way of the tab key. */

import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Rig, type Which } from './harness.ts';
import { hasCard, hoverMark, markedTexts, openDemo, openPopup } from './page-actions.ts';
import type { Site } from './site.ts';

const browsers: Which[] = BROWSERS.length > 0 ? BROWSERS : ['chrome'];

/** Names by role; each must be found by the browser's own tree. */
type Named = readonly [role: string, name: string][];

const POPUP: Named = [
  ['heading', 'Whence'],
  ['button', 'Read again'],
  ['button', 'Side panel'],
  ['tablist', 'Views of this page'],
  ['tab', 'This page'],
  ['tab', 'Compare'],
  ['tab', 'Timeline'],
  ['tab', 'Chain'],
  ['tabpanel', 'This page'],
  ['checkbox', 'Only those with conflicting reports'],
  ['button', 'Details'],
  ['checkbox', 'Show marks on the page'],
  ['button', 'Options'],
];

const CARD: Named = [
  ['article', 'Who said it'],
  ['button', 'Close'],
  ['heading', 'Who said it'],
  ['heading', 'Conflicting reports'],
  ['button', 'Compare sources'],
  ['button', 'Copy citation'],
  ['button', 'Copy link to the sentence'],
  ['button', 'Wrong match'],
];

/** Returns those of the names that the tree below a node lacks. */
async function missing(root: Page | ElementHandle, wanted: Named): Promise<string[]> {
  const lacking: string[] = [];
  for (const [role, name] of wanted)
    if (!(await root.$(`aria/${name}[role="${role}"]`))) lacking.push(`${role} "${name}"`);
  return lacking;
}

/** Presses the tab key through a page; returns the names of all that it stops at. */
async function stopsOf(page: Page, most: number): Promise<string[]> {
  const stops: string[] = [];
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const label = element.closest('label')?.textContent;
      return (element.ariaLabel ?? label ?? element.textContent ?? '').trim();
    });
    if (at === null) break;
    stops.push(at);
  }
  return stops;
}

describe.skipIf(BROWSERS.length === 0).each(browsers)('assistive technology in %s', (which) => {
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

  it('is told the name and role of everything in the popup', async () => {
    const popup = await openPopup(rig, page);
    await popup.waitForSelector('.match');
    await popup.waitForSelector('.switches');
    expect(await missing(popup, POPUP)).toEqual([]);
    expect(await missing(popup, [['button', 'Timeline']])).toEqual(['button "Timeline"']);
    await popup.close();
  });

  it('is told the name and role of everything in the card', async () => {
    const conflicting = (await markedTexts(page))['whence-conflict']?.[0] ?? '';
    await page.bringToFront();
    await hoverMark(page, conflicting.slice(0, 30));
    const card = (await page.$('whence-card >>> .card')) as ElementHandle;
    expect(await missing(card, CARD)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => hasCard(page)).toBe(false);
  });

  it('reaches all of the popup by the tab key, each tab list and each group by one stop', async () => {
    const popup = await openPopup(rig, page);
    await popup.bringToFront();
    await popup.waitForSelector('.switches');
    const quotes = await popup.$$eval('.quote', (list) => list.map((node) => node.textContent));
    const stops = await stopsOf(popup, 3 * quotes.length + 30);
    expect(quotes.filter((quote) => !stops.includes((quote ?? '').trim()))).toEqual([]);
    for (const name of [
      'Read again',
      'This page',
      'Only those with conflicting reports',
      'Details',
      'Export',
      'Show marks on the page',
      'Keyboard shortcuts',
      'Options',
    ])
      expect(stops, name).toContain(name);
    expect(stops).not.toContain('Compare');
    // In the order in which it is read.
    expect(stops.indexOf('This page')).toBeLessThan(stops.indexOf((quotes[0] ?? '').trim()));
    expect(stops.indexOf('Options')).toBe(stops.length - 1);
    await popup.close();
  });
});
