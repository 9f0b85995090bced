import { i18n } from '#i18n';
import type { Match } from '../matching/types.ts';

type Stated = Pick<Match, 'stance' | 'pageSource'>;

/** How this page states the claim, and whom it names as its source. */
export function StanceLine({ match }: { match: Stated }) {
  return <p class="stance">{stanceSentence(match)}</p>;
}

/** Returns the sentence of the stance line. */
export function stanceSentence({ stance, pageSource }: Stated): string {
  return pageSource
    ? i18n.t(`stance.${stance}.named`, [`\u2068${pageSource.text}\u2069`])
    : i18n.t(`stance.${stance}.none`);
}
