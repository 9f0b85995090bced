import { i18n } from '#i18n';
import type { Match, ReasonKind } from '../matching/types.ts';
import { counted } from './plural.ts';
import { QuoteWords } from './QuoteWords.tsx';

/** Matches at or above this are called strong: nine in ten such were right on the development texts. */
const STRONG = 0.9;
/** Shares of a known wording, in per cent, from which the likeness is called very close, and partial. */
const CLOSE = 75;
const PARTLY = 45;

/** Shares of a claim's parts, in per cent, from which nearly all of them, and most, are in the sentence. */
const NEARLY_ALL = 75;
const MOST = 50;

/** All kinds of reason that the matcher gives, in the order in which they are told. */
const KINDS: readonly ReasonKind[] = [
  'words',
  'figure',
  'date',
  'context',
  'part',
  'wording',
  'story',
  'echo',
];

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
export function textsOf({ reasons }: Pick<Match, 'reasons'>, kind: ReasonKind): string[] {
  return [...new Set(reasons.filter((r) => r.kind === kind).map(({ text }) => text))];
}

/** The texts of a kind that the quotation above does not show already. */
function unseen(match: Pick<Match, 'reasons' | 'quote'>, kind: ReasonKind): string[] {
  const texts = textsOf(match, kind);
  return kind === 'words' ? texts.filter((text) => !match.quote.includes(text)) : texts;
}

function ReasonLine({ kind, texts }: { kind: ReasonKind; texts: readonly string[] }) {
  const [first] = texts;
  if (first === undefined) return null;
  return (
    <div>
      <dt>{i18n.t(`reason.${kind}`)}</dt>
      <Told kind={kind} texts={texts} first={first} />
    </div>
  );
}

/** What a kind of reason comes to: words as printed, or a share or number in words. */
function Told({
  kind,
  texts,
  first,
}: {
  kind: ReasonKind;
  texts: readonly string[];
  first: string;
}) {
  switch (kind) {
    case 'context':
    case 'echo':
      // It stands in other sentences: the line alone says so.
      return null;
    case 'wording':
      return <dd>{likeness(percentOf(first))}</dd>;
    case 'part':
      return <dd>{shareOf(percentOf(first))}</dd>;
    case 'story':
      return <dd>{counted('claims', Number(first))}</dd>;
    case 'words':
    case 'figure':
    case 'date':
      return (
        <dd>
          {texts.map((text) => (
            <span key={text} class="word" dir="auto">
              {text}
            </span>
          ))}
        </dd>
      );
  }
}

function percentOf(share: string): number {
  return Number.parseInt(share, 10) || 0;
}

/** A likeness in words: a number would look like a score of the claim. */
function likeness(percent: number): string {
  if (percent >= CLOSE) return i18n.t('reason.near.close');
  return i18n.t(percent >= PARTLY ? 'reason.near.partly' : 'reason.near.loose');
}

/** A share of a claim's parts in words. */
function shareOf(percent: number): string {
  if (percent >= NEARLY_ALL) return i18n.t('reason.share.nearlyAll');
  return i18n.t(percent >= MOST ? 'reason.share.most' : 'reason.share.some');
}
