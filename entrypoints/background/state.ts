/** What the popup says of a tab: one of six states, never an ambiguous silence. */

import { browser } from '../../platform/browser.ts';
import { callGate } from '../../platform/channel.ts';
import type { PageReport, TabState } from '../../platform/messages.ts';
import { settle } from '../../platform/result.ts';
import { isOff, loadSettings } from '../../platform/settings.ts';
import { pageBundleOf } from './data.ts';
import { isSamePage, tabFailure, tabReport } from './tabs.ts';

/** Returns the state of a tab. */
export async function tabStateOf(tabId: number): Promise<TabState> {
  const tab = await settle(() => browser.tabs.get(tabId));
  const url = tab.ok ? (tab.value.url ?? '') : '';
  const off = isOff(await loadSettings(), url);
  if (off) return { kind: 'off', where: off };
  if (!/^https?:/.test(url)) return { kind: 'unreadable', why: 'restricted' };
  const report = await tabReport(tabId);
  // A report of the page before may outlive it for a moment.
  if (report && isSamePage(report.url, url)) return readState(report);
  const failure = await tabFailure(tabId);
  if (failure && isSamePage(failure.url, url))
    return { kind: 'unreadable', why: failure.why, detail: failure.detail };
  const verdict = await callGate(tabId, 'verdict');
  // Store pages, PDF viewers and pages that were open before the extension was installed have no gate.
  if (!verdict.ok) return { kind: 'unreadable', why: 'no-answer' };
  if (!verdict.value.article) return { kind: 'not-article' };
  if (!verdict.value.inScope) {
    return {
      kind: 'other-topic',
      syria: verdict.value.syria > 0,
      russia: verdict.value.russia > 0,
    };
  }
  return { kind: 'reading' };
}

async function readState(report: PageReport): Promise<TabState> {
  if (report.matches.length === 0) return { kind: 'nothing-matched', report };
  const bundle = await pageBundleOf(report.matches.map((match) => match.claimId));
  return { kind: 'matched', report, bundle };
}
