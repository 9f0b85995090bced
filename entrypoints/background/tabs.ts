/** What is kept of a tab, and the doings on tabs: report, badge, injection. */

import highlightCss from '../../assets/highlight.css?inline';
import { browser } from '../../platform/browser.ts';
import { callReader } from '../../platform/channel.ts';
import type { PageReport, Settings } from '../../platform/messages.ts';
import { settle } from '../../platform/result.ts';
import { readStored, removeStored, writeStored } from '../../platform/storage.ts';

/** A quiet slate: the badge counts, it does not warn. */
const BADGE_COLOUR = '#475569';

/** Returns the report of the page that the tab shows, `null` where none was made. */
export async function tabReport(tabId: number): Promise<PageReport | null> {
  return ((await readStored('session', keyOf(tabId))) as PageReport | undefined) ?? null;
}

/** Keeps the report and sets the badge to its number of matches. */
export async function keepReport(tabId: number, report: PageReport): Promise<void> {
  await writeStored('session', keyOf(tabId), report);
  await setBadge(tabId, report.matches.length);
}

/** Forgets the tab's report and clears its badge. */
export async function forgetReport(tabId: number): Promise<void> {
  await removeStored('session', keyOf(tabId));
  await setBadge(tabId, 0);
}

async function setBadge(tabId: number, count: number): Promise<void> {
  // The tab may be gone by now: there is no badge to set then.
  await settle(() => browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }));
  await settle(() => browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' }));
}

/** Puts the reader and the styles of marks into a frame. The browser inserts both, so no page policy stops them. */
export async function injectReader(tabId: number, frameId = 0): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  // Inserted twice the rules would merely stand twice; removing first keeps one copy.
  await settle(() => browser.scripting.removeCSS({ target, css: highlightCss }));
  await browser.scripting.insertCSS({ target, css: highlightCss });
  await browser.scripting.executeScript({ target, files: ['/reader.js'] });
}

/** Tells the readers of all tabs about changed settings; tabs without one do not answer, which is fine. */
export async function tellReaders(settings: Settings): Promise<void> {
  const tabs = await settle(() => browser.tabs.query({}));
  if (!tabs.ok) return;
  await Promise.all(
    tabs.value.map(
      async ({ id }) => id !== undefined && callReader(id, 'settingsChanged', settings),
    ),
  );
}

/** Forgets what is kept of a tab when it is closed or shows another document. */
export function watchTabs(signal: AbortSignal): void {
  const removed = (tabId: number) => void forgetReport(tabId);
  const updated = (tabId: number, change: { status?: string; url?: string }) => {
    // A new document; moves within one are told by the reader itself.
    if (change.status === 'loading' && change.url === undefined) void forgetReport(tabId);
  };
  browser.tabs.onRemoved.addListener(removed);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.tabs.onRemoved.removeListener(removed);
    browser.tabs.onUpdated.removeListener(updated);
  });
}

function keyOf(tabId: number): string {
  return `report:${tabId}`;
}
