/** Copying out of the card: a line that cites the claim, a link to the sentence. */

import type { ClaimBundle } from '../../claims/types.ts';
import type { CiteActionsProps } from '../../components/CiteActions.tsx';
import { citationWords } from '../../components/export-words.ts';
import { citationLine } from '../../exchange/citation-line.ts';
import { linkToSentence } from '../../exchange/text-fragment.ts';
import type { Match } from '../../matching/types.ts';
import { copyText } from '../../page/clipboard.ts';
import type { PageReport } from '../../platform/messages.ts';

/** The page that a link leads to; its report is `null` once the page has gone. */
export type CitedPage = { report: PageReport | null; text: string | null };
/** What is cited, and in which language. */
export type CitedMatch = { match: Match; bundle: ClaimBundle | null; locale: string };

/** Returns what the card's buttons do for a match. */
export function citeOn({ report, text }: CitedPage, cited: CitedMatch): CiteActionsProps {
  const { match, bundle, locale } = cited;
  const claim = bundle?.claims[match.claimId];
  return {
    async onCopyCitation() {
      const line =
        claim && bundle ? citationLine(claim, { bundle, locale, words: citationWords() }) : '';
      return { text: line, done: await copyText(line) };
    },
    async onCopyLink() {
      const { start, end } = match;
      const span = { text, start, end, lang: report?.lang ?? '' };
      const { url, exact } = linkToSentence(report?.url ?? location.href, span);
      return { text: url, done: await copyText(url), toPageOnly: !exact };
    },
  };
}
