/** The words of exports and citations, out of the messages of the interface. */

import { i18n } from '#i18n';
import { originsOf } from '../claims/origins.ts';
import type { ClaimBody, ClaimBundle } from '../claims/types.ts';
import type { CitationWords, ExportWords } from '../exchange/types.ts';
import { coverageSentence } from './CoverageLine.tsx';
import { tellDate, withOneStop } from './locale.ts';
import { CONFLICT_KEYS, EVIDENCE_KEYS } from './message-keys.ts';
import { counted } from './plural.ts';
import { stanceSentence } from './StanceLine.tsx';

/** Returns the words of citations. */
export function citationWords(): CitationWords {
  return {
    noDate: i18n.t('export.noDate'),
    dateNotGiven: i18n.t('dateNotGiven'),
    reportedBy: i18n.t('card.reportedBy'),
    weak: i18n.t('weak'),
    reportOn: (claims) => i18n.t('export.reportOn', [claims]),
    via: (names) => i18n.t('via', [names]),
    speakerStance: (stance) => {
      if (stance === 'asserts') return '';
      return i18n.t(stance === 'denies' ? 'speakerDenies' : 'speakerDoubts');
    },
  };
}

/** Returns the words of exports; counts and dates follow the interface as the words do. */
export function exportWords(bundle: ClaimBundle): ExportWords {
  return {
    ...citationWords(),
    whoSaid: i18n.t('card.whoSaid'),
    conflicts: i18n.t('card.conflicts'),
    noConflicts: i18n.t('card.noConflicts'),
    lost: i18n.t('popup.lost'),
    nothing: i18n.t('state.nothing'),
    unknownOutlet: i18n.t('unknownOutlet'),
    coverage: coverageSentence,
    exported: (day) => withOneStop(i18n.t('export.made', [tellDate(day)])),
    stance: stanceSentence,
    figures: ({ page, claim }) => i18n.t('card.figures', [page, claim]),
    evidence: (kind) => i18n.t(EVIDENCE_KEYS[kind]),
    conflict: ({ kind, axis }) =>
      `${i18n.t(CONFLICT_KEYS[kind])} · ${i18n.t('differsIn', [i18n.t(`axis.${axis}`)])}`,
    counts: (claim) => countsLine(claim, bundle),
    throughCopy: (name) => i18n.t('throughCopy', [name]),
    shownIn: (language) => i18n.t('shownIn', [language]),
  };
}

/** Returns "3 reports · 1 origin". */
function countsLine(claim: ClaimBody, bundle: ClaimBundle): string {
  const { reports, origins } = originsOf(claim, bundle.outlets);
  const isUnknown = claim.utterances.every((utterance) => utterance.origin === null);
  const told = isUnknown ? i18n.t('originUnknown') : counted('origins', origins);
  return `${counted('reports', reports)} · ${told}`;
}
