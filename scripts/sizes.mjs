/** Size budgets of the built extension, in bytes of the files as shipped. Prints all, fails where one is over. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './setup.mjs';

/** What each part may weigh, and why. */
const BUDGETS = [
  { name: 'gate', match: /^gate\.js$/, most: 6_000, why: 'runs on every page' },
  { name: 'reader', match: /^reader\.js$/, most: 120_000, why: 'injected into articles only' },
  { name: 'background', match: /^background\.js$/, most: 160_000, why: 'read at each wake' },
  {
    name: 'popup',
    page: 'popup.html',
    most: 120_000,
    why: 'opens within a tenth of a second',
  },
  {
    name: 'export',
    match: /^chunks\/files-.*\.js$/,
    most: 40_000,
    why: 'loaded when first asked for',
  },
  {
    name: 'index',
    match: /^data\/index\.json$/,
    most: 4_000_000,
    why: 'parsed at a background start',
  },
  {
    name: 'claims',
    match: /^data\/claims\.json$/,
    most: 4_000_000,
    why: 'parsed when a card or the popup opens',
  },
];

let over = 0;
for (const build of ['chrome-mv3', 'firefox-mv3']) {
  const folder = join(ROOT, '.output', build);
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => statSync(join(folder, file)).isFile());
  for (const { name, match, page, most, why } of BUDGETS) {
    const parts = page ? loadedBy(folder, page) : null;
    const found = files.filter((file) => {
      const path = file.replaceAll('\\', '/');
      return parts ? parts.has(path) : match?.test(path);
    });
    const bytes = found.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    const verdict = found.length === 0 ? 'MISSING' : bytes > most ? 'OVER' : 'ok';
    if (verdict !== 'ok') over++;
    console.log(
      `${build.padEnd(12)} ${name.padEnd(11)} ${String(bytes).padStart(9)} of ${String(most).padStart(9)}  ${verdict}  (${why})`,
    );
  }
}
process.exitCode = over > 0 ? 1 : 0;

/** The page and what it loads at its start: the build names all of it in the page's head. */
function loadedBy(folder, page) {
  const html = readFileSync(join(folder, page), 'utf8');
  const loaded = [...html.matchAll(/\b(?:src|href)="\/([^"]+)"/g)].map((match) => match[1]);
  return new Set([page, ...loaded]);
}
