/** What an extension page needs to know of where it stands: the tab it speaks of, and the language of the interface. */

import type { Tabs } from 'webextension-polyfill';
import { directionOf } from '../claims/tell.ts';
import { browser } from './browser.ts';

/** The tab that the popup speaks of. */
export type ShownTab = {
  id: number;
  url: string;
  windowId: number;
  /** The tab is in a private window. */
  isPrivate?: boolean;
};

/** Returns the active tab, or the one named in the page's address (`?tab=12`): a popup opened as a page has no tab below it. */
export async function tabToShow(): Promise<ShownTab | null> {
  const named = namedTab();
  if (named) {
    const tab = await browser.tabs.get(named).catch(() => null);
    return tab ? shown(tab) : null;
  }
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ? shown(tab) : null;
}

function shown({ id, url = '', windowId = -1, incognito }: Tabs.Tab): ShownTab | null {
  return id === undefined ? null : { id, url, windowId, ...(incognito && { isPrivate: true }) };
}

/** The tab that the page's address names, 0 where it names none. */
function namedTab(): number {
  return Number(new URLSearchParams(location.search).get('tab')) || 0;
}

/**
 * Calls the listener with the tab to show now, and again when another one is active or it shows another page, until the
 * signal aborts. A tab that the page's address names stays the one to show, whichever is active.
 */
export function followShownTab(
  listener: (tab: ShownTab | null) => void,
  signal: AbortSignal,
): void {
  let asked = 0;
  const look = async () => {
    const turn = ++asked;
    const tab = await tabToShow();
    // Of two questions under way the later one counts.
    if (turn === asked && !signal.aborted) listener(tab);
  };
  const named = namedTab();
  const activated = () => {
    if (!named) void look();
  };
  const updated = (tabId: number, change: { status?: string; url?: string }) => {
    if (named && tabId !== named) return;
    if (change.status !== undefined || change.url !== undefined) void look();
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener(
    'abort',
    () => {
      browser.tabs.onActivated.removeListener(activated);
      browser.tabs.onUpdated.removeListener(updated);
    },
    { once: true },
  );
  void look();
}

/** Returns the language that the interface's messages are in, as a BCP 47 tag: the browser's own may have none of ours. */
export function interfaceLanguage(): string {
  // The messages name their own language: what the browser says of itself may be another.
  const ofMessages = browser.i18n.getMessage('localeCode');
  return (ofMessages || browser.i18n.getUILanguage()).replace('_', '-');
}

/** Gives a page of the extension the language and direction of the interface, and its title; returns the language. */
export function dressPage(title?: string): string {
  const locale = interfaceLanguage();
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
  if (title) document.title = title;
  return locale;
}

/** Calls the listener when what is kept of a tab changed, its report or its failure, until the signal aborts. */
export function onReportChange(tabId: number, listener: () => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, unknown>, area: string) => {
    const ours = [`report:${tabId}`, `failure:${tabId}`];
    if (area === 'session' && ours.some((key) => Object.hasOwn(changes, key))) listener();
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), {
    once: true,
  });
}

/** Returns the address of a file of the package. */
export function packagedUrl(path: string): string {
  return browser.runtime.getURL(path);
}
