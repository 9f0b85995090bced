import { i18n } from '#i18n';
import type { ClaimBundle } from '../claims/types.ts';
import type { Match } from '../matching/types.ts';
import { ClaimSources } from './ClaimSources.tsx';
import { ConflictList } from './ConflictList.tsx';
import { FigureLines } from './FigureLines.tsx';
import { LocalTextView } from './LocalTextView.tsx';
import { directionOf } from './locale.ts';
import { MatchReasons } from './MatchReasons.tsx';
import { StanceLine } from './StanceLine.tsx';

/** What the card is given. */
export type CardProps = {
  match: Match;
  bundle: ClaimBundle;
  /** Language of claim texts; the frame follows the interface. */
  locale: string;
  onClose(): void;
};

/** What opens over a marked sentence: the claim, how this page states it, who said it, who reported it, and what conflicts. */
export function Card({ match, bundle, locale, onClose }: CardProps) {
  const claim = bundle.claims[match.claimId];
  const view = { bundle, locale };
  return (
    <article class="card" dir={directionOf(locale)} lang={locale} aria-label={i18n.t('card.label')}>
      <header>
        {claim ? (
          <h2>
            <LocalTextView text={claim.text} locale={locale} />
          </h2>
        ) : (
          <p role="alert">{i18n.t('card.failed')}</p>
        )}
        <button type="button" class="close" aria-label={i18n.t('card.close')} onClick={onClose}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
          </svg>
        </button>
      </header>
      <StanceLine match={match} />
      <FigureLines figures={match.figures} />
      {claim && (
        <>
          <section>
            <h3>{i18n.t('card.whoSaid')}</h3>
            <ClaimSources claim={claim} view={view} />
          </section>
          <section class="conflicting">
            <h3>{i18n.t('card.conflicts')}</h3>
            <ConflictList claimId={claim.id} view={view} />
          </section>
        </>
      )}
      <MatchReasons match={match} />
    </article>
  );
}
