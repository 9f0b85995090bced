import { i18n } from '#i18n';
import type { NearMatch, NearStrength } from '../matching/near.ts';
import { ClaimSources } from './ClaimSources.tsx';
import { ConflictList } from './ConflictList.tsx';
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
          <section>
            <h3>{i18n.t('card.whoSaid')}</h3>
            <ClaimSources claim={claim} view={view} />
          </section>
          <section>
            <h3>{i18n.t('card.conflicts')}</h3>
            <ConflictList claimId={claim.id} view={view} />
          </section>
        </div>
      </details>
    </li>
  );
}
