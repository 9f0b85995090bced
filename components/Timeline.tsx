import { i18n } from '#i18n';
import type { Answer } from '../claims/answers.ts';
import { pointsOf, type TimelinePoint } from '../claims/timeline.ts';
import { AnswerNumber } from './AnswerHead.tsx';
import { Shape } from './Shape.tsx';
import { TimelinePlot } from './TimelinePlot.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import { keyOfPoint, kindOf, whoOf } from './timeline-words.ts';
import type { View } from './UtteranceView.tsx';

/** When each answer was said and reported, on one axis; what has no known date stands beside, a table below. */
export function Timeline({ answers, view }: { answers: readonly Answer[]; view: View }) {
  const points = pointsOf(answers, view.bundle.outlets);
  return (
    <div class="timeline">
      <Legend points={points} />
      <div class="beside">
        <TimelinePlot points={points} view={view} />
        <Undated points={points.filter(({ date }) => date === null)} view={view} />
      </div>
      <TimelineTable points={points} view={view} />
    </div>
  );
}

function Legend({ points }: { points: readonly TimelinePoint[] }) {
  const hasSpans = points.some(({ date }) => date !== null && date.length < '2024-12-16'.length);
  return (
    <ul class="legend">
      <li>
        <Shape kind="asserts" />
        {i18n.t('timeline.said')}
      </li>
      <li>
        <Shape kind="reports" />
        {i18n.t('timeline.reported')}
      </li>
      {hasSpans && (
        <li>
          <Shape kind="span" />
          {i18n.t('timeline.span')}
        </li>
      )}
    </ul>
  );
}

function Undated({ points, view }: { points: readonly TimelinePoint[]; view: View }) {
  if (points.length === 0) return null;
  return (
    <section class="undated">
      <h3>{i18n.t('timeline.undated')}</h3>
      <ul>
        {points.map((point) => (
          <li key={keyOfPoint(point)}>
            <AnswerNumber number={point.answer.number} />
            <Shape kind={point.kind === 'said' ? point.stance : 'reports'} />
            {kindOf(point)}: {whoOf(point, view)}
          </li>
        ))}
      </ul>
    </section>
  );
}
