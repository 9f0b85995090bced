/** Copying a citation or a link out of the popup, as out of the card. The writers are loaded when first asked for. */

import type { CiteActionsProps } from '../../components/CiteActions.tsx';
import { citationWords } from '../../components/export-words.ts';
import type { Match } from '../../matching/types.ts';
import { copyText } from '../../page/clipboard.ts';
import { callReader } from '../../platform/channel.ts';
import type { Exported } from './export-actions.ts';

/** Returns what the buttons of a match do. */
export function citeIn({ state, tabId, locale }: Exported, match: Match): CiteActionsProps {
  const { report, bundle } = state;
  const claim = bundle.claims[match.claimId];
  return {
    async onCopyCitation() {
      const { citationLine } = await import('../../exchange/citation-line.ts');
      const text = claim ? citationLine(claim, { bundle, locale, words: citationWords() }) : '';
      return { text, done: await copyText(text) };
    },
    async onCopyLink() {
      const [{ linkToSentence }, article] = await Promise.all([
        import('../../exchange/text-fragment.ts'),
        callReader(tabId, 'articleText'),
      ]);
      const { start, end } = match;
      const text = article.ok ? article.value : null;
      const { url, exact } = linkToSentence(report.url, { text, start, end, lang: report.lang });
      return { text: url, done: await copyText(url), toPageOnly: !exact };
    },
  };
}
