/** The calls that the background answers. */

import { sieve } from '../../choices/wrong-matches.ts';
import type { BackgroundHandlers, Sender } from '../../platform/channel.ts';
import { callReader } from '../../platform/channel.ts';
import type { PageReport, PageText } from '../../platform/messages.ts';
import { openCompare } from '../../platform/pages.ts';
import { settle } from '../../platform/result.ts';
import { isOff, loadSettings, saveSettings } from '../../platform/settings.ts';
import { loadWrongMatches } from '../../platform/wrong-matches.ts';
import { bundleOf, factsOf, openClaims, openMatcher } from './data.ts';
import { nearClaims } from './selection.ts';
import { tabStateOf } from './state.ts';
import {
  forgetReport,
  injectReader,
  keepFailure,
  keepReport,
  shows,
  tabReportOf,
  tellReaders,
} from './tabs.ts';
import { wrongMatchHandlers } from './wrong-matches.ts';

/** A call that only a page in a tab can make came from elsewhere. */
export class NoTabError extends Error {
  override name = 'NoTabError';
}

/** Returns the handlers; they hold no state of their own, so a restarted background goes on where it stopped. */
export function createHandlers(): BackgroundHandlers {
  return {
    loadReader: async (sender) => {
      if (isOff(await loadSettings(), sender.url ?? '')) return;
      // The reader takes a moment to come with the page's text: the matcher opens meanwhile.
      void settle(openMatcher);
      await injectReader(tabOf(sender), sender.frameId);
    },
    readPage: async (sender, page) => {
      const tabId = tabOf(sender);
      const read = await settle(() => readPage(tabId, page));
      if (read.ok) return read.value;
      await keepFailure(tabId, { url: page.url, why: 'failed', detail: read.error.message });
      throw Object.assign(new Error(read.error.message), { name: read.error.name });
    },
    foundNoText: async (sender, url) => {
      const tabId = tabOf(sender);
      if (!(await shows(tabId, url))) return;
      await forgetReport(tabId);
      await keepFailure(tabId, { url, why: 'no-text' });
    },
    reportLost: async (sender, url, indexes) => {
      const report = await tabReportOf(tabOf(sender), url);
      if (report) await keepReport(tabOf(sender), { ...report, lost: indexes });
    },
    forgetPage: async (sender, url) => {
      if (await tabReportOf(tabOf(sender), url)) await forgetReport(tabOf(sender));
    },
    claim: (_sender, claimId) => bundleOf([claimId]),
    openCompare: (sender, questionId) => openCompare(tabOf(sender), questionId),
    tabState: (_sender, tabId) => tabStateOf(tabId),
    checkAnyway: async (_sender, tabId) => {
      await injectReader(tabId);
      const read = await callReader(tabId, 'rescan', true);
      if (!read.ok) return { kind: 'unreadable', why: 'no-answer', detail: read.error.message };
      return tabStateOf(tabId);
    },
    settings: () => loadSettings(),
    saveSettings: async (_sender, change) => {
      const { settings, stored } = await saveSettings(change);
      // A store that refuses tells nobody of the change: the readers hear of it from here.
      if (!stored.ok) await tellReaders(settings);
      return { settings, kept: stored.ok };
    },
    databaseFacts: async () => factsOf(await openClaims()),
    nearClaims: (_sender, ticket) => nearClaims(ticket),
    ...wrongMatchHandlers(),
  };
}

async function readPage(tabId: number, page: PageText): Promise<PageReport> {
  const matcher = await openMatcher();
  const annotated = matcher.annotate(
    {
      id: page.url,
      text: page.text,
      title: page.title,
      lang: page.lang || undefined,
      url: page.url,
      published: page.published ?? undefined,
    },
    // The gate has judged the page, with more at hand than its text.
    { anyTopic: true },
  );
  const report: PageReport = {
    url: page.url,
    title: page.title,
    lang: annotated.lang,
    sentences: annotated.sentences,
    claims: matcher.claims,
    databaseDate: matcher.index.data.databaseDate,
    ...(page.truncated && { readTo: page.text.length }),
    matches: annotated.matches,
    lost: [],
  };
  const shown = sieve(report, await loadWrongMatches());
  await keepReport(tabId, shown);
  return shown;
}

function tabOf(sender: Sender): number {
  if (sender.tabId === undefined) throw new NoTabError('this call comes from no tab');
  return sender.tabId;
}
