import { describe, expect, it } from 'vitest';
import { formatClaimFile } from '../../../claims/format.ts';
import { parseOutlets, parseTopic, problemLine } from '../../../claims/parse.ts';
import { TOPIC } from './sample-topic.ts';

function problems(text: string): string[] {
  const parsed = parseTopic('tiny.yaml', text);
  return parsed.ok ? [] : parsed.problems.map(problemLine);
}

describe('parseTopic', () => {
  it('returns the topic with near-misses and via filled in', () => {
    const parsed = parseTopic('tiny.yaml', TOPIC);
    expect(parsed.ok && parsed.value.questions[0]?.claims[0]).toMatchObject({
      id: 'not-planned',
      nearMisses: {},
      utterances: [{ said: '2024-12', attributions: [{ via: [], published: null }] }],
    });
  });

  it.each([
    [
      'a missing key',
      TOPIC.replace('        text: { en: It was not planned. }\n', ''),
      /^tiny\.yaml:8 questions\.0\.claims\.0\.text: this key is missing; add it$/,
    ],
    [
      'a misspelt key',
      TOPIC.replace('wordings:', 'wording:'),
      /questions\.0\.claims\.0\.wordings?: this key is/,
    ],
    [
      'a day that is not a date',
      TOPIC.replace('said: 2024-12', 'said: last week'),
      /^tiny\.yaml:17 .*said: write a date such as 2024-12-16/,
    ],
    [
      'an unknown evidence',
      TOPIC.replace('on-record', 'hearsay'),
      /^tiny\.yaml:19 .*evidence: write one of on-record, /,
    ],
    [
      'an address that is none',
      TOPIC.replace('https://courier.example/a', 'courier'),
      /^tiny\.yaml:23 .*url: write a web address/,
    ],
    [
      'an id with capitals',
      TOPIC.replace('id: not-planned', 'id: NotPlanned'),
      /^tiny\.yaml:8 .*id: write an id in lower-case letters/,
    ],
    ['an empty text', TOPIC.replace('Was it planned?', '""'), /text\.en: write a text/],
  ])('names file, line, path and what to write instead for %s', (_what, text, expected) => {
    expect(
      problems(text).some((line) => expected.test(line)),
      problems(text).join('\n'),
    ).toBe(true);
  });

  it('says where YAML itself is broken', () => {
    expect(problems('topic: [tiny\nquestions: }')[0]).toMatch(
      /^tiny\.yaml:\d+ \(file\): not readable as YAML/,
    );
  });

  it('survives any text', () => {
    for (const text of ['', 'null', '[]', '42', 'a: &a [*a]', '\u0000', '- '.repeat(500)]) {
      expect(parseTopic('x.yaml', text).ok).toBe(false);
    }
  });
});

describe('parseOutlets', () => {
  it('returns rows with their ids', () => {
    const parsed = parseOutlets(
      'outlets.yaml',
      'courier: { name: The Courier, country: GB, kind: newspaper, recognised: true }',
    );
    expect(parsed.ok && parsed.value).toEqual([
      { id: 'courier', name: 'The Courier', country: 'GB', kind: 'newspaper', recognised: true },
    ]);
  });
});

describe('formatClaimFile', () => {
  it('is stable, keeps comments and meaning, and leaves broken files alone', () => {
    const once = formatClaimFile(`# why this topic\n${TOPIC}`);
    expect(formatClaimFile(once)).toBe(once);
    expect(once).toContain('# why this topic');
    expect(parseTopic('a', once)).toEqual(parseTopic('a', TOPIC));
    expect(formatClaimFile('a: [')).toBe('a: [');
  });
});
