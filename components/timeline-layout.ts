/** Places the points of a timeline: lanes of answers one below the other, time across, points that would touch in rows. */

import { utcTicks } from 'd3-time';
import type { Answer } from '../claims/answers.ts';
import { type Span, spanOf, type TimelinePoint } from '../claims/timeline.ts';

/** Side of the square around a point that takes clicks, and height of a row of points. */
export const TARGET = 24;
/** Half the width of a point's shape. */
const HALF = 6;
/** Room for "×12" beside a shape. */
const TIMES_WIDTH = 22;
/** Free room at both ends of the axis. */
const MARGIN = 16;
/** Room above the points of a lane, for the answer's text: two lines, one where the drawing is wide. */
const LABEL = { narrow: 40, wide: 24 };
const WIDE = 600;
const LANE_GAP = 6;
/** Width that a tick with its label takes. */
const TICK_WIDTH = 86;
/** Ticks nearer to one another than this would have labels that touch. */
const LEAST_TICK = 56;
const DAY = 86_400_000;

/** A point with its place. */
export type PlacedPoint = {
  point: TimelinePoint;
  /** Ends of the shape; of a day they are as far apart as the shape is wide. */
  from: number;
  to: number;
  /** Middle of the shape. */
  x: number;
  y: number;
  /** Does the date cover more than a day? */
  isSpan: boolean;
};

/** The lane of an answer. */
export type Lane = { answer: Answer; top: number; height: number; points: PlacedPoint[] };

/** A tick of the axis. */
export type Tick = {
  x: number;
  time: number;
  /** The smallest unit in which the ticks differ. */
  unit: 'day' | 'month' | 'year';
  /** Is it the first of its year among the ticks? */
  newYear: boolean;
};

/** A drawing of a given width. */
export type TimelineLayout = {
  lanes: Lane[];
  ticks: Tick[];
  /** Height of all lanes; the axis runs above them. */
  height: number;
  /** Height of an answer's text. */
  label: number;
};

/** Where and how wide the drawing is. */
export type Frame = { width: number; rightToLeft: boolean };

/** Returns the places of the points that have a date; `null` where none has. Lanes follow the numbers of the answers. */
export function layoutTimeline(
  points: readonly TimelinePoint[],
  frame: Frame,
): TimelineLayout | null {
  const dated = points.flatMap((point) =>
    point.date === null ? [] : [{ point, span: spanOf(point.date) }],
  );
  if (dated.length === 0) return null;
  const domain = domainOf(dated.map(({ span }) => span));
  const across = scaleOf(domain, frame);
  const label = frame.width < WIDE ? LABEL.narrow : LABEL.wide;
  const lanes: Lane[] = [];
  let top = 0;
  for (const answer of new Set(points.map((point) => point.answer))) {
    const own = dated.filter(({ point }) => point.answer === answer);
    const placed = own.map(({ point, span }) => placeAcross(point, span, across));
    const rows = placeInRows(placed, top + label);
    const height = label + rows * TARGET + LANE_GAP;
    lanes.push({ answer, top, height, points: placed });
    top += height;
  }
  return { lanes, ticks: ticksOf(domain, across, frame.width), height: top, label };
}

type Scale = (time: number) => number;

/** All dates, with a day to spare, so that a single day has an axis too. */
function domainOf(spans: readonly Span[]): Span {
  return {
    from: Math.min(...spans.map(({ from }) => from)) - DAY,
    to: Math.max(...spans.map(({ to }) => to)) + DAY,
  };
}

function scaleOf({ from, to }: Span, { width, rightToLeft }: Frame): Scale {
  return (time) => {
    const x = MARGIN + ((time - from) / (to - from)) * (width - 2 * MARGIN - TIMES_WIDTH);
    return rightToLeft ? width - x : x;
  };
}

function placeAcross(point: TimelinePoint, { from, to }: Span, across: Scale): PlacedPoint {
  const [one, other] = [across(from), across(to)];
  const x = (one + other) / 2;
  const half = Math.max(HALF, Math.abs(one - other) / 2);
  return { point, from: x - half, to: x + half, x, y: 0, isSpan: to - from > DAY };
}

/** Gives each point the first row that is free at its place; returns the number of rows, at least one. */
function placeInRows(placed: PlacedPoint[], top: number): number {
  const ends: number[] = [];
  for (const place of placed.toSorted((a, b) => a.from - b.from)) {
    const room = Math.max(0, (TARGET - (place.to - place.from)) / 2);
    const end = place.to + Math.max(room, place.point.times > 1 ? TIMES_WIDTH : 0);
    const free = ends.findIndex((taken) => taken <= place.from - room);
    const row = free === -1 ? ends.length : free;
    ends[row] = end;
    place.y = top + row * TARGET + TARGET / 2;
  }
  return Math.max(1, ends.length);
}

function ticksOf({ from, to }: Span, across: Scale, width: number): Tick[] {
  const count = Math.max(2, Math.floor(width / TICK_WIDTH));
  const days = utcTicks(new Date(from), new Date(to), count)
    .map(Number)
    .filter((time) => time % DAY === 0);
  const times = thinned(days, across);
  const unit = unitOf(times);
  const years = times.map((time) => new Date(time).getUTCFullYear());
  return times.map((time, i) => ({
    x: across(time),
    time,
    unit,
    newYear: years[i] !== years[i - 1],
  }));
}

/** Every second tick as often as it takes: the count that was asked for is not always the one that comes. */
function thinned(times: readonly number[], across: Scale): number[] {
  const close = times.some(
    (time, i) => i > 0 && Math.abs(across(time) - across(times[i - 1] ?? time)) < LEAST_TICK,
  );
  if (!close || times.length < 3) return [...times];
  return thinned(
    times.filter((_, i) => i % 2 === 0),
    across,
  );
}

function unitOf(times: readonly number[]): Tick['unit'] {
  const dates = times.map((time) => new Date(time));
  if (dates.some((date) => date.getUTCDate() !== 1)) return 'day';
  return dates.some((date) => date.getUTCMonth() !== 0) ? 'month' : 'year';
}
