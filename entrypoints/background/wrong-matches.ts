/** The calls that hide a match and show it again: stored, and followed at once by marks, badges and lists of all tabs. */

import { browser } from '../../platform/browser.ts';
import type { BackgroundHandlers, Sender } from '../../platform/channel.ts';
import { type Result, settle } from '../../platform/result.ts';
import {
  hidePair,
  loadWrongMatches,
  replaceWrongMatches,
  restorePair,
} from '../../platform/wrong-matches.ts';
import { bundleOf } from './data.ts';
import { sieveReports } from './tabs.ts';

type WrongMatchCalls = 'hideMatch' | 'restoreMatch' | 'wrongMatches' | 'replaceWrongMatches';

/** Returns the handlers of the calls. */
export function wrongMatchHandlers(): Pick<BackgroundHandlers, WrongMatchCalls> {
  return {
    hideMatch: async (sender, pair, tabId) => {
      const isPrivate = await isPrivateTab(sender, tabId);
      return follow(await hidePair(pair, { now: Date.now(), isPrivate }));
    },
    restoreMatch: async (_sender, pair) => follow(await restorePair(pair)),
    wrongMatches: async () => {
      const list = await loadWrongMatches();
      return { list, bundle: await bundleOf(list.map(({ claimId }) => claimId)) };
    },
    replaceWrongMatches: async (_sender, list) => follow(await replaceWrongMatches(list)),
  };
}

/** A store that refuses keeps the list in memory: it is followed all the same. */
async function follow(stored: Result<void>): Promise<{ kept: boolean }> {
  await sieveReports(await loadWrongMatches());
  return { kept: stored.ok };
}

async function isPrivateTab(sender: Sender, tabId?: number): Promise<boolean> {
  if (sender.isPrivate !== undefined || tabId === undefined) return sender.isPrivate ?? false;
  const tab = await settle(() => browser.tabs.get(tabId));
  return tab.ok && tab.value.incognito;
}
