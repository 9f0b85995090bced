/** The plain-text report of a wrong match, for the clipboard: what somebody needs to mend it, and nothing about the reader. */

import { i18n } from '#i18n';
import type { ClaimBundle } from '../claims/types.ts';
import type { Match } from '../matching/types.ts';
import { tell, tellDate } from './locale.ts';
import { strengthOf, textsOf } from './MatchReasons.tsx';

/** What a report is made of. */
export type ReportParts = {
  match: Match;
  /** Address of the page. */
  url: string;
  /** `null`: the claims could not be opened. */
  bundle: ClaimBundle | null;
  /** Date of the database, `''` where it has none. */
  databaseDate: string;
  locale: string;
};

/** Returns the report, a line each. */
export function wrongMatchReport({ match, url, bundle, ...rest }: ReportParts): string {
  const claim = bundle?.claims[match.claimId];
  const text = claim ? `${tell(claim.text, rest.locale).text} ` : '';
  const words = [...textsOf(match, 'words'), ...textsOf(match, 'figure')].join(' · ');
  const date = rest.databaseDate ? tellDate(rest.databaseDate) : null;
  return [
    i18n.t('wrongReport.title'),
    i18n.t('wrongReport.page', [url]),
    i18n.t('wrongReport.quote', [`“${match.quote}”`]),
    i18n.t('wrongReport.claim', [`${text}[${match.claimId}]`]),
    ...(words ? [i18n.t('wrongReport.matched', [words])] : []),
    strengthOf(match),
    i18n.t('wrongReport.database', [date ?? i18n.t('dateNotGiven')]),
  ].join('\n');
}
