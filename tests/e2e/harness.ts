/** Real browsers with the built extension in them: Chromium over CDP, Firefox over WebDriver BiDi, one interface. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

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
  /** Ends the background as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
};

/** How a browser is started. */
export type RigOptions = {
  /** Language of the interface. */
  lang?: string;
  /** Milliseconds after which Firefox suspends an idle background page. */
  idleTimeout?: number;
  /** Colour scheme, where the browser takes it at its start (Firefox). */
  scheme?: 'light' | 'dark';
  /** Leave the page of the first run open; otherwise it is closed, so that it does not come before a test's page. */
  keepWelcome?: boolean;
  /** Port of a proxy on this machine through which everything goes, loopback included. */
  proxyPort?: number;
};

/** Starts a browser and installs the build in `.output`. */
export async function start(which: Which, options: RigOptions = {}): Promise<Rig> {
  const rig = await (which === 'chrome' ? startChrome(options) : startFirefox(options));
  if (!options.keepWelcome) await (await welcomePage(rig))?.close();
  return rig;
}

/** How long the page of the first run is waited for, in milliseconds. */
const WELCOME_MS = 8000;

/** The page that the extension opens once at its installation, `undefined` where it does not come. */
export async function welcomePage({ browser }: Rig): Promise<Page | undefined> {
  for (const end = Date.now() + WELCOME_MS; Date.now() < end; ) {
    for (const page of await browser.pages()) {
      // Firefox tells the driver no address of an extension page: the page itself is asked.
      const url = await page.evaluate(() => location.href).catch(() => '');
      if (url.endsWith('/welcome.html')) return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return undefined;
}

async function startChrome({ lang = 'en-US', proxyPort }: RigOptions): Promise<Rig> {
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
      ...(proxyPort === undefined
        ? []
        : [`--proxy-server=127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>']),
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
    async stopBackground() {
      const target = await browser.waitForTarget(
        (t) => t.type() === 'service_worker' && t.url().startsWith(`chrome-extension://${id}`),
      );
      await (await target.worker())?.close();
    },
    close: () => browser.close(),
  };
}

async function startFirefox({
  lang = 'en-US',
  idleTimeout,
  proxyPort,
  scheme,
}: RigOptions): Promise<Rig> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: BINARIES.firefox,
    headless: true,
    // Without it moz-extension: pages are refused to the driver.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_UUID }),
      'intl.locale.requested': lang,
      'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
      ...(idleTimeout !== undefined && { 'extensions.background.idle.timeout': idleTimeout }),
      ...(proxyPort !== undefined && {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxyPort,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxyPort,
        'network.proxy.allow_hijacking_localhost': true,
        'network.proxy.no_proxies_on': '',
      }),
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
    // Firefox has no such call for the driver: the idle time-out passes instead.
    stopBackground: () => new Promise((resolve) => setTimeout(resolve, 2.5 * (idleTimeout ?? 0))),
    close: () => browser.close(),
  };
}
