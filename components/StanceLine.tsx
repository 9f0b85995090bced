import { i18n } from '#i18n';
import type { Match } from '../matching/types.ts';

/** How this page states the claim, and whom it names as its source. */
export function StanceLine({ match }: { match: Pick<Match, 'stance' | 'pageSource'> }) {
  const { stance, pageSource } = match;
  const line = pageSource
    ? i18n.t(`stance.${stance}.named`, [`\u2068${pageSource.text}\u2069`])
    : i18n.t(`stance.${stance}.none`);
  return <p class="stance">{line}</p>;
}
