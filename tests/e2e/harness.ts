/** Real browsers with the built extension in them: Chromium over CDP, Firefox over WebDriver BiDi, one interface. */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { serveFolder } from '../../scripts/serve.mjs';

export type Which = 'chrome' | 'firefox';

const GECKO_ID = 'whence@whence.example';
/** Any fixed UUID: Firefox uses it for moz-extension:// instead of a random one. */
const GECKO_UUID = '6b7e6b5e-0d63-4f0b-9b4c-5a5f7f4a1c11';

const BINARIES: Record<Which, string> = {
  chrome: process.env.CHROMIUM_BIN ?? '/usr/bin/chromium',
  firefox: process.env.FIREFOX_BIN ?? '/usr/bin/firefox-esr',
};

/** The browsers that are on this machine. */
export const BROWSERS: Which[] = (['chrome', 'firefox'] as const).filter((which) =>
  existsSync(BINARIES[which]),
);

/** A browser with the extension installed. */
export type Rig = {
  which: Which;
  browser: Browser;
  /** Opens a page of the extension in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
};

/** How a browser is started. */
export type RigOptions = {
  /** Language of the interface. */
  lang?: string;
  /** Milliseconds after which Firefox suspends an idle background page. */
  idleTimeout?: number;
};

/** Starts a browser and installs the build in `.output`. */
export function start(which: Which, options: RigOptions = {}): Promise<Rig> {
  return which === 'chrome' ? startChrome(options) : startFirefox(options);
}

async function startChrome({ lang = 'en-US' }: RigOptions): Promise<Rig> {
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: BINARIES.chrome,
    headless: true,
    pipe: true,
    enableExtensions: true,
    env: { ...process.env, LANGUAGE: lang.slice(0, 2) },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--lang=${lang}`,
    ],
  });
  const id = await browser.installExtension(resolve('.output/chrome-mv3'));
  return {
    which: 'chrome',
    browser,
    async openExtensionPage(path) {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${id}/${path}`);
      return page;
    },
    close: () => browser.close(),
  };
}

async function startFirefox({ lang = 'en-US', idleTimeout }: RigOptions): Promise<Rig> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: BINARIES.firefox,
    headless: true,
    // Without it moz-extension: pages are refused to the driver.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_UUID }),
      'intl.locale.requested': lang,
      ...(idleTimeout !== undefined && { 'extensions.background.idle.timeout': idleTimeout }),
    },
  });
  await browser.installExtension(resolve('.output/firefox-mv3'));
  return {
    which: 'firefox',
    browser,
    async openExtensionPage(path) {
      const page = await browser.newPage();
      // Firefox sends no load events for extension pages over BiDi: wait for none of them.
      await page.goto(`moz-extension://${GECKO_UUID}/${path}`, { waitUntil: [] });
      await page.waitForFunction(
        () => location.protocol === 'moz-extension:' && document.readyState === 'complete',
      );
      return page;
    },
    close: () => browser.close(),
  };
}

/** Serves a folder of pages on the loopback address. */
export function servePages(folder: string, headers: Record<string, string> = {}) {
  return serveFolder(resolve(folder), { headers });
}

const axeSource = await readFile(resolve('node_modules/axe-core/axe.min.js'), 'utf8');

/** Runs axe in a page and returns its violations, a line each; the driver puts the script in, so no page policy stops it. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
    const { violations } = await run(document);
    return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
  });
}

/** Returns the texts of the ranges in the page's highlight registry, by highlight name, as the page's own world sees them. */
export function markedTexts(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const texts: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      texts[name] = [...highlight].map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      });
    }
    return texts;
  });
}
