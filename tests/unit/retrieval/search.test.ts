import { describe, expect, it } from 'vitest';
import { createIndexBuilder, type Entry } from '../../../retrieval/build-index.ts';
import { probability, raised, standingOf } from '../../../retrieval/confidence.ts';
import { openIndex } from '../../../retrieval/open-index.ts';
import {
  IndexFormatError,
  openSections,
  packSections,
  type Section,
} from '../../../retrieval/sections.ts';
import { sequenceOf } from '../../../retrieval/sequence.ts';
import { packStrings, stringReader } from '../../../retrieval/strings.ts';
import { createTopHits } from '../../../retrieval/top-hits.ts';

const NAMES = ['Moscow', 'Damascus', 'Homs', 'Latakia', 'Idlib', 'Aleppo', 'Tartus', 'Palmyra'];
const ACTS = ['hospital', 'bridge', 'airfield', 'market', 'school', 'refinery', 'convoy', 'museum'];
const claims: Entry[] = NAMES.flatMap((name) =>
  ACTS.map((act) => ({
    id: `${name}-${act}`,
    text: `Aircraft bombed the ${act} in ${name}.`,
    title: `Was the ${act} of ${name} bombed?`,
    lang: 'en',
  })),
);

function index(list: readonly Entry[], configuration: 'quality' | 'scale' = 'quality') {
  const builder = createIndexBuilder(configuration);
  for (const claim of list) builder.add(claim);
  return openIndex(builder.finish());
}

describe('search', () => {
  it('finds the claim through hashtags, another form and a typing error', () => {
    const { search } = index(claims);
    expect(search({ text: 'they bomb a #MuseumPalmyra' }, 1)[0]?.id).toBe('Palmyra-museum');
    expect(search({ text: 'the refinery at Tartsu was hit' }, 1)[0]?.id).toBe('Tartus-refinery');
  });

  it('is surer of a claim that is there than of its neighbours when it is not', () => {
    const query = { text: 'planes bombed the market of Idlib yesterday', lang: 'en' };
    const there = index(claims).search(query, 1)[0];
    const without = claims.filter(({ id }) => id !== 'Idlib-market');
    const gone = index(without).search(query, 1)[0];
    expect(there?.id).toBe('Idlib-market');
    expect(there?.score).toBeGreaterThan(2 * (gone?.score ?? 1));
  });

  it('gives a claim the score that it has when those above it are not there', () => {
    const query = { text: 'planes bombed the market of Idlib yesterday', lang: 'en' };
    const [, second] = index(claims).search(query, 2);
    const [first] = index(claims.filter(({ id }) => id !== 'Idlib-market')).search(query, 1);
    expect(first?.id).toBe(second?.id);
    expect(Math.abs((first?.score ?? 0) - (second?.score ?? 0))).toBeLessThan(0.05);
  });

  it('answers nothing to nothing, and in an empty collection', () => {
    for (const configuration of ['quality', 'scale'] as const) {
      expect(index(claims, configuration).search({ text: '' }, 5)).toEqual([]);
      expect(index(claims, configuration).search({ text: '🙃 …' }, 5)).toEqual([]);
      expect(index([], configuration).search({ text: 'Moscow' }, 5)).toEqual([]);
    }
  });

  it('gives as many claims as asked for, however many', () => {
    expect(index(claims).search({ text: 'aircraft bombed' }, 60)).toHaveLength(60);
    expect(index(claims, 'scale').search({ text: 'aircraft bombed' }, 1000)).toHaveLength(64);
  });
});

describe('the parts', () => {
  it('sections: open what was packed, refuse what is none', () => {
    const buffer = packSections(
      new Map<number, Section>([
        [7, Uint32Array.of(1, 2)],
        [9, Uint8Array.of(3)],
      ]),
    );
    expect([...(openSections(buffer).get(9) ?? [])]).toEqual([3]);
    expect(() => openSections(new ArrayBuffer(4))).toThrow(IndexFormatError);
    expect(() => openSections(new ArrayBuffer(64))).toThrow('no index');
    new Uint32Array(buffer)[1] = 99;
    expect(() => openSections(buffer)).toThrow('version 99');
  });

  it('strings: letters of one byte and of two', () => {
    for (const strings of [
      ['a', '', 'béta'],
      ['утро', 'x', '🙃'],
    ]) {
      const read = stringReader(openSections(packSections(new Map(packStrings(1, strings)))), 1);
      expect(strings.map((_, i) => read(i))).toEqual(strings);
    }
  });

  it('top hits: the best k, ties by number', () => {
    const hits = createTopHits(3);
    for (const [doc, score] of [
      [5, 1],
      [4, 2],
      [9, 2],
      [1, 2],
      [7, 3],
    ] as const)
      hits.offer(doc, score);
    expect([...hits.sorted().docs]).toEqual([7, 1, 4]);
    expect(hits.threshold()).toBe(2);
  });

  it('sequence: what stands in the same order, and without gaps', () => {
    const claim = [0, -1, 2, 3].map((at) => ({ index: at, weight: at < 0 ? 0 : 1 }));
    expect(sequenceOf(claim, Uint16Array.of(0, 1, 2, 3))).toEqual({ longest: 3, run: 2 });
    expect(sequenceOf(claim, Uint16Array.of(3, 2, 0))).toEqual({ longest: 1, run: 1 });
    expect(sequenceOf([], Uint16Array.of(1))).toEqual({ longest: 0, run: 0 });
  });

  it('confidence: looks only downwards, and never falls behind the next', () => {
    const ranking = [9, 5, 4].map((score) => ({ score }));
    expect(standingOf(ranking, 1, 0)).toEqual(standingOf(ranking.slice(1), 0, 0));
    expect(standingOf(ranking, 0, 0).lead).toBe(4);
    expect(standingOf(ranking, 2, 3).lead).toBe(1);
    expect(raised([0.2, 0.1, 0.5, 0.3])).toEqual([0.5, 0.5, 0.5, 0.3]);
    expect(probability(0)).toBe(0.5);
  });
});
