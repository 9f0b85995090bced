import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ClaimBundle } from '../claims/types.ts';
import type { Match } from '../matching/types.ts';
import { Card } from './Card.tsx';
import type { CiteActionsProps } from './CiteActions.tsx';
import type { WrongMatchActions } from './WrongMatch.tsx';

/** What the deck is given. */
export type CardDeckProps = {
  /** The matches under the pointer: those with conflicting reports first, then the tightest. */
  matches: readonly Match[];
  /** `null`: the claims could not be opened. */
  bundle: ClaimBundle | null;
  locale: string;
  onClose(): void;
  /** "Wrong match" of one of the matches. */
  wrongMatch?(match: Match): WrongMatchActions;
  /** Opens the sources of a match's question side by side; answers why that failed, `null` where it did not. */
  onCompare?(match: Match): Promise<string | null>;
  /** Copying of a match's citation and link. */
  cite?(match: Match): CiteActionsProps;
};

/** The card of a sentence; where it states several claims, one card with a way to the others. */
export function CardDeck(props: CardDeckProps) {
  const { matches, bundle, locale, onClose, onCompare, cite, wrongMatch } = props;
  const [at, setAt] = useState(0);
  const match = matches[at];
  if (!match) return null;
  const others =
    matches.length > 1 ? (
      <nav class="deck" aria-label={i18n.t('card.others')}>
        {matches.map((other, i) => (
          <button
            key={other.claimId}
            type="button"
            aria-current={i === at}
            onClick={() => setAt(i)}
          >
            {i18n.t('card.position', [String(i + 1), String(matches.length)])}
          </button>
        ))}
      </nav>
    ) : null;
  return (
    <Card
      key={match.claimId}
      {...{ match, bundle, locale, onClose }}
      onCompare={onCompare && (() => onCompare(match))}
      cite={cite?.(match)}
      wrongMatch={wrongMatch?.(match)}
    >
      {others}
    </Card>
  );
}
