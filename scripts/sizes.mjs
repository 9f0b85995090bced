/** Size budgets of the built extension, in bytes of the files as shipped. Prints all, fails where one is over. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './setup.mjs';

/** What each part may weigh, and why; a page weighs what it names, not what it loads on demand. */
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
    match: /^data\/index\.bin$/,
    most: 6_000_000,
    why: 'read and opened in place at a background start',
  },
  {
    name: 'claims',
    match: /^data\/claims\.json$/,
    most: 4_000_000,
    why: 'parsed when a card or the popup opens',
  },
];

/** Returns a page and the scripts and styles that its HTML names. */
function partsOf(folder, page) {
  const html = readFileSync(join(folder, page), 'utf8');
  return [page, ...[...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, file]) => file)];
}

let over = 0;
for (const build of ['chrome-mv3', 'firefox-mv3']) {
  const folder = join(ROOT, '.output', build);
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => statSync(join(folder, file)).isFile());
  for (const { name, match, page, most, why } of BUDGETS) {
    const parts = page ? partsOf(folder, page) : null;
    const found = files.filter((file) => {
      const path = file.replaceAll('\\', '/');
      return parts ? parts.includes(path) : match.test(path);
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
