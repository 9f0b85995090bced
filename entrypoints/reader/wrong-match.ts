/** "Wrong match" in a card: hides the pair through the background, which changes the report and so the marks. */

import { pairOf } from '../../choices/wrong-matches.ts';
import type { ClaimBundle } from '../../claims/types.ts';
import type { HideOutcome, WrongMatchActions } from '../../components/WrongMatch.tsx';
import { wrongMatchReport } from '../../components/wrong-match-report.ts';
import type { Match } from '../../matching/types.ts';
import { copyText } from '../../page/clipboard.ts';
import { callBackground } from '../../platform/channel.ts';
import type { PageReport } from '../../platform/messages.ts';
import type { Result } from '../../platform/result.ts';

/** What a card shows of a match. */
export type ShownMatch = { match: Match; bundle: ClaimBundle | null; locale: string };

/** Returns the actions for a match of a report. */
export function wrongMatchOn(report: PageReport | null, shown: ShownMatch): WrongMatchActions {
  const url = report?.url ?? location.href;
  const pair = pairOf(url, shown.match);
  return {
    onHide: async () => outcomeOf(await callBackground('hideMatch', pair)),
    onRestore: async () => outcomeOf(await callBackground('restoreMatch', pair)),
    onCopyReport: async () => {
      const { databaseDate = '' } = report ?? {};
      const text = wrongMatchReport({ ...shown, url: pair.url, databaseDate });
      return (await copyText(text)) ? null : text;
    },
  };
}

function outcomeOf(answer: Result<{ kept: boolean }>): HideOutcome {
  return answer.ok
    ? { done: true, kept: answer.value.kept }
    : { done: false, why: answer.error.message };
}
