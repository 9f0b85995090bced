import { i18n } from '#i18n';
import type { Match } from '../matching/types.ts';
import { QuoteWords } from './QuoteWords.tsx';

/** Matches at or above this are called strong: nine in ten such were right on the development texts. */
const STRONG = 0.9;
/** Shares of a known wording, in per cent, from which the likeness is called very close, and partial. */
const CLOSE = 75;
const PARTLY = 45;

const KINDS = ['words', 'figure', 'date', 'context', 'wording'] as const;
type Kind = (typeof KINDS)[number];

/** What the reasons are given. */
export type MatchReasonsProps = { match: Pick<Match, 'reasons' | 'score' | 'quote'> };

/** Why a sentence is marked: the matched words in their sentence, what each part rests on, and the strength in a word. */
export function MatchReasons({ match }: MatchReasonsProps) {
  const printed = (['words', 'figure', 'date'] as const).flatMap((kind) => textsOf(match, kind));
  return (
    <details class="reasons">
      <summary>{i18n.t('card.why')}</summary>
      <p class="strength">{strengthOf(match)}</p>
      <p class="strength-note">{i18n.t('strength.note')}</p>
      <dl>
        <div>
          <dt>{i18n.t('reason.inQuote')}</dt>
          <dd>
            <QuoteWords quote={match.quote} words={printed} />
          </dd>
        </div>
        {KINDS.map((kind) => (
          <ReasonLine key={kind} kind={kind} texts={unseen(match, kind)} />
        ))}
      </dl>
    </details>
  );
}

/** Returns the strength of a match in words. */
export function strengthOf({ score }: Pick<Match, 'score'>): string {
  return i18n.t(score >= STRONG ? 'strength.strong' : 'strength.fair');
}

/** Returns the texts of one kind of reason, each once. */
export function textsOf({ reasons }: Pick<Match, 'reasons'>, kind: Kind): string[] {
  return [...new Set(reasons.filter((r) => r.kind === kind).map(({ text }) => text))];
}

/** The texts of a kind that the quotation above does not show already. */
function unseen(match: Pick<Match, 'reasons' | 'quote'>, kind: Kind): string[] {
  const texts = textsOf(match, kind);
  return kind === 'words' ? texts.filter((text) => !match.quote.includes(text)) : texts;
}

function ReasonLine({ kind, texts }: { kind: Kind; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <div>
      <dt>{i18n.t(`reason.${kind}`)}</dt>
      {/* What the context supplied stands in other sentences: the line alone says so. */}
      {kind === 'wording' && <dd>{likeness(texts[0] ?? '')}</dd>}
      {kind !== 'wording' && kind !== 'context' && (
        <dd>
          {texts.map((text) => (
            <span key={text} class="word" dir="auto">
              {text}
            </span>
          ))}
        </dd>
      )}
    </div>
  );
}

/** A share in words: a number would look like a score of the claim. */
function likeness(share: string): string {
  const percent = Number.parseInt(share, 10) || 0;
  if (percent >= CLOSE) return i18n.t('reason.near.close');
  return i18n.t(percent >= PARTLY ? 'reason.near.partly' : 'reason.near.loose');
}
