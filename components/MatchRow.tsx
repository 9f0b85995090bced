import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Match } from '../matching/types.ts';
import { CiteActions, type CiteActionsProps } from './CiteActions.tsx';
import { ClaimDetails } from './ClaimDetails.tsx';
import { FigureLines } from './FigureLines.tsx';
import { LocalTextView } from './LocalTextView.tsx';
import { MatchReasons } from './MatchReasons.tsx';
import { StanceLine } from './StanceLine.tsx';
import type { View } from './UtteranceView.tsx';
import { WrongMatch, type WrongMatchActions } from './WrongMatch.tsx';

/** What a row of the popup is given. */
export type MatchRowProps = {
  match: Match;
  /** The sentence is no longer on the page. */
  lost: boolean;
  /** Language of the page, for the quotation. */
  pageLang: string;
  view: View;
  /** Scroll to the sentence and flash it. */
  onShow(): void;
  /** Copying of the claim's citation and of a link to the sentence, as in the card. */
  cite?: CiteActionsProps;
  /** "Wrong match" of this row. */
  wrongMatch?: WrongMatchActions;
};

/** One matched claim: the sentence, which scrolls the page to itself, and below it everything known of the claim. */
export function MatchRow({ match, lost, pageLang, view, ...actions }: MatchRowProps) {
  const { onShow, cite, wrongMatch } = actions;
  const [open, setOpen] = useState(false);
  const claim = view.bundle.claims[match.claimId];
  if (!claim) return null;
  return (
    <li class={match.conflicts.length > 0 ? 'match conflicting' : 'match'}>
      <p class="claim-text">
        <LocalTextView text={claim.text} locale={view.locale} />
        {match.conflicts.length > 0 && (
          <>
            {' '}
            <span class="flag">{i18n.t('popup.hasConflicts')}</span>
          </>
        )}
      </p>
      <button
        type="button"
        class="quote"
        onClick={onShow}
        disabled={lost}
        title={i18n.t('popup.show')}
      >
        <q lang={pageLang} dir="auto">
          {match.quote}
        </q>
      </button>
      {lost && <p class="lost">{i18n.t('popup.lost')}</p>}
      <StanceLine match={match} />
      <FigureLines figures={match.figures} />
      <button
        type="button"
        class="quiet toggle"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {i18n.t('popup.details')}
      </button>
      {open && (
        <div class="details">
          <ClaimDetails claim={claim} view={view} heading="h4" />
          <MatchReasons match={match} />
          <div class="actions">
            {cite && <CiteActions {...cite} />}
            {wrongMatch && <WrongMatch {...wrongMatch} />}
          </div>
        </div>
      )}
    </li>
  );
}
