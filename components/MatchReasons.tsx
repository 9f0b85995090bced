import { i18n } from '#i18n';
import type { Match } from '../matching/types.ts';

/** Matches at or above this are called strong: nine in ten such were right on the development texts. */
const STRONG = 0.9;

const KINDS = ['words', 'context', 'figure', 'date', 'wording'] as const;

/** Why a sentence is marked: the page's words for each part of the claim, and the strength in a word. */
export function MatchReasons({ match }: { match: Pick<Match, 'reasons' | 'score'> }) {
  return (
    <details class="reasons">
      <summary>{i18n.t('card.why')}</summary>
      <p>{i18n.t(match.score >= STRONG ? 'strength.high' : 'strength.medium')}</p>
      <dl>
        {KINDS.map((kind) => {
          const texts = match.reasons
            .filter((reason) => reason.kind === kind)
            .map((reason) => reason.text);
          if (texts.length === 0) return null;
          return (
            <div key={kind}>
              <dt>{i18n.t(`reason.${kind}`)}</dt>
              {kind !== 'context' && <dd dir="auto">{[...new Set(texts)].join(' · ')}</dd>}
            </div>
          );
        })}
      </dl>
    </details>
  );
}
