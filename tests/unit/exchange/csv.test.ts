import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_COLUMNS, cell, toCsv } from '../../../exchange/csv.ts';
import { arabic, empty, english } from './sample-input.ts';

type Row = Record<string, string>;

function rowsOf(csv: string): Row[] {
  return parse(csv, { columns: true, record_delimiter: '\r\n' });
}

/** Takes the guards away again, as docs/export.md says. */
function unguarded(read: string): string {
  const inside = /([;\t\r\n])'(?=(?:['"]|[^\S\t\r\n])*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;
  return read.replace(/^'/, '').replace(inside, '$1');
}

describe('cell', () => {
  it('comes back as it was, and never as a formula', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(...'=+-@＝\'" ,;\t\r\n1a') }),
        ),
        (text) => {
          const [[read = ''] = []] = parse(`${cell(text)}\r\n`, {
            record_delimiter: '\r\n',
          }) as string[][];
          expect(read.trimStart()).not.toMatch(/^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/);
          for (const piece of read.split(/[;\t\r\n]/).slice(1))
            expect(piece.replace(/^[\s"]+/, '')).not.toMatch(/^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/);
          expect(unguarded(read)).toBe(text);
        },
      ),
    );
  });

  it.each(['=HYPERLINK("http://a.example")', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1'])(
    'makes %j inert',
    (text) => {
      expect(cell(text).slice(0, 2)).toBe(`"'`);
    },
  );
});

describe('cell, where a list is parted by semicolons', () => {
  it.each([
    ['he said;=1+1', "he said;'=1+1"],
    ['he said; ＠SUM(A1)', "he said;' ＠SUM(A1)"],
    ['he said;\t-1', "he said;\t'-1"],
    ['he said;"=1+1"', 'he said;\'""=1+1""'],
    ['he said; and left', 'he said; and left'],
  ])('makes what begins a cell in %j inert', (text, written) => {
    expect(cell(text)).toBe(`"${written}"`);
  });
});

describe('toCsv', () => {
  it('has a row for each report of each claim that is stated or conflicts', () => {
    const rows = rowsOf(toCsv(english));
    expect(rows.map(({ match, relation, claim_id }) => [match, relation, claim_id])).toEqual([
      ['1', 'stated', 'not-planned'],
      ['1', 'stated', 'not-planned'],
      ['1', 'stated', 'not-planned'],
      ['1', 'conflicting', 'planned'],
      ['2', 'stated', 'lone'],
    ]);
    expect(rows[0]).toMatchObject({
      quote: 'Nobody had planned it',
      page_source: 'the minister',
      speakers: 'Jane Roe, minister',
      said: '2024-12-16',
      outlet: 'The Courier',
      report_url: 'https://courier.example/a',
      published: '2024-12-17',
      via: 'Agency',
    });
    expect(rows[3]).toMatchObject({ conflict_kind: 'contradicts', said: '', origin: '' });
  });

  it('names an unrecognised outlet as such and gives no address', () => {
    expect(rowsOf(toCsv(english))[1]).toMatchObject({
      outlet: '',
      outlet_recognised: 'no',
      report_url: '',
    });
  });

  it('keeps other scripts and quotation marks', () => {
    expect(rowsOf(toCsv(arabic))[0]).toMatchObject({
      page_title: 'عنوان "بين علامات"',
      claim: 'لم يُخطَّط لذلك.',
      claim_language: 'ar',
    });
  });

  it('is a line of column names where nothing matched', () => {
    expect(parse(toCsv(empty))).toEqual([[...CSV_COLUMNS]]);
  });
});
