import { i18n } from '#i18n';
import type { Answer } from '../claims/answers.ts';
import { LocalTextView } from './LocalTextView.tsx';
import { tellNumber } from './locale.ts';
import { Shape } from './Shape.tsx';
import type { View } from './UtteranceView.tsx';

/** An answer with its number, and in words and shape how the page puts it. */
export function AnswerHead({ answer, view }: { answer: Answer; view: View }) {
  return (
    <>
      <AnswerNumber number={answer.number} />
      <span class="answer-text">
        <LocalTextView text={answer.claim.text} locale={view.locale} />
      </span>
      {answer.pageStances.map((stance) => (
        <span key={stance} class="on-page">
          <Shape kind="page" />
          {i18n.t(`pageStance.${stance}`)}
        </span>
      ))}
    </>
  );
}

/** The number of an answer, the same in all views. */
export function AnswerNumber({ number }: { number: number }) {
  return <span class="number">{tellNumber(number)}</span>;
}
