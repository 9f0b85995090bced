/**
 * The speed of the main job, in one run on this machine: `npm run bench`. Text to matches and index start in Node; the
 * gate, the way from page to painted marks, the longest task and the popup in Chromium with the built extension.
 */

import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openMatcher } from '../../cli/open-matcher.ts';
import { pageBundle } from '../../cli/page-bundle.ts';
import { createMatcher } from '../../matching/engine.ts';
import { indexFromBytes } from '../../matching/index-data.ts';
import { BROWSERS, type Rig, start } from '../e2e/harness.ts';
import { plainPage, startSite } from '../e2e/site.ts';
import { cardTimes } from './card.ts';
import { popupTimes } from './popup.ts';
import { waysOf } from './ways.ts';

const SAMPLE = '../shared/sample/assad-statement.html';
const RUNS = 15;
const WORDS = 2000;

type Row = { what: string; value: string };

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** The median and the lowest of some runs: on a machine at work only the lowest says how long the work itself takes. */
function times(runs: number, work: () => void): string {
  const all = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return `${ms(median(all))}, lowest ${ms(Math.min(...all))}`;
}

const ms = (value: number) => `${value.toFixed(1)} ms`;

function matchingRows(): Row[] {
  const { matcher } = openMatcher();
  const once = readFileSync('demo/article.en.txt', 'utf8');
  const words = Array.from({ length: 4 }, () => once)
    .join('\n')
    .split(/(?<=\s)/)
    .slice(0, WORDS);
  const doc = { id: 'bench', text: words.join(''), lang: 'en' };
  const index = new Uint8Array(readFileSync('.output/chrome-mv3/data/index.bin')).buffer;
  matcher.annotate(doc);
  const ways = waysOf(matcher, doc).map(({ what, bytes, work }) => ({
    what: `of it: ${what}`,
    value: `${times(RUNS, work)}; ${Math.round(bytes / 1000)} kB of the index`,
  }));
  return [
    {
      what: `text to matches, ${WORDS} words`,
      value: times(RUNS, () => matcher.annotate(doc)),
    },
    ...ways,
    {
      what: 'index from bytes to first match',
      value: times(RUNS, () => {
        createMatcher(indexFromBytes(index)).annotate({ id: 'x', text: 'Assad left.' });
      }),
    },
  ];
}

async function gateRow(page: Page, url: string, what: string): Promise<Row> {
  await page.goto(url);
  await page.evaluate(await pageBundle());
  const value = await page.evaluate((runs) => {
    const { judgePage } = (
      globalThis as unknown as { whencePage: typeof import('../../cli/page-side.ts') }
    ).whencePage;
    const all = Array.from({ length: runs }, () => {
      const start = performance.now();
      judgePage(document);
      return performance.now() - start;
    });
    return { first: all[0] ?? 0, median: all.sort((a, b) => a - b)[runs >> 1] ?? 0 };
  }, RUNS);
  return { what, value: `${ms(value.first)} at first, ${ms(value.median)} later` };
}

type Paint = { idle: number; painted: number; longest: number };

/** Opens an article in a tab of its own and watches from before its first script. */
async function paintOf(rig: Rig, url: string): Promise<Paint> {
  const page = await rig.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const seen = { painted: 0, longest: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.longest = Math.max(seen.longest, entry.duration);
    }).observe({ type: 'longtask', buffered: true });
    const look = () => {
      if ([...CSS.highlights.keys()].some((name) => name.startsWith('whence-')))
        seen.painted = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(url);
  await page.waitForFunction(() => (globalThis as unknown as { seen: Paint }).seen.painted > 0);
  await new Promise((done) => setTimeout(done, 500));
  const paint = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType(
      'navigation',
    ) as PerformanceNavigationTiming[];
    const { painted, longest } = (globalThis as unknown as { seen: Paint }).seen;
    return { idle: navigation?.domContentLoadedEventEnd ?? 0, painted, longest };
  });
  await page.close();
  return paint;
}

async function popupRow(rig: Rig, url: string): Promise<Row> {
  const { cold, warm } = await popupTimes(rig, url, RUNS);
  return {
    what: 'popup from opening to its matches, report of 40 claims',
    value: `${ms(cold)} after a background start, ${ms(median(warm))} later`,
  };
}

async function cardRow(rig: Rig, url: string): Promise<Row> {
  const { cold, warm } = await cardTimes(rig, url, RUNS);
  return {
    what: 'card, beyond the intent delay',
    value: `${ms(cold)} after a background start, ${ms(median(warm))} later`,
  };
}

async function pageRows(): Promise<Row[]> {
  if (!BROWSERS.includes('chrome')) return [{ what: 'in Chromium', value: 'no Chromium here' }];
  const long = `<article><h1>Rain</h1>${'<p>The weather was fine that day and nobody thought much of it.</p>'.repeat(400)}</article>`;
  const site = await startSite({ '/rain.html': () => ({ body: plainPage('Rain', long) }) }, [
    '.',
    '..',
  ]);
  const rig = await start('chrome');
  const page = await rig.browser.newPage();
  const rows = [
    await gateRow(page, `${site.url}/rain.html`, 'gate, page of 400 paragraphs out of scope'),
  ];
  await page.close();
  const path = existsSync(resolve(SAMPLE))
    ? '/shared/sample/assad-statement.html'
    : '/demo/article.en.html';
  const paints: Paint[] = [];
  for (let run = 0; run < RUNS; run++) paints.push(await paintOf(rig, site.url + path));
  const [cold] = paints;
  rows.push(
    {
      what: `page ready to first paint of marks (${path.split('/').at(-1)})`,
      value: `${ms((cold?.painted ?? 0) - (cold?.idle ?? 0))} cold, ${ms(median(paints.slice(1).map((p) => p.painted - p.idle)))} warm`,
    },
    {
      what: 'longest task of the page over 50 ms',
      value: paints.some((p) => p.longest > 0)
        ? ms(Math.max(...paints.map((p) => p.longest)))
        : `none in ${RUNS} runs`,
    },
  );
  rows.push(await cardRow(rig, `${site.url}/demo/article.en.html`));
  rows.push(await popupRow(rig, `${site.url}/rain.html`));
  await rig.close();
  await site.close();
  return rows;
}

const rows = [...matchingRows(), ...(await pageRows())];
console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`,
);
for (const { what, value } of rows) console.log(`${what.padEnd(58)} ${value}`);
