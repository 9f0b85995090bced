import { i18n } from '#i18n';
import type { ClaimBundle, Utterance } from '../claims/types.ts';
import { AttributionList } from './AttributionList.tsx';
import { LocalTextView } from './LocalTextView.tsx';
import { tellDate } from './locale.ts';
import { EVIDENCE_KEYS } from './message-keys.ts';

/** What a view of the database needs: the tables and the reader's language. */
export type View = {
  bundle: ClaimBundle;
  locale: string;
  /** Nothing is folded away: what is printed cannot be opened. */
  whole?: boolean;
};

/** One act of saying: speakers with their roles, channel, date, evidence, and who reported it. */
export function UtteranceView({ utterance, view }: { utterance: Utterance; view: View }) {
  const { locale, bundle } = view;
  const channel = bundle.channels[utterance.channel];
  return (
    <div class="utterance">
      {utterance.speakers.map((id) => (
        <SpeakerLine key={id} id={id} view={view} />
      ))}
      {utterance.stance === 'denies' && <p class="speaker-stance">{i18n.t('speakerDenies')}</p>}
      {utterance.stance === 'doubts' && <p class="speaker-stance">{i18n.t('speakerDoubts')}</p>}
      <p class="said">
        {channel && <LocalTextView text={channel.text} locale={locale} />}
        {channel && ' · '}
        {utterance.said ? (
          <time dateTime={utterance.said}>{tellDate(utterance.said)}</time>
        ) : (
          i18n.t('dateNotGiven')
        )}
        {' · '}
        <span class="evidence">{i18n.t(EVIDENCE_KEYS[utterance.evidence])}</span>
      </p>
      <AttributionList attributions={utterance.attributions} view={view} />
    </div>
  );
}

function SpeakerLine({ id, view }: { id: string; view: View }) {
  const speaker = view.bundle.speakers[id];
  if (!speaker) return null;
  const role = speaker.roles.at(-1);
  return (
    <p class="speaker">
      <strong>
        <LocalTextView text={speaker.name} locale={view.locale} />
      </strong>
      {role && (
        <span class="role">
          {', '}
          <LocalTextView text={role.text} locale={view.locale} />
        </span>
      )}
    </p>
  );
}
