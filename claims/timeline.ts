/** When each answer was said and reported: points of equal answer, kind and date together, partial dates as spans. */

import type { Answer } from './answers.ts';
import { type GridSource, keyOf } from './grid.ts';
import { isWeak } from './origins.ts';
import type { ClaimBundle, PartialDate, Utterance } from './types.ts';

/** One place on the axis of an answer. */
export type TimelinePoint = {
  answer: Answer;
  kind: 'said' | 'reported';
  /** What was said, also of a report. */
  stance: Utterance['stance'];
  /** `null`: the date is not known; such a point stands beside the axis. */
  date: PartialDate | null;
  /** Who said it, or who reported it, without repetition. */
  sources: GridSource[];
  /** Utterances or reports that fall together here. */
  times: number;
};

/** A stretch of time in milliseconds since 1970, the end excluded. */
export type Span = { from: number; to: number };

/** Returns the stretch that a partial date covers: a day, a month or a year. */
export function spanOf(date: PartialDate): Span {
  const [year = 0, month, day] = date.split('-').map(Number);
  const from = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  if (month === undefined) return { from, to: Date.UTC(year + 1, 0, 1) };
  return {
    from,
    to: day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1),
  };
}

/** Returns the points of all answers, earliest first within an answer, those without a date last. */
export function pointsOf(
  answers: readonly Answer[],
  outlets: ClaimBundle['outlets'],
): TimelinePoint[] {
  return answers.flatMap((answer) => {
    const points = new Map<string, TimelinePoint>();
    for (const event of answer.claim.utterances.flatMap((one) => eventsOf(one, outlets))) {
      const { kind, stance, date, sources } = event;
      const key = `${kind} ${stance} ${date}`;
      const point = points.get(key) ?? { answer, kind, stance, date, sources: [], times: 0 };
      points.set(key, point);
      point.times++;
      for (const source of sources) {
        if (!point.sources.some((one) => keyOf(one) === keyOf(source))) point.sources.push(source);
      }
    }
    // Copies are named last: they have no name of their own.
    for (const { sources } of points.values())
      sources.sort((a, b) => Number(a.kind === 'copies') - Number(b.kind === 'copies'));
    return [...points.values()].sort(byDate);
  });
}

type Event = Pick<TimelinePoint, 'kind' | 'stance' | 'date' | 'sources'>;

function eventsOf(utterance: Utterance, outlets: ClaimBundle['outlets']): Event[] {
  const { stance, said, speakers, attributions } = utterance;
  return [
    {
      kind: 'said',
      stance,
      date: said,
      sources: speakers.map((id) => ({ kind: 'speaker', id })),
    },
    ...attributions.map(
      (attribution): Event => ({
        kind: 'reported',
        stance,
        date: attribution.published,
        sources: [
          isWeak(attribution, outlets)
            ? { kind: 'copies', id: '' }
            : { kind: 'outlet', id: attribution.outlet },
        ],
      }),
    ),
  ];
}

function byDate(a: TimelinePoint, b: TimelinePoint): number {
  const [one, other] = [a.date ?? '9999', b.date ?? '9999'];
  if (one !== other) return one < other ? -1 : 1;
  return a.kind === b.kind ? 0 : a.kind === 'said' ? -1 : 1;
}
