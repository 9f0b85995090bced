/** `npm run screenshots`: the demo article, its card and the popup in both browsers, light and dark, English and Arabic, into docs/images. */

import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { BROWSERS, type Rig, start, type Which } from './harness.ts';
import { hoverMark, markedTexts, openPopup, waitForMarks } from './page-actions.ts';
import { startSite } from './site.ts';

const FOLDER = 'docs/images';
const POPUP = { width: 420, height: 640 };
const WIDE = { width: 900, height: 900 };

type Look = { which: Which; lang: 'en-US' | 'ar'; scheme: 'light' | 'dark'; article: string };

/** Arabic stands for right-to-left; dark for the other scheme. */
const LOOKS: Look[] = BROWSERS.flatMap((which) => [
  { which, lang: 'en-US', scheme: 'light', article: 'article.en.html' },
  { which, lang: 'en-US', scheme: 'dark', article: 'article.en.html' },
  { which, lang: 'ar', scheme: 'light', article: 'article.ar.html' },
]);

/** One of the other views for each of two looks: the README shows these. */
const VIEWS_SHOWN: Record<string, string> = {
  'chrome-en-light': 'compare',
  'firefox-ar-light': 'timeline',
};

async function show(page: Page, { which, scheme }: Look): Promise<void> {
  // Firefox takes the scheme from a preference at its start, Chromium from the driver.
  if (which === 'chrome')
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}

async function shoot(rig: Rig, siteUrl: string, look: Look): Promise<void> {
  const name = `${look.which}-${look.lang.slice(0, 2)}-${look.scheme}`;
  const page = await rig.browser.newPage();
  await page.setViewport({ width: 1100, height: 800 });
  await show(page, look);
  await page.goto(`${siteUrl}/demo/${look.article}`);
  await waitForMarks(page);
  const conflicting = (await markedTexts(page))['whence-conflict']?.[0] ?? '';
  await page.bringToFront();
  await hoverMark(page, conflicting.slice(0, 25));
  await page.screenshot({ path: `${FOLDER}/card-${name}.png` });
  await page.keyboard.press('Escape');
  const popup = await openPopup(rig, page);
  for (const [size, viewport] of Object.entries({ popup: POPUP, wide: WIDE })) {
    await popup.setViewport(viewport);
    await show(popup, look);
    await popup.waitForSelector('.match');
    await popup.screenshot({ path: `${FOLDER}/${size}-${name}.png` });
  }
  await popup.setViewport(WIDE);
  const view = VIEWS_SHOWN[name];
  if (view) {
    await popup.$eval(`#tab-${view}`, (node) => (node as HTMLElement).click());
    await popup.waitForSelector(`#panel-${view}:not([hidden])`);
    await popup.screenshot({ path: `${FOLDER}/${view}-${name}.png` });
  }
  await popup.close();
  await page.close();
}

mkdirSync(FOLDER, { recursive: true });
const site = await startSite({}, ['.']);
for (const look of LOOKS) {
  const rig = await start(look.which, { lang: look.lang, scheme: look.scheme });
  await shoot(rig, site.url, look);
  await rig.close();
  console.log(`${look.which} ${look.lang} ${look.scheme}`);
}
await site.close();
