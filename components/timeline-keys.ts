/** Where the arrow keys lead on a timeline. */

import { roved } from './roving.ts';
import type { PlacedPoint } from './timeline-layout.ts';

/** Where the focus is among the points, lane by lane. */
export type Stand = { places: readonly PlacedPoint[]; at: number; rightToLeft: boolean };

/** Returns the place that a key leads to: along the lane and on to the next, or up and down to the nearest in time; else `null`. */
export function pointTo(key: string, { places, at, rightToLeft }: Stand): number | null {
  if (key !== 'ArrowUp' && key !== 'ArrowDown')
    return roved(key, { at, count: places.length, rightToLeft });
  const here = places[at];
  if (!here) return null;
  const lanes = [...new Set(places.map(laneOf))];
  const target = lanes[lanes.indexOf(laneOf(here)) + (key === 'ArrowUp' ? -1 : 1)];
  const others = places.filter((place) => laneOf(place) === target);
  const [nearest] = others.sort((a, b) => Math.abs(a.x - here.x) - Math.abs(b.x - here.x));
  return nearest ? places.indexOf(nearest) : null;
}

function laneOf({ point }: PlacedPoint): number {
  return point.answer.number;
}
