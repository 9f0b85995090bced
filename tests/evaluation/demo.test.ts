import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openMatcher } from '../../cli/open-matcher.ts';

type Row = { file: string; fragment: string; claim_ids: string[]; stance: string };

const rows = JSON.parse(readFileSync('demo/expected.json', 'utf8')) as Row[];
const { matcher } = openMatcher();
/** Floors by article: share of labelled sentences that are marked. They only ever rise. */
const FLOORS = { 'article.en': 0.68, 'article.es': 0.75, 'article.ar': 0.75 };

describe.each(Object.entries(FLOORS))('%s', (file, floor) => {
  const text = readFileSync(`demo/${file}.txt`, 'utf8');
  const own = rows.filter((row) => row.file === file);
  const { inScope, matches } = matcher.annotate({
    id: file,
    text,
    title: text.split('\n')[0],
    published: '2024-12-20',
  });
  const hitsOf = (row: Row) => {
    const from = text.indexOf(row.fragment);
    const to = from + row.fragment.length;
    return matches.filter((m) => row.claim_ids.includes(m.claimId) && m.start < to && m.end > from);
  };

  it('is in scope, and its labelled sentences are marked', () => {
    expect(inScope).toBe(true);
    const found = own.filter((row) => hitsOf(row).length > 0);
    expect(found.length / own.length).toBeGreaterThanOrEqual(floor);
  });

  it('has few marks that no label has', () => {
    const labelled = new Set(own.flatMap(hitsOf));
    expect(matches.filter((m) => !labelled.has(m)).length).toBeLessThanOrEqual(3);
  });

  it('is the same text on the page', () => {
    const html = readFileSync(`demo/${file}.html`, 'utf8')
      .replace(/<[^>]+>/g, '')
      .replace(/&amp;/g, '&');
    expect(
      text
        .trim()
        .split('\n')
        .filter((line) => !html.includes(line)),
    ).toEqual([]);
  });
});
