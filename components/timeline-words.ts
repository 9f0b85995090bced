/** What the timeline says in words. */

import { i18n } from '#i18n';
import type { TimelinePoint } from '../claims/timeline.ts';
import { interfaceLocale, tellDate, tellNumber } from './locale.ts';
import { counted } from './plural.ts';
import { nameOf } from './source-names.ts';
import type { Tick } from './timeline-layout.ts';
import type { View } from './UtteranceView.tsx';

/** Returns what tells a point from all others of a drawing. */
export function keyOfPoint({ answer, kind, stance, date }: TimelinePoint): string {
  return `${answer.number} ${kind} ${stance} ${date}`;
}

/** Returns whether a point was said or reported, in a word. */
export function kindOf({ kind }: TimelinePoint): string {
  return i18n.t(kind === 'said' ? 'timeline.said' : 'timeline.reported');
}

/** Returns who stands behind a point: names, and how many reports where some are of one outlet. */
export function whoOf({ kind, sources, times }: TimelinePoint, view: View): string {
  const names = new Intl.ListFormat(interfaceLocale(), { type: 'conjunction' }).format(
    sources.map((source) => nameOf(source, view)),
  );
  return kind === 'reported' && times > sources.length
    ? `${names} · ${counted('reports', times)}`
    : names;
}

/** Returns a point in one line: answer, said or reported, date, names. */
export function lineOf(point: TimelinePoint, view: View): string {
  return i18n.t('timeline.point', [
    i18n.t('compare.number', [tellNumber(point.answer.number)]),
    kindOf(point),
    point.date ? tellDate(point.date) : i18n.t('dateNotGiven'),
    whoOf(point, view),
  ]);
}

const TICK_FORMS = {
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short' },
  year: { year: 'numeric' },
} as const;

/** Returns the label of a tick; the year stands apart, below the first tick of a year. */
export function tickLabel({ time, unit }: Tick): string {
  return new Intl.DateTimeFormat(interfaceLocale(), {
    ...TICK_FORMS[unit],
    timeZone: 'UTC',
  }).format(time);
}

/** Returns the year of a tick. */
export function tickYear({ time }: Tick): string {
  return new Intl.DateTimeFormat(interfaceLocale(), { year: 'numeric', timeZone: 'UTC' }).format(
    time,
  );
}
