import { describe, expect, it } from 'vitest';
import { answersTo } from '../../../claims/answers.ts';
import { pointsOf, spanOf } from '../../../claims/timeline.ts';
import { pointTo } from '../../../components/timeline-keys.ts';
import { layoutTimeline, TARGET } from '../../../components/timeline-layout.ts';
import { bundle, match } from '../../component/sample-bundle.ts';

const answers = answersTo('planned', bundle, [match]);
const points = pointsOf(answers, bundle.outlets);
const frame = { width: 400, rightToLeft: false };
const at = (iso: string) => Date.parse(`${iso}T00:00:00Z`);

describe('spanOf', () => {
  it.each([
    ['2024-12-31', '2024-12-31', '2025-01-01'],
    ['2024-12', '2024-12-01', '2025-01-01'],
    ['2024', '2024-01-01', '2025-01-01'],
  ])('covers what %s leaves open', (date, from, to) => {
    expect(spanOf(date)).toEqual({ from: at(from), to: at(to) });
  });
});

describe('pointsOf', () => {
  it('puts together what falls on one date, apart by said and reported', () => {
    expect(
      points.map(({ answer, kind, date, times }) => [answer.number, kind, date, times]),
    ).toEqual([
      [1, 'said', '2024-12-16', 1],
      [1, 'reported', '2024-12-17', 1],
      [1, 'reported', null, 2],
      [2, 'said', null, 1],
      [2, 'reported', null, 1],
    ]);
  });

  it('names recognised outlets, and not the others', () => {
    expect(points[2]?.sources).toEqual([
      { kind: 'outlet', id: 'courier' },
      { kind: 'copies', id: '' },
    ]);
  });
});

describe('layoutTimeline', () => {
  const crowd = ['2024-12-16', '2024-12-17', '2024-12', '2025-02-01'].map((date) => ({
    ...points[0],
    date,
  })) as typeof points;

  it('has a lane an answer, also for one without a date', () => {
    const lanes = layoutTimeline(points, frame)?.lanes;
    expect(lanes?.map(({ answer, points: own }) => [answer.number, own.length])).toEqual([
      [1, 2],
      [2, 0],
    ]);
  });

  it('is nothing where no date is known', () => {
    expect(layoutTimeline(points.slice(2), frame)).toBeNull();
  });

  it('draws a month as wide as it is, between its first and its last day', () => {
    const lane = layoutTimeline(crowd, frame)?.lanes[0];
    const [day, , month] = lane?.points ?? [];
    expect(month?.isSpan).toBe(true);
    expect(month?.from).toBeLessThan(day?.x ?? 0);
    expect(month?.to).toBeGreaterThan(day?.x ?? 0);
  });

  it('keeps points apart that would touch', () => {
    const places = layoutTimeline(crowd, frame)?.lanes[0]?.points ?? [];
    for (const one of places) {
      for (const other of places) {
        if (one === other || one.y !== other.y) continue;
        expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(TARGET);
      }
    }
    expect(new Set(places.map(({ y }) => y)).size).toBeGreaterThan(1);
  });

  it('runs from right to left where the language does', () => {
    const xs = (rightToLeft: boolean) =>
      layoutTimeline(crowd, { ...frame, rightToLeft })?.lanes[0]?.points.map(({ x }) => x) ?? [];
    expect((xs(true)[0] ?? 0) > (xs(true)[3] ?? 0)).toBe(true);
    expect((xs(false)[0] ?? 0) < (xs(false)[3] ?? 0)).toBe(true);
  });

  it('has ticks far enough apart for their labels, in a narrow frame too', () => {
    const month = crowd.slice(0, 3);
    for (const width of [230, 288, 400, 900]) {
      const xs = layoutTimeline(month, { width, rightToLeft: true })?.ticks.map(({ x }) => x) ?? [];
      expect(xs.length).toBeGreaterThan(1);
      const gaps = xs.slice(1).map((x, i) => Math.abs(x - (xs[i] ?? 0)));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(56);
    }
  });

  it('has ticks inside the drawing, in the unit that fits', () => {
    const ticks = layoutTimeline(crowd, frame)?.ticks ?? [];
    expect(ticks.map(({ unit }) => unit)).toContain('month');
    expect(ticks.filter(({ newYear }) => newYear).length).toBeGreaterThanOrEqual(1);
    for (const { x } of ticks) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(frame.width);
    }
  });
});

describe('pointTo', () => {
  const own = layoutTimeline(
    [points[0], points[1], { ...points[3], date: '2024-12-17' }] as typeof points,
    frame,
  );
  const stand = {
    places: own?.lanes.flatMap((lane) => lane.points) ?? [],
    at: 0,
    rightToLeft: false,
  };

  it.each([
    ['ArrowRight', 1],
    ['ArrowLeft', 2],
    ['ArrowDown', 2],
    ['ArrowUp', null],
    ['End', 2],
    ['a', null],
  ])('%s leads to %s', (key, place) => {
    expect(pointTo(key, stand)).toBe(place);
  });

  it('turns left and right round where the axis does', () => {
    expect(pointTo('ArrowLeft', { ...stand, rightToLeft: true })).toBe(1);
  });
});
