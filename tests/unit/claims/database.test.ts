import { describe, expect, it } from 'vitest';
import { bundleFor } from '../../../claims/bundle.ts';
import { checkDatabase } from '../../../claims/check.ts';
import { toClaimFile } from '../../../claims/claim-file.ts';
import { originsOf } from '../../../claims/origins.ts';
import type { Claim, ClaimDatabase, Utterance } from '../../../claims/types.ts';

function utterance(extra: Partial<Utterance> = {}, outlets = ['courier']): Utterance {
  return {
    speakers: ['somebody'],
    channel: 'statement',
    said: null,
    stance: 'asserts',
    evidence: 'on-record',
    origin: null,
    attributions: outlets.map((outlet) => ({
      outlet,
      url: `https://${outlet}.example/`,
      published: null,
      lang: 'en',
      via: [],
      supports: 'x',
    })),
    ...extra,
  };
}

function claim(id: string, extra: Partial<Claim> = {}): Claim {
  const three = ['a', 'b', 'c'];
  const all = { en: three, es: three, ru: three, ar: three, fr: three, de: three };
  const text = { en: 'x', es: 'x', ru: 'x', ar: 'x', fr: 'x', de: 'x' };
  return {
    id,
    text,
    wordings: all,
    nearMisses: {},
    frames: [],
    utterances: [utterance()],
    ...extra,
  };
}

function database(
  claims: Claim[],
  conflicts: ClaimDatabase['topics'][number]['conflicts'] = [],
): ClaimDatabase {
  return {
    topics: [
      {
        id: 't',
        conflicts,
        questions: [
          { id: 'q', text: { en: 'Q?' }, status: 'open', reviewed: '2026-11-20', claims },
        ],
      },
    ],
    speakers: [{ id: 'somebody', name: { en: 'Somebody' }, kind: 'person', roles: [] }],
    channels: [{ id: 'statement', text: { en: 'statement' } }],
    outlets: [
      { id: 'courier', name: 'The Courier', country: 'GB', kind: 'newspaper', recognised: true },
      { id: 'copy', name: 'copy.example', country: null, kind: 'unknown', recognised: false },
    ],
  };
}

const why = { en: 'x' };

describe('checkDatabase', () => {
  it('finds nothing in a database that is in order', () => {
    expect(
      checkDatabase(
        database(
          [claim('a'), claim('b')],
          [{ between: ['a', 'b'], kind: 'contradicts', axis: 'number', why }],
        ),
      ),
    ).toEqual([]);
  });

  it.each([
    ['a claim that stands twice', database([claim('a'), claim('a')]), /claim a stands twice/],
    [
      'an unknown speaker',
      database([claim('a', { utterances: [utterance({ speakers: ['nobody'] })] })]),
      /speaker "nobody" is not in speakers\.yaml/,
    ],
    [
      'an unknown outlet',
      database([claim('a', { utterances: [utterance({}, ['daily'])] })]),
      /outlet "daily" is not in outlets\.yaml/,
    ],
    [
      'a conflict with a claim that is not there',
      database([claim('a')], [{ between: ['a', 'z'], kind: 'disputes', axis: 'time', why }]),
      /there is no claim "z"/,
    ],
    [
      'a conflict with itself',
      database([claim('a')], [{ between: ['a', 'a'], kind: 'disputes', axis: 'time', why }]),
      /does not conflict with itself/,
    ],
    [
      'too few wordings',
      database([claim('a', { wordings: { en: ['x'] } })]),
      /1 wordings in en; write at least 3/,
    ],
    [
      'a verb of saying',
      database([claim('a', { text: { en: 'Russia says that it stays.' } })]),
      /has a verb of saying/,
    ],
  ])('names %s', (_what, wrong, expected) => {
    expect(checkDatabase(wrong).join('\n')).toMatch(expected);
  });
});

describe('bundleFor', () => {
  const all = toClaimFile(
    database(
      [claim('a'), claim('b'), claim('c')],
      [{ between: ['b', 'a'], kind: 'contradicts', axis: 'number', why }],
    ),
  );

  it('holds the claims, those that conflict with them, and all they refer to', () => {
    const bundle = bundleFor(all, ['a']);
    expect(Object.keys(bundle.claims).sort()).toEqual(['a', 'b']);
    expect(bundle.conflicts).toHaveLength(1);
    expect(bundle.outlets.courier?.name).toBe('The Courier');
    expect(Object.keys(bundle.questions)).toEqual(['q']);
  });

  it('leaves unknown and inherited names out', () => {
    expect(bundleFor(all, ['nope', 'constructor']).claims).toEqual({});
  });
});

describe('originsOf', () => {
  const outlets = toClaimFile(database([])).outlets;
  const count = (...utterances: Utterance[]) => originsOf({ utterances }, outlets);

  it('counts reports of one origin once', () => {
    expect(
      count(utterance({ origin: 'o' }, ['courier', 'copy']), utterance({ origin: 'o' })),
    ).toEqual({ reports: 3, origins: 1, weak: false });
  });

  it('takes a recognised report of unknown origin as its own, a weak one not', () => {
    expect(count(utterance({}, ['courier', 'copy']), utterance({ origin: 'o' }))).toEqual({
      reports: 3,
      origins: 2,
      weak: false,
    });
  });

  it('calls a claim weak when all its reports are', () => {
    expect(count(utterance({}, ['copy']))).toEqual({ reports: 1, origins: 1, weak: true });
  });
});
