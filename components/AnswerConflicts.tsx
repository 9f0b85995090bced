import { i18n } from '#i18n';
import { type Answer, type AnswerConflict, conflictsAmong } from '../claims/answers.ts';
import { Difference } from './Difference.tsx';
import { LocalTextView } from './LocalTextView.tsx';
import { tellNumber } from './locale.ts';
import type { View } from './UtteranceView.tsx';

/** Which answers conflict, and in one line in what they differ. */
export function AnswerConflicts({ answers, view }: { answers: readonly Answer[]; view: View }) {
  const conflicts = conflictsAmong(answers, view.bundle);
  return (
    <section class="answer-conflicts">
      <h3>{i18n.t('card.conflicts')}</h3>
      {conflicts.length === 0 && <p class="none">{i18n.t('compare.none')}</p>}
      <ul>
        {conflicts.map((found) => (
          <li key={found.conflict.between.join()}>
            <ConflictLine found={found} view={view} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ConflictLine({ found, view }: { found: AnswerConflict; view: View }) {
  const { conflict, answer, other, otherClaim } = found;
  return (
    <>
      <p class="pair">
        {other
          ? i18n.t('compare.pair', [tellNumber(answer.number), tellNumber(other.number)])
          : i18n.t('compare.elsewhere', [tellNumber(answer.number)])}
      </p>
      {!other && (
        <p class="claim-text">
          <LocalTextView text={otherClaim.text} locale={view.locale} />
        </p>
      )}
      <Difference conflict={conflict} locale={view.locale} />
    </>
  );
}
