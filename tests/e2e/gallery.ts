/**
 * `npm run gallery`: every view in every state, language and theme, and the page shapes, in both browsers, as pictures and
 * one page in .output/gallery, each looked through by axe. Flags: `--browser chrome`, `--lang en,ar`, `--theme dark`, `--only card,page-dark`, `--sheets`.
 * Runs with different flags may be side by side: each writes the pictures of its own looks alone.
 */

import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { allLooks, pictureName, writeIndex } from './gallery-index.ts';
import type { View } from './gallery-moves.ts';
import { writeSheets } from './gallery-sheets.ts';
import { createStage, type Look } from './gallery-stage.ts';
import { VIEWS } from './gallery-views.ts';
import { type Rig, start } from './harness.ts';
import { axe } from './page-actions.ts';
import { type Site, startSite } from './site.ts';

const FOLDER = '.output/gallery';
/** A view that is not there by then is left out and told of, in milliseconds. */
const VIEW_MS = 30_000;

const list = { type: 'string', multiple: true } as const;
const { values } = parseArgs({
  options: { browser: list, lang: list, theme: list, only: list, sheets: { type: 'boolean' } },
});

/** Is it among those named, or is none named? Commas and repeated flags both do. */
function chosen(named: string[] | undefined, matches: (name: string) => boolean): boolean {
  const names = named?.flatMap((one) => one.split(',')) ?? [];
  return names.length === 0 || names.some(matches);
}

const looks = allLooks().filter(
  ({ which, lang, scheme }) =>
    chosen(values.browser, (name) => name === which) &&
    chosen(values.lang, (name) => name === lang) &&
    chosen(values.theme, (name) => name === scheme),
);
const views = VIEWS.filter(({ name }) => chosen(values.only, (part) => name.startsWith(part)));

function viewsOf({ which, lang }: Look) {
  return views.filter(
    ({ langs, browsers }) => (langs?.includes(lang) ?? true) && (browsers?.includes(which) ?? true),
  );
}

function within<T>(work: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error(`${what} took too long`)), VIEW_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Takes the views of one look; returns what failed, a line each. */
async function takeLook(look: Look, site: Site): Promise<string[]> {
  const rig = await start(look.which, {
    lang: look.lang === 'en' ? 'en-US' : look.lang,
    scheme: look.scheme,
  });
  const failures: string[] = [];
  try {
    if (!(await speaks(rig, look))) {
      console.log(`${look.which} has no language pack for ${look.lang}: left out`);
      return failures;
    }
    for (const view of viewsOf(look)) {
      const stage = createStage(rig, site.url, look);
      const path = `${FOLDER}/${pictureName(view.name, look)}` as const;
      const taken = takeView(view, stage, path as `${string}.png`);
      const found = await within(taken, view.name).catch((error: unknown) => [String(error)]);
      failures.push(...found.map((line) => `${pictureName(view.name, look)}: ${line}`));
      await within(stage.clear(), `closing ${view.name}`).catch(() => {});
    }
  } finally {
    await rig.close();
  }
  return failures;
}

/** Is the interface in the look's language? Firefox speaks those alone whose packs are installed. */
async function speaks(rig: Rig, { lang }: Look): Promise<boolean> {
  const page = await rig.openExtensionPage('popup.html');
  // The language is set before anything is drawn.
  await page.waitForSelector('.popup');
  const spoken = await page.evaluate(() => document.documentElement.lang);
  await page.close();
  return spoken.startsWith(lang);
}

/** Takes a picture; returns what axe finds in what the extension shows. */
async function takeView(
  view: View,
  stage: ReturnType<typeof createStage>,
  path: `${string}.png`,
): Promise<string[]> {
  const page = await view.take(stage);
  // Pictures and faces that are still on their way, and the sheet that slides up.
  await new Promise((done) => setTimeout(done, 150));
  await page.evaluate(async () => {
    const host = document.querySelector('whence-card');
    const moving = [...document.getAnimations(), ...(host?.shadowRoot?.getAnimations() ?? [])];
    const finite = moving.filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(finite.map((one) => one.finished));
  });
  await page.screenshot({ path, fullPage: view.full ?? false });
  // Of a site's page the card alone is ours.
  const isSite = await page.evaluate(() => location.protocol === 'http:');
  return axe(page, isSite ? 'whence-card' : undefined);
}

mkdirSync(FOLDER, { recursive: true });
const site = await startSite({}, ['.', 'tests/fixtures']);
const failures: string[] = [];
for (const look of looks) {
  failures.push(...(await takeLook(look, site)));
  console.log(`${look.which} ${look.lang} ${look.scheme}`);
}
await site.close();
if (values.sheets) await writeSheets(FOLDER);
for (const line of failures) console.error(line);
console.log(resolve(await writeIndex(FOLDER)));
process.exitCode = failures.length > 0 ? 1 : 0;
