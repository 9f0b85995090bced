import type { TimelineLayout } from './timeline-layout.ts';
import { tickLabel, tickYear } from './timeline-words.ts';

/** What the axis is given. */
export type TimelineAxisProps = { layout: TimelineLayout; width: number };

/** Room above the axis for a label and a year. */
export const AXIS_ROOM = 36;

/** The axis above all lanes, with its ticks, whose lines run through all lanes. Points tell their dates: the axis is for the eye. */
export function TimelineAxis({ layout: { height, ticks }, width }: TimelineAxisProps) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g class="axis" aria-hidden="true">
      <path d={`M0 -0.5H${width}`} />
      {ticks.map((tick) => (
        <g key={tick.time} transform={`translate(${Math.round(tick.x) + 0.5} 0)`}>
          <path class="tick" d={`M0 -6V${height}`} />
          <text y={-10}>{tickLabel(tick)}</text>
          {tick.newYear && tick.unit !== 'year' && (
            <text class="year" y={-24}>
              {tickYear(tick)}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
