/** `npm start`: sets up, builds, and opens the extension on the demo article; without a browser or a screen, shows it in the terminal. */

import { join } from 'node:path';
import { findBrowser, hasDisplay } from './browsers.mjs';
import { serveFolder } from './serve.mjs';
import { ensurePackages, fail, ROOT, run } from './setup.mjs';

/** A fixed port, so that the address in the README can be opened by hand. */
const PORT = 8137;
const DEMO = 'article.en.html';

ensurePackages();
for (const args of [['build'], ['build', '-b', 'firefox']]) {
  if (run('wxt', args) !== 0) fail('The extension could not be built; see above.');
}
const folders = {
  chrome: join(ROOT, '.output/chrome-mv3'),
  firefox: join(ROOT, '.output/firefox-mv3'),
};
const which = findBrowser('chrome') ? 'chrome' : findBrowser('firefox') ? 'firefox' : null;
if (!which || !hasDisplay())
  showInTerminal(
    which ? 'There is no screen to open a browser on' : 'No Chrome, Chromium or Firefox was found',
  );
else
  await openInBrowser(which).catch((error) =>
    showInTerminal(`${which} could not be opened with the extension (${error.message})`),
  );

function showInTerminal(why) {
  console.log(`${why}; this is what the extension marks in the demo article:\n`);
  run('node', ['cli/whence.ts', 'annotate', 'demo/article.en.txt']);
  console.log(
    `To load it by hand: in Chrome open chrome://extensions, switch on "Developer mode", "Load unpacked": ${folders.chrome}`,
  );
  console.log(
    `In Firefox open about:debugging#/runtime/this-firefox, "Load Temporary Add-on": ${join(folders.firefox, 'manifest.json')}`,
  );
}

async function openInBrowser(which) {
  const { default: puppeteer } = await import('puppeteer-core');
  const site = await serveFolder(join(ROOT, 'demo'), { port: PORT }).catch(() =>
    serveFolder(join(ROOT, 'demo')),
  );
  const browser = await puppeteer.launch({
    browser: which,
    executablePath: findBrowser(which),
    headless: false,
    defaultViewport: null,
    ...(which === 'chrome' && {
      pipe: true,
      enableExtensions: true,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    }),
  });
  await browser.installExtension(folders[which]);
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(`${site.url}/${DEMO}`);
  // The page of the first run has opened meanwhile; it stays, behind the article.
  await page.bringToFront();
  console.log(
    `Whence is open in ${which} on ${site.url}/${DEMO}. Point at an underlined sentence. Close the browser to end.`,
  );
  await new Promise((resolve) => browser.once('disconnected', resolve));
  await site.close();
}
