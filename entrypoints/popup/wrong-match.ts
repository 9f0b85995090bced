/** "Wrong match" in the popup: the same calls as in the card, for the tab that the popup speaks of. */

import { pairOf } from '../../choices/wrong-matches.ts';
import type { ClaimBundle } from '../../claims/types.ts';
import type { HideOutcome, WrongMatchActions } from '../../components/WrongMatch.tsx';
import { wrongMatchReport } from '../../components/wrong-match-report.ts';
import type { Match } from '../../matching/types.ts';
import { copyText } from '../../page/clipboard.ts';
import { callBackground } from '../../platform/channel.ts';
import type { PageReport } from '../../platform/messages.ts';
import type { Result } from '../../platform/result.ts';

/** What the popup shows. */
export type ShownReport = {
  /** `null` where the popup shows none; nothing can be hidden then. */
  report: PageReport | null;
  bundle: ClaimBundle | null;
  locale: string;
  tabId: number | undefined;
};

/** Returns the actions for a match of the report that the popup shows. */
export function wrongMatchIn(shown: ShownReport, match: Match): WrongMatchActions {
  const { report, bundle, locale, tabId } = shown;
  const pair = pairOf(report?.url ?? '', match);
  return {
    onHide: async () => outcomeOf(await callBackground('hideMatch', pair, tabId)),
    onRestore: async () => outcomeOf(await callBackground('restoreMatch', pair)),
    onCopyReport: async () => {
      const databaseDate = report?.databaseDate ?? '';
      const text = wrongMatchReport({ match, url: pair.url, bundle, databaseDate, locale });
      return (await copyText(text)) ? null : text;
    },
  };
}

function outcomeOf(answer: Result<{ kept: boolean }>): HideOutcome {
  return answer.ok
    ? { done: true, kept: answer.value.kept }
    : { done: false, why: answer.error.message };
}
