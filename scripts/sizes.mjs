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

/** A page and all that it loads at once: chunks that it shares with other pages count in full. */
function loadedBy(folder, page) {
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
    const found = page
      ? loadedBy(folder, page)
      : files.filter((file) => match.test(file.replaceAll('\\', '/')));
    const bytes = found.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    const verdict = found.length === 0 ? 'MISSING' : bytes > most ? 'OVER' : 'ok';
    if (verdict !== 'ok') over++;
    console.log(
      `${build.padEnd(12)} ${name.padEnd(11)} ${String(bytes).padStart(9)} of ${String(most).padStart(9)}  ${verdict}  (${why})`,
    );
  }
}
process.exitCode = over > 0 ? 1 : 0;
