import { i18n } from '#i18n';
import type { TabState } from '../platform/messages.ts';

/** The states in which there are no matches to list. */
export type QuietState = Exclude<TabState, { kind: 'matched' }>;

/** What the notes may do. */
export type StateActions = {
  onCheckAnyway(): void;
  onTurnOn(where: 'site' | 'everywhere'): void;
};

/** Why there is nothing to list, in one line, and the next step. */
export function StateNote({ state, actions }: { state: QuietState; actions: StateActions }) {
  return (
    <div class="state" role="status">
      <p>{sentenceOf(state)}</p>
      <NextStep state={state} actions={actions} />
    </div>
  );
}

function sentenceOf(state: QuietState): string {
  switch (state.kind) {
    case 'not-article':
      return i18n.t('state.notArticle');
    case 'other-topic':
      return i18n.t(topicKey(state));
    case 'nothing-matched':
      return i18n.t('state.nothing');
    case 'reading':
      return i18n.t('state.reading');
    case 'off':
      return i18n.t(state.where === 'site' ? 'state.offSite' : 'state.offEverywhere');
    case 'unreadable':
      if (state.why === 'failed') return i18n.t('state.failed', [unended(state.detail ?? '')]);
      return i18n.t(UNREADABLE_KEYS[state.why]);
  }
}

const UNREADABLE_KEYS = {
  restricted: 'state.restricted',
  'no-answer': 'state.noAnswer',
  'no-text': 'state.noText',
} as const;

/** Why something failed is a sentence of its own; inside another one it has no full stop. */
function unended(sentence: string): string {
  return sentence.replace(/[.\s]+$/, '');
}

function topicKey({ syria, russia }: { syria: boolean; russia: boolean }) {
  if (syria && russia) return 'state.bothInPassing';
  if (syria) return 'state.syriaOnly';
  return russia ? 'state.russiaOnly' : 'state.otherTopic';
}

function NextStep({ state, actions }: { state: QuietState; actions: StateActions }) {
  if (state.kind === 'off') {
    return (
      <button type="button" onClick={() => actions.onTurnOn(state.where)}>
        {i18n.t('popup.turnOn')}
      </button>
    );
  }
  if (
    state.kind === 'not-article' ||
    state.kind === 'other-topic' ||
    (state.kind === 'unreadable' && (state.why === 'no-answer' || state.why === 'no-text'))
  ) {
    return (
      <button type="button" onClick={actions.onCheckAnyway}>
        {i18n.t('popup.checkAnyway')}
      </button>
    );
  }
  return null;
}
