import { i18n } from '#i18n';
import type { NearMatch, NearStrength } from '../matching/near.ts';
import { ClaimDetails } from './ClaimDetails.tsx';
import { LocalTextView } from './LocalTextView.tsx';
import { QuoteWords } from './QuoteWords.tsx';
import type { View } from './UtteranceView.tsx';

const STRENGTHS: readonly NearStrength[] = ['strong', 'fair', 'faint'];

/** What the list of near claims is given. */
export type NearListProps = {
  /** Nearest first. */
  matches: readonly NearMatch[];
  view: View;
};

/** Claims near to a text, by strength, each with everything known of it. */
export function NearList({ matches, view }: NearListProps) {
  return (
    <>
      {STRENGTHS.map((strength) => (
        <NearGroup
          key={strength}
          strength={strength}
          matches={matches.filter((match) => match.strength === strength)}
          view={view}
        />
      ))}
    </>
  );
}

function NearGroup({ strength, matches, view }: NearListProps & { strength: NearStrength }) {
  if (matches.length === 0) return null;
  return (
    <section class="question">
      <h2>{i18n.t(`near.${strength}`)}</h2>
      <ul class="matches">
        {matches.map((match) => (
          <NearRow key={match.claimId} match={match} view={view} />
        ))}
      </ul>
    </section>
  );
}

function NearRow({ match, view }: { match: NearMatch; view: View }) {
  const claim = view.bundle.claims[match.claimId];
  if (!claim) return null;
  return (
    <li class="match">
      <p class="claim-text">
        <LocalTextView text={claim.text} locale={view.locale} />
      </p>
      <p class="near-quote">
        <QuoteWords quote={match.quote} words={match.words} />
      </p>
      <details class="near-details">
        <summary>{i18n.t('popup.details')}</summary>
        <div class="details">
          <ClaimDetails claim={claim} view={view} heading="h3" />
        </div>
      </details>
    </li>
  );
}
