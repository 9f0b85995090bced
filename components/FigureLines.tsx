import { i18n } from '#i18n';
import type { Match } from '../matching/types.ts';

/** Figures of the page that differ from the claim's, side by side. */
export function FigureLines({ figures }: { figures: Match['figures'] }) {
  const different = figures.filter((figure) => !figure.agree);
  if (different.length === 0) return null;
  return (
    <ul class="figures">
      {different.map((figure) => (
        <li key={figure.page}>{i18n.t('card.figures', [figure.page, figure.claim])}</li>
      ))}
    </ul>
  );
}
