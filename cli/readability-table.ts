/**
 * The gate and the extraction over the test pages of mozilla/readability, in a real Chromium with scripts off and the
 * network shut: `node cli/readability-table.ts FOLDER`, where FOLDER is the repository's `test/test-pages`.
 * Prints a line a page, then the averages and the worst five. Token F1: the harmonic mean of precision and recall over
 * the multisets of words of the extracted and the expected text.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { GateVerdict } from '../platform/messages.ts';
import { findBrowser } from '../scripts/browsers.mjs';
import { pageBundle } from './page-bundle.ts';
import { UsageError } from './usage.ts';

type Row = {
  name: string;
  verdict: GateVerdict;
  f1: number;
  precision: number;
  recall: number;
  ms: number;
};
type Measured = { verdict: GateVerdict; text: string; ms: number };

/** The pages of news outlets and magazines; the others test single features, or are documentation, books and blogs. */
const NEWS =
  /^(?:aktualne|ars|bbc|breitbart|buzzfeed|citylab|cnet|cnn|engadget|folha|gmw|guardian|heise|herald-sun|la-nacion|lemonde|liberation|lifehacker|lwn|medicalnewstoday|msn|nytimes|qq|quanta|salon|seattletimes|spiceworks|telegraph|theverge|tmz|wapo|yahoo|youth)\b/;

async function main(folder: string | undefined): Promise<void> {
  if (!folder || !existsSync(folder)) throw new UsageError('name the folder of the test pages');
  const executablePath = findBrowser('chrome');
  if (!executablePath) throw new UsageError('Chromium is needed for layout, and was not found');
  const bundle = await pageBundle();
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const rows: Row[] = [];
  for (const name of readdirSync(folder).sort()) {
    const row = await measure(browser, { folder: join(folder, name), name, bundle }).catch(
      (error: Error) => {
        console.error(`${name}: ${error.message}`);
        return null;
      },
    );
    if (row) rows.push(row);
  }
  await browser.close();
  report(rows);
}

type Job = { folder: string; name: string; bundle: string };

async function measure(browser: Browser, { folder, name, bundle }: Job): Promise<Row> {
  const source = readFileSync(join(folder, 'source.html'), 'utf8');
  const expected = readFileSync(join(folder, 'expected.html'), 'utf8');
  const page = await browser.newPage();
  try {
    await page.setJavaScriptEnabled(false);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const main = request.url() === 'http://page.test/' && request.isNavigationRequest();
      void (main
        ? request.respond({ contentType: 'text/html; charset=utf-8', body: source })
        : request.abort());
    });
    await page.goto('http://page.test/', { waitUntil: 'domcontentloaded', timeout: 20_000 });
    // Pages that wait for their scripts to show themselves: with scripts off they would stay hidden.
    await page.addStyleTag({ content: UNVEIL });
    await page.evaluate(bundle);
    const { verdict, text, ms } = (await page.evaluate(READ)) as Measured;
    const want = (await page.evaluate(WORDS_OF, expected)) as string;
    return { name, verdict, ms, ...agreement(text, want) };
  } finally {
    await page.close();
  }
}

const UNVEIL =
  'html, body { display: block !important; visibility: visible !important; opacity: 1 !important; }';

const READ = `(async () => {
  const start = performance.now();
  const verdict = whencePage.judgePage(document);
  const ms = performance.now() - start;
  const article = await whencePage.extractArticle(document, async () => {});
  return { verdict, text: article ? article.text : '', ms };
})()`;

function WORDS_OF(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const element of parsed.querySelectorAll('p, div, li, h1, h2, h3, h4, td, blockquote, br'))
    element.append(' ');
  return parsed.body.textContent ?? '';
}

function words(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function agreement(
  text: string,
  expected: string,
): { f1: number; precision: number; recall: number } {
  const got = words(text);
  const want = words(expected);
  const size = (counts: Map<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);
  let both = 0;
  for (const [word, count] of got) both += Math.min(count, want.get(word) ?? 0);
  const precision = both / Math.max(1, size(got));
  const recall = both / Math.max(1, size(want));
  return {
    precision,
    recall,
    f1: both === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

function report(rows: readonly Row[]): void {
  const line = (row: Row) =>
    `${row.name.padEnd(42)} F1 ${row.f1.toFixed(3)}  P ${row.precision.toFixed(2)}  R ${row.recall.toFixed(2)}  gate ${row.ms.toFixed(1).padStart(5)} ms  ${row.verdict.article ? 'article' : '-'}${row.verdict.inScope ? ' IN SCOPE' : ''}`;
  for (const row of rows) console.log(line(row));
  const news = rows.filter((row) => NEWS.test(row.name));
  const mean = (list: readonly Row[]) =>
    list.reduce((sum, row) => sum + row.f1, 0) / Math.max(1, list.length);
  console.log(
    `\n${rows.length} pages, mean F1 ${mean(rows).toFixed(3)}; ${news.length} news pages, mean F1 ${mean(news).toFixed(3)}`,
  );
  console.log(
    `in scope: ${
      rows
        .filter((row) => row.verdict.inScope)
        .map((row) => row.name)
        .join(', ') || 'none'
    }`,
  );
  console.log('worst five news pages:');
  for (const row of [...news].sort((a, b) => a.f1 - b.f1).slice(0, 5)) console.log(line(row));
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof UsageError ? error.message : error);
  process.exitCode = 2;
});
