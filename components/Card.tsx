import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ClaimBundle } from '../claims/types.ts';
import type { Match } from '../matching/types.ts';
import { CiteActions, type CiteActionsProps } from './CiteActions.tsx';
import { ClaimDetails } from './ClaimDetails.tsx';
import { FigureLines } from './FigureLines.tsx';
import { LocalTextView } from './LocalTextView.tsx';
import { directionOf, interfaceLocale } from './locale.ts';
import { MatchReasons } from './MatchReasons.tsx';
import { StanceLine } from './StanceLine.tsx';
import { WrongMatch, type WrongMatchActions } from './WrongMatch.tsx';

/** What the card is given. */
export type CardProps = {
  match: Match;
  /** `null`: the claims could not be opened. */
  bundle: ClaimBundle | null;
  /** Language of claim texts; the frame follows the interface. */
  locale: string;
  onClose(): void;
  /** "Wrong match" of this match; missing where the card has no page to hide it on. */
  wrongMatch?: WrongMatchActions;
  /** Opens the question's sources side by side; answers why that failed, `null` where it did not. Missing where there is no tab whose page could be compared. */
  onCompare?(): Promise<string | null>;
  /** Copying of the claim's citation and of a link to the sentence; missing where there is no page to link to. */
  cite?: CiteActionsProps;
  /** Ways to other claims of the same sentence. */
  children?: ComponentChildren;
};

/** What opens over a marked sentence: the claim, how this page states it, who said it, who reported it, and what conflicts. */
export function Card({ match, bundle, locale, onClose, children, ...actions }: CardProps) {
  const { onCompare, cite, wrongMatch } = actions;
  const claim = bundle?.claims[match.claimId];
  return (
    <article
      class="card"
      tabIndex={-1}
      dir={directionOf(interfaceLocale())}
      lang={interfaceLocale()}
      aria-label={i18n.t('card.label')}
    >
      <header>
        {claim ? (
          <h2>
            <LocalTextView text={claim.text} locale={locale} />
          </h2>
        ) : (
          <p role="alert">{i18n.t('card.failed')}</p>
        )}
        <CloseButton onClose={onClose} />
      </header>
      {children}
      <StanceLine match={match} />
      <FigureLines figures={match.figures} />
      {claim && bundle && <ClaimDetails claim={claim} view={{ bundle, locale }} heading="h3" />}
      <MatchReasons match={match} />
      <div class="actions">
        {claim && onCompare && <CompareButton onCompare={onCompare} />}
        {claim && cite && <CiteActions {...cite} />}
        {wrongMatch && <WrongMatch {...wrongMatch} />}
      </div>
    </article>
  );
}

function CompareButton({ onCompare }: { onCompare(): Promise<string | null> }) {
  const [failure, setFailure] = useState<string | null>(null);
  return (
    <div class="compare-sources">
      <button type="button" class="quiet" onClick={async () => setFailure(await onCompare())}>
        {i18n.t('card.compare')}
      </button>
      {failure !== null && <p role="alert">{i18n.t('popup.failed', [failure])}</p>}
    </div>
  );
}

function CloseButton({ onClose }: { onClose(): void }) {
  return (
    <button type="button" class="close" aria-label={i18n.t('card.close')} onClick={onClose}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path
          d="M4 4l8 8M12 4l-8 8"
          stroke="currentColor"
          stroke-width="1.5"
          stroke-linecap="round"
        />
      </svg>
    </button>
  );
}
