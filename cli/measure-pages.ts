/**
 * Reads a folder of real pages in a real browser, without the extension: does the gate open, and does the extracted text
 * agree with the expected one? `npm run measure:pages -- FOLDER` takes folders in the form of mozilla/readability's
 * `test/test-pages` (`<page>/source.html`, `<page>/expected.html`); nothing of them is kept here.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../scripts/browsers.mjs';
import { serveFolder } from '../scripts/serve.mjs';
import { pageBundle } from './page-bundle.ts';
import { type Agreement, tokenAgreement, wordsOf } from './token-agreement.ts';

/** What one page came to. */
type PageResult = {
  name: string;
  article: boolean;
  inScope: boolean;
  /** `null` where the folder has no expected text. */
  agreement: Agreement | null;
};

const WORST = 5;
const SHOWN =
  'html, body { display: block !important; visibility: visible !important; opacity: 1 !important }';

/** Measures all pages of a folder and prints the table; returns the exit code. */
async function main(folder: string | undefined): Promise<number> {
  if (!folder || !existsSync(folder)) {
    console.error('name a folder of pages: <page>/source.html with <page>/expected.html beside it');
    return 2;
  }
  const executablePath = findBrowser('chrome');
  if (!executablePath) {
    console.error('Chromium is needed to read pages as a browser does, and none was found');
    return 2;
  }
  const site = await serveFolder(resolve(folder));
  const browser = await puppeteer.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const script = await pageBundle();
  const results: PageResult[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!existsSync(join(folder, name, 'source.html'))) continue;
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    results.push(await readPage(page, `${site.url}/${name}`, { name, folder, script }));
    await page.close();
  }
  await browser.close();
  await site.close();
  print(results);
  return 0;
}

async function readPage(
  page: Page,
  url: string,
  { name, folder, script }: { name: string; folder: string; script: string },
): Promise<PageResult> {
  // The pages' own scripts would call for what a saved page no longer has.
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url().startsWith(url)) void request.continue();
    else void request.abort();
  });
  await page.goto(`${url}/source.html`, { waitUntil: 'domcontentloaded' });
  // Some pages hide themselves until their scripts have run, which here they never do.
  await page.addStyleTag({ content: SHOWN });
  await page.evaluate(script);
  const read = await page.evaluate(async () => {
    const { whencePage } = globalThis as unknown as {
      whencePage: typeof import('./page-side.ts');
    };
    const verdict = whencePage.judgePage(document);
    const article = await whencePage.extractArticle(document, async () => {});
    return { ...verdict, text: article?.text ?? '' };
  });
  const expected = join(folder, name, 'expected.html');
  const wanted = existsSync(expected) ? await textOf(page, readFileSync(expected, 'utf8')) : null;
  return {
    name,
    article: read.article,
    inScope: read.inScope,
    agreement:
      wanted === null || wanted.trim() === ''
        ? null
        : tokenAgreement(wordsOf(read.text), wordsOf(wanted)),
  };
}

/** Text of a piece of HTML with a break after every element, so that words of neighbours do not run together. */
function textOf(page: Page, html: string): Promise<string> {
  return page.evaluate((source) => {
    const { body } = new DOMParser().parseFromString(source, 'text/html');
    for (const aside of body.querySelectorAll('figcaption, script, style, noscript'))
      aside.remove();
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const parts: string[] = [];
    while (walker.nextNode()) parts.push(walker.currentNode.nodeValue ?? '');
    return parts.join(' ');
  }, html);
}

function print(results: readonly PageResult[]): void {
  const scored = results.flatMap(({ name, article, agreement }) =>
    agreement ? [{ name, article, ...agreement }] : [],
  );
  const news = scored.filter(({ article }) => article);
  for (const { name, article, precision, recall, f1 } of scored)
    console.log(
      `${name.padEnd(44)} ${article ? 'article' : '-'.padEnd(7)}  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`,
    );
  const mean = (list: typeof scored) =>
    list.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, list.length);
  console.log(`\npages ${results.length}, articles by the gate ${news.length}`);
  console.log(
    `gate open on: ${
      results
        .filter((r) => r.inScope)
        .map((r) => r.name)
        .join(', ') || 'none'
    }`,
  );
  console.log(`mean F1: articles ${mean(news).toFixed(3)}, all pages ${mean(scored).toFixed(3)}`);
  const worst = [...news].sort((a, b) => a.f1 - b.f1).slice(0, WORST);
  console.log(
    `worst ${WORST}: ${worst.map(({ name, f1 }) => `${name} ${f1.toFixed(2)}`).join(', ')}`,
  );
}

process.exitCode = await main(process.argv[2]);
