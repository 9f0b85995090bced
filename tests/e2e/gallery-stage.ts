/** What a gallery view is taken on: a browser with the extension in one language and theme, and the pages in it. */

import type { Page, Viewport } from 'puppeteer-core';
import type { Settings } from '../../platform/messages.ts';
import type { Rig, Which } from './harness.ts';
import { openPopup, tabAt, tabOf, waitForMarks } from './page-actions.ts';

/** The languages of the interface, as the browsers name them. */
export const GALLERY_LANGUAGES = ['en', 'es', 'ru', 'ar', 'fr', 'de'] as const;
/** One of them. */
export type GalleryLanguage = (typeof GALLERY_LANGUAGES)[number];

/** In what a picture differs from the others of its view. */
export type Look = { which: Which; lang: GalleryLanguage; scheme: 'light' | 'dark' };

/** The popup as it hangs from its button, the panel or a tab, a small phone. */
export const SIZES = {
  popup: { width: 400, height: 600 },
  wide: { width: 1000, height: 900 },
  page: { width: 1100, height: 800 },
  narrow: { width: 320, height: 640 },
} satisfies Record<string, Viewport>;

type Storage = { set(items: object): Promise<void>; remove(keys: string): Promise<void> };
type Api = {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  storage: { session: Storage; local: Storage };
};

/** Opens pages for a view and closes them after its picture. */
export type Stage = {
  rig: Rig;
  look: Look;
  /** Opens a page of the test site (`/demo/...`, `/pages/...`) in the look's theme. */
  page(path: string, size?: Viewport): Promise<Page>;
  /** Opens the popup of a tab with the address of a site that does not answer. */
  deadPopup(): Promise<Page>;
  /** Opens the demo article in the look's language, where it is written in it, with its marks. */
  article(size?: Viewport): Promise<Page>;
  /** Opens the popup of a tab. */
  popup(of: Page, size?: Viewport): Promise<Page>;
  /** Opens a page of the extension. */
  extension(path: string, size?: Viewport): Promise<Page>;
  /** Changes settings until the picture is taken. */
  settings(change: Partial<Settings>): Promise<void>;
  /** Keeps something in a storage of the extension until the picture is taken, or forgets it (`null`). */
  keep(key: string, value: unknown, area?: 'session' | 'local'): Promise<void>;
  tabOf(page: Page): Promise<number>;
  /** Closes what was opened and takes changed settings back. */
  clear(): Promise<void>;
};

const ARTICLES: Partial<Record<GalleryLanguage, string>> = {
  es: '/demo/article.es.html',
  ar: '/demo/article.ar.html',
};
const FRESH: Partial<Settings> = { enabled: true, sitesOff: [], marks: true, card: 'hover' };

/** Refused on this machine at once, and asked of no other. */
const DEAD = 'http://127.0.0.1:9/';

/** Returns a stage in a running browser. */
export function createStage(rig: Rig, siteUrl: string, look: Look): Stage {
  const opened: Page[] = [];
  let changed = false;

  async function dressed(page: Page, size: Viewport): Promise<Page> {
    opened.push(page);
    await page.setViewport(size);
    // Firefox takes the theme from a preference at its start, Chromium from the driver.
    if (look.which === 'chrome')
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.scheme }]);
    return page;
  }
  async function send(method: string, ...args: unknown[]): Promise<void> {
    const page = await rig.openExtensionPage('popup.html');
    await page.evaluate(
      async (message) => {
        const scope = globalThis as unknown as { browser?: Api; chrome: Api };
        await (scope.browser ?? scope.chrome).runtime.sendMessage(message);
      },
      { to: 'background', method, args },
    );
    await page.close();
  }
  async function keep(key: string, value: unknown, area: 'session' | 'local' = 'session') {
    const page = await rig.openExtensionPage('popup.html');
    await page.evaluate(
      async (name, json, where) => {
        const scope = globalThis as unknown as { browser?: Api; chrome: Api };
        const store = (scope.browser ?? scope.chrome).storage[where];
        await (json === 'null' ? store.remove(name) : store.set({ [name]: JSON.parse(json) }));
      },
      key,
      JSON.stringify(value),
      area,
    );
    await page.close();
  }
  async function open(path: string, size: Viewport = SIZES.page): Promise<Page> {
    const page = await dressed(await rig.browser.newPage(), size);
    await page.goto(siteUrl + path);
    await page.bringToFront();
    return page;
  }
  return {
    rig,
    look,
    keep,
    page: open,
    async deadPopup() {
      const page = await dressed(await rig.browser.newPage(), SIZES.page);
      await page.goto(DEAD).catch(() => {});
      const popup = await rig.openExtensionPage(`popup.html?tab=${await tabAt(rig, DEAD)}`);
      return dressed(popup, SIZES.popup);
    },
    async article(size) {
      const page = await open(ARTICLES[look.lang] ?? '/demo/article.en.html', size);
      await waitForMarks(page);
      return page;
    },
    popup: async (of, size = SIZES.popup) => dressed(await openPopup(rig, of), size),
    extension: async (path, size = SIZES.wide) => dressed(await rig.openExtensionPage(path), size),
    tabOf: (page) => tabOf(rig, page),
    async settings(change) {
      changed = true;
      await send('saveSettings', change);
    },
    async clear() {
      if (changed) await send('saveSettings', FRESH);
      changed = false;
      await keep('wrongMatches', null, 'local');
      for (const page of opened.splice(0)) await page.close();
    },
  };
}
