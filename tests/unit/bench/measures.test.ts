import { describe, expect, it } from 'vitest';
import type { Collection } from '../../bench/collections.ts';
import { figuresOf } from '../../bench/figures.ts';
import { seeded } from '../../bench/random.ts';
import { extended, syntheticCollection } from '../../bench/synthetic.ts';
import { quantile, row, share } from '../../bench/table.ts';
import { withTypos } from '../../bench/typos.ts';

function collection(right: Record<string, string[]>): Collection {
  const queries = Object.keys(right).map((id) => ({ id, text: id }));
  const sets = new Map(Object.entries(right).map(([id, claims]) => [id, new Set(claims)]));
  return { name: 'toy', claims: [], queries, right: sets };
}

const ranking = (text: string, scores: number[] = []) =>
  text.split('').map((id, i) => ({ id, score: scores[i] ?? 1 / (i + 1) }));

describe('figures', () => {
  it('average precision counts the first five places, and all right claims', () => {
    const { map5, mrr, r1, r20 } = figuresOf(collection({ q: ['a', 'b'] }), [ranking('axbyyz')]);
    expect(map5).toBeCloseTo((1 + 2 / 3) / 2);
    expect([mrr, r1, r20]).toEqual([1, 1, 1]);
    const late = figuresOf(collection({ q: ['a'] }), [ranking('vwxyza')]);
    expect([late.map5, late.r1, late.r20]).toEqual([0, 0, 1]);
    expect(late.mrr).toBeCloseTo(1 / 6);
  });

  it('a hit stands on top above what all but a few queries reach without their right claims', () => {
    const right = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`q${i}`, ['a']]));
    // Without its right claim one query in twenty reaches .8, the others .3.
    const rankings = Array.from({ length: 20 }, (_, i) =>
      ranking('ab', [i < 10 ? 0.7 : 0.9, i === 0 ? 0.8 : 0.3]),
    );
    const { hits1, hits5 } = figuresOf(collection(right), rankings);
    expect(hits1).toBe(0.5);
    expect(hits5).toBe(1);
  });
});

describe('typing errors', () => {
  const text = 'The general ordered the withdrawal of every soldier from the airfield. '.repeat(40);

  it('are the same for a seed, one edit a word, in about a tenth of the longer words', () => {
    const typed = withTypos(text, seeded(42));
    expect(typed).toBe(withTypos(text, seeded(42)));
    const [before, after] = [text.split(' '), typed.split(' ')];
    const changed = before.filter((word, i) => word !== after[i]);
    expect(changed.length / before.length).toBeGreaterThan(0.02);
    expect(changed.length / before.length).toBeLessThan(0.12);
    expect(before.every((word, i) => Math.abs(word.length - (after[i] ?? '').length) <= 1)).toBe(
      true,
    );
  });

  it('leave short words, numbers and marks alone', () => {
    const short = 'The 2024 war, at 10:30! '.repeat(50);
    expect(withTypos(short, seeded(1))).toBe(short);
  });
});

describe('made claims', () => {
  it('begin with the real ones and are the same every time', () => {
    const claims = [
      { id: 'a', text: 'Moscow granted asylum to the president' },
      { id: 'b', text: 'the bridge of Homs was bombed', title: 'A bridge' },
    ];
    const made = [...extended(claims, 50)];
    expect(made).toHaveLength(50);
    expect(made.slice(0, 2)).toEqual(claims);
    expect(made).toEqual([...extended(claims, 50)]);
    expect(new Set(made.map(({ id }) => id)).size).toBe(50);
  });

  it('make a collection in which every query has its claim', () => {
    const { claims, queries, right } = syntheticCollection();
    const ids = new Set(claims.map(({ id }) => id));
    expect(
      queries.every(({ id }) => [...(right.get(id) ?? [])].some((claim) => ids.has(claim))),
    ).toBe(true);
  });
});

describe('tables', () => {
  it('align the first column to the left and the others to the right', () => {
    expect(row(['a', 'bb', ''])).toBe(`a${' '.repeat(30)}bb`);
    expect(share(0.8714)).toBe('.871');
    expect([quantile([3, 1, 2], 0.5), quantile([3, 1, 2], 0.99)]).toEqual([2, 3]);
  });
});
