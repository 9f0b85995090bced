import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { tellDate, withOneStop } from '../../components/locale.ts';
import { NearList } from '../../components/NearList.tsx';
import { counted } from '../../components/plural.ts';
import { callBackground } from '../../platform/channel.ts';
import type { NearAnswer } from '../../platform/messages.ts';

type State =
  | { kind: 'reading' }
  | { kind: 'gone' }
  | { kind: 'failed'; why: string }
  | { kind: 'read'; answer: NearAnswer };

/** The claims near to a selected text. */
export function Near({ ticket, locale }: { ticket: string; locale: string }) {
  const [state, setState] = useState<State>({ kind: 'reading' });
  const [claimLocale, setClaimLocale] = useState(locale);
  useEffect(() => {
    void callBackground('settings').then((answer) => {
      if (answer.ok && answer.value.claimLanguage !== 'auto')
        setClaimLocale(answer.value.claimLanguage);
    });
    void callBackground('nearClaims', ticket).then((answer) => {
      if (!answer.ok) setState({ kind: 'failed', why: answer.error.message });
      else if (answer.value === null) setState({ kind: 'gone' });
      else setState({ kind: 'read', answer: answer.value });
    });
  }, [ticket]);
  return (
    <div class="popup near">
      <h1>{i18n.t('near.title')}</h1>
      <p role="status" class={state.kind === 'read' ? 'note' : 'state'}>
        {lineOf(state)}
      </p>
      {state.kind === 'read' && state.answer.text && (
        <NearAnswerView answer={state.answer} locale={claimLocale} />
      )}
      <footer>
        <p class="private">{i18n.t('popup.private')}</p>
      </footer>
    </div>
  );
}

function lineOf(state: State): string {
  if (state.kind === 'reading') return i18n.t('near.reading');
  if (state.kind === 'gone') return i18n.t('near.gone');
  if (state.kind === 'failed') return i18n.t('popup.failed', [state.why]);
  const { text, restricted, matches } = state.answer;
  if (restricted) return i18n.t('state.restricted');
  if (!text) return i18n.t('near.noSelection');
  return i18n.t(matches.length > 0 ? 'near.note' : 'near.nothing');
}

type AnswerProps = { answer: NearAnswer; locale: string };

function NearAnswerView({ answer, locale }: AnswerProps) {
  const { text, cut, matches, bundle } = answer;
  const date = answer.databaseDate ? tellDate(answer.databaseDate) : null;
  return (
    <>
      <section aria-label={i18n.t('near.selected')} class="selected">
        <q dir="auto">{text}</q>
        {cut && <p class="note">{i18n.t('near.cut', [counted('characters', text.length)])}</p>}
      </section>
      <NearList matches={matches} view={{ bundle, locale }} />
      <p class="coverage">
        {withOneStop(
          i18n.t('near.against', [
            counted('claims', answer.claims),
            date ?? i18n.t('dateNotGiven'),
          ]),
        )}
      </p>
    </>
  );
}
