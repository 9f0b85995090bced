/** What an extension page needs to know of where it stands: the tab it speaks of, and the language of the interface. */

import { browser } from './browser.ts';

/** The tab that the popup speaks of. */
export type ShownTab = { id: number; url: string };

/** Returns the active tab, or the one named in the page's address (`?tab=12`): a popup opened as a page has no tab below it. */
export async function tabToShow(): Promise<ShownTab | null> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  if (named) {
    const tab = await browser.tabs.get(named).catch(() => null);
    return tab ? { id: named, url: tab.url ?? '' } : null;
  }
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '' };
}

/** Returns the language that the interface's messages are in, as a BCP 47 tag: the browser's own may have none of ours. */
export function interfaceLanguage(): string {
  // The messages name their own language: what the browser says of itself may be another.
  const ofMessages = browser.i18n.getMessage('localeCode');
  return (ofMessages || browser.i18n.getUILanguage()).replace('_', '-');
}

/** Calls the listener when the report of a tab changed, until the signal aborts. */
export function onReportChange(tabId: number, listener: () => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (area === 'session' && Object.hasOwn(changes, `report:${tabId}`)) listener();
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
