import { describe, expect, it } from 'vitest';
import {
  MOST_WRONG_MATCHES,
  pairOf,
  sieve,
  type WrongMatch,
  withoutPair,
  withPair,
} from '../../../choices/wrong-matches.ts';
import { match, report } from '../../component/sample-bundle.ts';

const first = { ...match, start: 10, end: 20, quote: 'one' };
const second = { ...match, start: 30, end: 40, quote: 'two', claimId: 'lone' };
const third = { ...match, start: 50, end: 60, quote: 'three' };
const page = { ...report, matches: [first, second, third], lost: [2] };

describe('a hidden pair', () => {
  const pair = pairOf(`${page.url}#place`, second);

  it('is withheld from its page, and what was lost stays lost', () => {
    const shown = sieve(page, [pair]);
    expect(shown.matches).toEqual([first, third]);
    expect(shown.withheld).toEqual([second]);
    expect(shown.lost).toEqual([1]);
  });

  it('comes back to its place', () => {
    expect(sieve(sieve(page, [pair]), [])).toEqual({ ...page, withheld: [] });
  });

  it('leaves other pages, claims and quotations alone', () => {
    for (const other of [
      { ...pair, url: 'https://b.example/' },
      { ...pair, claimId: 'planned' },
      { ...pair, quote: 'other words' },
    ]) {
      expect(sieve(page, [other])).toBe(page);
    }
  });

  it('changes nothing a second time', () => {
    const shown = sieve(page, [pair]);
    expect(sieve(shown, [pair])).toBe(shown);
  });
});

describe('the list', () => {
  const pair = pairOf('https://a.example/', first);

  it('holds a pair once, newest first', () => {
    const list = withPair(withPair([], pair, 1), pairOf('https://a.example/', second), 2);
    expect(withPair(list, pair, 3).map(({ hiddenAt }) => hiddenAt)).toEqual([3, 2]);
    expect(withoutPair(list, pair)).toHaveLength(1);
  });

  it('lets the oldest give way', () => {
    let list: WrongMatch[] = [];
    for (let i = 0; i <= MOST_WRONG_MATCHES; i++)
      list = withPair(list, { ...pair, quote: String(i) }, i);
    expect(list).toHaveLength(MOST_WRONG_MATCHES);
    expect(list.at(-1)?.quote).toBe('1');
  });

  it('cuts a long quotation alike whenever it is met', () => {
    const long = { ...first, quote: 'x'.repeat(5000) };
    expect(pairOf('https://a.example/', long)).toEqual(pairOf('https://a.example/#b', long));
  });
});
