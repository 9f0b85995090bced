import { i18n } from '#i18n';
import type { Answer } from '../claims/answers.ts';
import type { TimelinePoint } from '../claims/timeline.ts';
import { AnswerHead } from './AnswerHead.tsx';
import { tellDate } from './locale.ts';
import { Shape } from './Shape.tsx';
import { keyOfPoint, kindOf, whoOf } from './timeline-words.ts';
import type { View } from './UtteranceView.tsx';

/** What the table is given. */
export type TimelineTableProps = { points: readonly TimelinePoint[]; view: View };

/** The timeline as a table, for those who read better than they see. */
export function TimelineTable({ points, view }: TimelineTableProps) {
  const answers = [...new Set(points.map(({ answer }) => answer))];
  return (
    <details class="as-table">
      <summary>{i18n.t('views.asTable')}</summary>
      <table class="plain">
        <caption>{i18n.t('timeline.label')}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('timeline.when')}</th>
            <th scope="col">{i18n.t('timeline.what')}</th>
            <th scope="col">{i18n.t('timeline.who')}</th>
          </tr>
        </thead>
        {answers.map((answer) => (
          <AnswerRows key={answer.claim.id} answer={answer} points={points} view={view} />
        ))}
      </table>
    </details>
  );
}

function AnswerRows({ answer, points, view }: TimelineTableProps & { answer: Answer }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3}>
          <AnswerHead answer={answer} view={view} />
        </th>
      </tr>
      {points
        .filter((point) => point.answer === answer)
        .map((point) => (
          <tr key={keyOfPoint(point)}>
            <td>
              {point.date ? (
                <time dateTime={point.date}>{tellDate(point.date, 'short')}</time>
              ) : (
                i18n.t('dateNotGiven')
              )}
            </td>
            <td>
              <Shape kind={point.kind === 'said' ? point.stance : 'reports'} />
              {kindOf(point)}
            </td>
            <td>{whoOf(point, view)}</td>
          </tr>
        ))}
    </tbody>
  );
}
