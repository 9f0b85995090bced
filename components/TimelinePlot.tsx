import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TimelinePoint } from '../claims/timeline.ts';
import { directionOf, interfaceLocale } from './locale.ts';
import { observeWidth } from './measure.ts';
import { AXIS_ROOM, TimelineAxis } from './TimelineAxis.tsx';
import { LaneView } from './TimelineLane.tsx';
import { pointTo } from './timeline-keys.ts';
import { layoutTimeline, type PlacedPoint, type TimelineLayout } from './timeline-layout.ts';
import { keyOfPoint, lineOf } from './timeline-words.ts';
import type { View } from './UtteranceView.tsx';

/** Width drawn for until the real one is known. */
const FIRST_WIDTH = 368;
/** The points on their axis. One of them can be tabbed to, arrow keys lead to the others; below stands what it is. */
export function TimelinePlot({ points, view }: { points: readonly TimelinePoint[]; view: View }) {
  const [width, setWidth] = useState(FIRST_WIDTH);
  const [shown, setShown] = useState<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const life = new AbortController();
    if (frame.current) observeWidth(frame.current, setWidth, life.signal);
    return () => life.abort();
  }, []);
  const rightToLeft = directionOf(interfaceLocale()) === 'rtl';
  const layout = layoutTimeline(points, { width, rightToLeft });
  if (!layout) return <p class="none">{i18n.t('timeline.allUndated')}</p>;
  const places = layout.lanes.flatMap((lane) => lane.points);
  const at = Math.max(
    0,
    places.findIndex(({ point }) => keyOfPoint(point) === shown),
  );

  function move(event: KeyboardEvent) {
    const next = pointTo(event.key, { places, at, rightToLeft });
    if (next === null) return;
    event.preventDefault();
    // Points are drawn in the order of their places.
    frame.current?.querySelectorAll<SVGElement>('.point')[next]?.focus();
  }
  return (
    <div class="plot" ref={frame}>
      <Drawing
        layout={layout}
        width={width}
        view={view}
        current={places[at]}
        onMove={move}
        onShow={(point) => setShown(keyOfPoint(point))}
      />
      <p class="point-note">
        {shown && places[at] ? lineOf(places[at].point, view) : i18n.t('timeline.hint')}
      </p>
    </div>
  );
}

type DrawingProps = {
  layout: TimelineLayout;
  width: number;
  view: View;
  /** The point that can be tabbed to. */
  current: PlacedPoint | undefined;
  onMove(event: KeyboardEvent): void;
  onShow(point: TimelinePoint): void;
};

function Drawing({ layout, width, view, current, onMove, onShow }: DrawingProps) {
  const height = layout.height + AXIS_ROOM;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset
    <svg
      role="group"
      aria-label={i18n.t('timeline.label')}
      viewBox={`0 ${-AXIS_ROOM} ${width} ${height}`}
      width={width}
      height={height}
      onKeyDown={onMove}
    >
      <TimelineAxis layout={layout} width={width} />
      {layout.lanes.map((lane) => (
        <LaneView
          key={lane.answer.claim.id}
          lane={lane}
          label={layout.label}
          width={width}
          view={view}
          current={current}
          onShow={onShow}
        />
      ))}
    </svg>
  );
}
