import type { Answer } from '../claims/answers.ts';
import type { TimelinePoint } from '../claims/timeline.ts';
import { AnswerNumber } from './AnswerHead.tsx';
import { tell } from './locale.ts';
import { Shape, ShapePath } from './Shape.tsx';
import { type Lane, type PlacedPoint, TARGET } from './timeline-layout.ts';
import { keyOfPoint, lineOf } from './timeline-words.ts';
import type { View } from './UtteranceView.tsx';

/** What a lane is given. */
export type LaneViewProps = {
  lane: Lane;
  /** Height of the answer's text. */
  label: number;
  width: number;
  view: View;
  /** The point of the whole drawing that can be tabbed to. */
  current: PlacedPoint | undefined;
  onShow(point: TimelinePoint): void;
};

/** The lane of an answer: its text, and below it its points. */
export function LaneView({ lane, label, width, view, current, onShow }: LaneViewProps) {
  return (
    <g class="lane">
      {lane.top > 0 && <path class="divide" d={`M0 ${lane.top + 0.5}H${width}`} />}
      <foreignObject x="0" y={lane.top + 5} width={width} height={label - 5}>
        <LaneLabel answer={lane.answer} view={view} />
      </foreignObject>
      {lane.points.map((place) => (
        <PointView
          key={keyOfPoint(place.point)}
          place={place}
          focusable={place === current}
          line={lineOf(place.point, view)}
          onShow={onShow}
        />
      ))}
    </g>
  );
}

/** The answer's text, cut where it has no room; the table below the drawing has it in full. */
function LaneLabel({ answer, view }: { answer: Answer; view: View }) {
  const { text, lang } = tell(answer.claim.text, view.locale);
  return (
    <p class="lane-label" lang={lang} dir="auto" title={text}>
      <span>
        <AnswerNumber number={answer.number} />
        {answer.pageStances.length > 0 && <Shape kind="page" />}
        {text}
      </span>
    </p>
  );
}

type PointViewProps = {
  place: PlacedPoint;
  focusable: boolean;
  /** The point in words. */
  line: string;
  onShow(point: TimelinePoint): void;
};

function PointView({ place, focusable, line, onShow }: PointViewProps) {
  const { point, x, y, from, to } = place;
  const show = () => onShow(point);
  const width = Math.max(TARGET, to - from);
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a point tells, and does nothing
    <g
      role="img"
      aria-label={line}
      class={`point ${point.kind}`}
      // Lower case: in SVG the name is written as it stands.
      tabindex={focusable ? 0 : -1}
      transform={`translate(${x} ${y})`}
      onFocus={show}
      onMouseEnter={show}
      onClick={show}
    >
      <rect class="target" x={-width / 2} y={-TARGET / 2} width={width} height={TARGET} rx="4" />
      {place.isSpan ? (
        <rect class="bar" x={from - x} y="-4" width={to - from} height="8" rx="4" />
      ) : (
        <ShapePath kind={point.kind === 'said' ? point.stance : 'reports'} />
      )}
      {point.times > 1 && (
        <text class="times" x={to - x + 3} y="4">
          ×{point.times}
        </text>
      )}
    </g>
  );
}
