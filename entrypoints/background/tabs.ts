/** What is kept of a tab, and the doings on tabs: report, badge, injection. */

import highlightCss from '../../assets/highlight.css?inline';
import { allMarkStyles, type MarkStyle, markCss } from '../../choices/mark-style.ts';
import { type MatchPair, sieve } from '../../choices/wrong-matches.ts';
import { browser } from '../../platform/browser.ts';
import { callGate, callReader } from '../../platform/channel.ts';
import type { PageReport, Settings } from '../../platform/messages.ts';
import { settle } from '../../platform/result.ts';
import { isOff, loadSettings } from '../../platform/settings.ts';
import { readStored, removeStored, writeStored } from '../../platform/storage.ts';

/** A quiet slate: the badge counts, it does not warn. */
const BADGE_COLOUR = '#475569';

/** Returns the report of the page that the tab shows, `null` where none was made. */
export async function tabReport(tabId: number): Promise<PageReport | null> {
  return ((await readStored('session', keyOf(tabId))) as PageReport | undefined) ?? null;
}

/** Keeps the report and sets the badge to its number of matches, unless the tab has gone on to another page. */
export async function keepReport(tabId: number, report: PageReport): Promise<void> {
  // A report that was long in the making would stand on the badge of the page after its own.
  if (!(await shows(tabId, report.url))) return;
  await Promise.all([
    writeStored('session', keyOf(tabId), report),
    setBadge(tabId, report.matches.length),
  ]);
  // Or the tab goes on in this very moment; the next page's own report is left alone.
  if (await shows(tabId, report.url)) return;
  if ((await tabReport(tabId))?.url === report.url) await forgetReport(tabId);
}

/** Does the tab show this page? A tab whose address the browser keeps to itself is taken to. */
export async function shows(tabId: number, url: string): Promise<boolean> {
  const tab = await settle(() => browser.tabs.get(tabId));
  return tab.ok && (tab.value.url === undefined || isSamePage(tab.value.url, url));
}

/** A page that could not be matched: it has no text, or reading failed, and why, in one sentence. */
export type PageFailure = { url: string; why: 'no-text' | 'failed'; detail?: string };

/** Keeps the failure to read the tab's page, for the popup to say, unless the tab has gone on to another page. */
export async function keepFailure(tabId: number, failure: PageFailure): Promise<void> {
  if (!(await shows(tabId, failure.url))) return;
  await writeStored('session', failureKeyOf(tabId), failure);
}

/** Returns the failure to read the tab's page, `null` where there was none. */
export async function tabFailure(tabId: number): Promise<PageFailure | null> {
  return ((await readStored('session', failureKeyOf(tabId))) as PageFailure | undefined) ?? null;
}

/** Returns the report that is kept of the tab if it is of this page: a call may come from the page before. */
export async function tabReportOf(tabId: number, url: string): Promise<PageReport | null> {
  const report = await tabReport(tabId);
  return report && isSamePage(report.url, url) ? report : null;
}

/** Forgets the tab's report and clears its badge. */
export async function forgetReport(tabId: number): Promise<void> {
  await removeStored('session', keyOf(tabId));
  await removeStored('session', failureKeyOf(tabId));
  await setBadge(tabId, 0);
}

async function setBadge(tabId: number, count: number): Promise<void> {
  // The tab may be gone by now: there is no badge to set then.
  await Promise.all([
    settle(() => browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR })),
    settle(() => browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' })),
  ]);
}

/** Styles of the user reach into shadow roots, those of the page's author end at them. */
const MARKS_ORIGIN = 'USER' as const;

/** Puts the reader and the styles of marks into a frame. The browser inserts both, so no page policy stops them. */
export async function injectReader(tabId: number, frameId = 0): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  // Side by side: the styles are there long before the reader has anything to mark.
  await Promise.all([
    layStyles(tabId, frameId),
    browser.scripting.executeScript({ target, files: ['/reader.js'] }),
  ]);
}

async function layStyles(tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  // Inserted twice the rules would merely stand twice; removing first keeps one copy.
  const styles = { target, css: highlightCss, origin: MARKS_ORIGIN };
  await settle(() => browser.scripting.removeCSS(styles));
  await browser.scripting.insertCSS(styles);
  await styleMarks(tabId, await loadSettings(), frameId);
}

/** Lays the chosen style over a page's marks. Which one lay there before is not kept: all others are taken away. */
async function styleMarks(tabId: number, style: MarkStyle, frameId = 0): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  const stylesOf = (one: MarkStyle) => ({ target, css: markCss(one), origin: MARKS_ORIGIN });
  await Promise.all(
    allMarkStyles().map((other) => settle(() => browser.scripting.removeCSS(stylesOf(other)))),
  );
  await settle(() => browser.scripting.insertCSS(stylesOf(style)));
}

/** Tells the readers of all tabs about changed settings; an article without one (it was off when it opened) gets one. */
export function tellReaders(settings: Settings): Promise<void> {
  // One after the other: of two quick changes the later one must be the one that stays.
  const told = telling.then(() => tellAll(settings));
  telling = told.catch(() => {});
  return told;
}

let telling: Promise<void> = Promise.resolve();

async function tellAll(settings: Settings): Promise<void> {
  const tabs = await settle(() => browser.tabs.query({}));
  if (!tabs.ok) return;
  await Promise.all(
    tabs.value.map(async ({ id, url }) => {
      if (id === undefined) return;
      const told = await callReader(id, 'settingsChanged', settings);
      if (told.ok) return styleMarks(id, settings);
      if (isOff(settings, url ?? '')) return;
      const verdict = await callGate(id, 'verdict');
      if (verdict.ok && verdict.value.inScope) await settle(() => injectReader(id));
    }),
  );
}

/** Has every kept report follow the wrong matches as they are now, and tells the readers of those that change. */
export async function sieveReports(hidden: readonly MatchPair[]): Promise<void> {
  const tabs = await settle(() => browser.tabs.query({}));
  if (!tabs.ok) return;
  await Promise.all(
    tabs.value.map(async ({ id }) => {
      const report = id === undefined ? null : await tabReport(id);
      if (id === undefined || !report) return;
      const shown = sieve(report, hidden);
      if (shown === report) return;
      await keepReport(id, shown);
      await callReader(id, 'reportChanged', shown);
    }),
  );
}

/** Is it one page? What follows `#` is a place on it. */
export function isSamePage(one: string, other: string): boolean {
  return one.split('#')[0] === other.split('#')[0];
}

/** Forgets what is kept of a tab when it is closed or shows another document. */
export function watchTabs(signal: AbortSignal): void {
  const removed = (tabId: number) => void forgetReport(tabId);
  const updated = async (tabId: number, change: { status?: string; url?: string }) => {
    if (change.status !== 'loading') return;
    // A reload comes without an address, a new document with one; a move to a place on the page changes nothing.
    const report = change.url === undefined ? null : await tabReport(tabId);
    if (report && isSamePage(report.url, change.url ?? '')) return;
    await forgetReport(tabId);
  };
  browser.tabs.onRemoved.addListener(removed);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.tabs.onRemoved.removeListener(removed);
    browser.tabs.onUpdated.removeListener(updated);
  });
}

function failureKeyOf(tabId: number): string {
  return `failure:${tabId}`;
}

function keyOf(tabId: number): string {
  return `report:${tabId}`;
}
