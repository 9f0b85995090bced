import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../repository/source-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'whence-search-'));

function file(name: string, lines: readonly (object | string)[]): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return path;
}

function whence(args: string[], input = '') {
  return spawnSync(process.execPath, [join(ROOT, 'cli/whence.ts'), 'search', ...args], {
    encoding: 'utf8',
    input,
  });
}

const CLAIMS = file('claims.jsonl', [
  { id: 'plane', text: 'Russia flew Assad out of Damascus on a military plane.', lang: 'en' },
  { id: 'asylum', text: 'Moscow granted Assad asylum for humanitarian reasons.', title: 'Asylum' },
  { id: 7, text: 'Россия предоставила Асаду убежище.' },
]);

describe('whence search', () => {
  it('prints a TREC run, best first', () => {
    const queries = file('queries.jsonl', [
      { id: 'q1', text: 'asylum in Moscow for Assad', lang: 'en' },
      { id: 'q2', text: 'Асад получил убежище в России' },
    ]);
    const { status, stdout, stderr } = whence([
      '--claims',
      CLAIMS,
      '--queries',
      queries,
      '-k',
      '2',
    ]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' '));
    expect(rows.every((row) => row.length === 6 && row[1] === 'Q0' && row[5] === 'whence')).toBe(
      true,
    );
    expect(rows.map(([query, , id, rank]) => [query, id, rank])).toEqual([
      ['q1', 'asylum', '1'],
      ['q1', 'plane', '2'],
      ['q2', '7', '1'],
    ]);
    expect(rows.every((row) => Number(row[4]) >= 0 && Number(row[4]) <= 1)).toBe(true);
  });

  it('keeps its order for whoever sorts by score, also of claims that are equally likely', () => {
    const twins = Array.from({ length: 30 }, (_, i) => ({
      id: `t${i}`,
      text: 'Moscow gave asylum',
    }));
    const { stdout } = whence(
      ['--claims', file('twins.jsonl', twins), '--queries', '-', '-k', '30'],
      '{"id":"q","text":"asylum in Moscow"}',
    );
    const scores = stdout
      .trimEnd()
      .split('\n')
      .map((line) => Number(line.split(' ')[4]));
    expect(scores).toHaveLength(30);
    expect(new Set(scores).size).toBe(30);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('reads queries from standard input; an empty text gives no lines', () => {
    const input = '{"id":"none","text":""}\n\n{"id":"one","text":"Damascus"}\n';
    const { status, stdout } = whence(['--claims', CLAIMS, '--queries', '-'], input);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^one Q0 plane 1 \d\.\d+ whence\n$/);
  });

  it.each([
    [
      'a file that is not there',
      ['--claims', 'nowhere.jsonl', '--queries', '-'],
      /nowhere\.jsonl cannot be read/,
    ],
    ['no claims', ['--queries', '-'], /--claims/],
    ['no queries', ['--claims', CLAIMS], /--queries/],
    [
      'claims and queries both from standard input',
      ['--claims', '-', '--queries', '-'],
      /both come from standard input/,
    ],
    ['queries that are a folder', ['--claims', CLAIMS, '--queries', folder], /is a folder/],
    [
      'queries that are not there, whatever the claims',
      ['--claims', file('f.jsonl', ['no JSON']), '--queries', 'nowhere.jsonl'],
      /nowhere\.jsonl cannot be read/,
    ],
    [
      'a k that is no number',
      ['--claims', CLAIMS, '--queries', '-', '-k', 'many'],
      /-k takes a whole number/,
    ],
    ['a k of zero', ['--claims', CLAIMS, '--queries', '-', '-k', '0'], /-k takes a whole number/],
    ['an unknown option', ['--nonsense'], /nonsense/],
    [
      'a line that is not JSON',
      ['--claims', file('a.jsonl', [{ id: 1, text: '' }, '{"id"']), '--queries', '-'],
      /line 2 of .* is not JSON/,
    ],
    [
      'a line without id',
      ['--claims', file('b.jsonl', [{ text: 'a' }]), '--queries', '-'],
      /line 1 of .*: id/,
    ],
    [
      'a line without text',
      ['--claims', file('c.jsonl', [{ id: 'a' }]), '--queries', '-'],
      /line 1 of .*: text/,
    ],
    [
      'an id twice',
      [
        '--claims',
        file('d.jsonl', [
          { id: 'a', text: 'b' },
          { id: 'a', text: 'c' },
        ]),
        '--queries',
        '-',
      ],
      /line 2 of .*"a" was there before/,
    ],
    [
      'an id with a space',
      ['--claims', file('e.jsonl', [{ id: 'a b', text: 'b' }]), '--queries', '-'],
      /white space/,
    ],
  ])('ends with one clear line on %s', (_, args, message) => {
    const { status, stdout, stderr } = whence(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^whence: [^\n]+\n$/);
    expect(stderr).toMatch(message);
  });

  it('names a bad line of the queries', () => {
    const { status, stderr } = whence(
      ['--claims', CLAIMS, '--queries', '-'],
      '{"id":"a","text":"x"}\nnot JSON\n',
    );
    expect(status).toBe(2);
    expect(stderr).toBe('whence: line 2 of standard input is not JSON\n');
  });
});
