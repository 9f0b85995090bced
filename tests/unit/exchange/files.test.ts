import { describe, expect, it } from 'vitest';
import { CITATION_STYLES, exportFile, isEmpty } from '../../../exchange/files.ts';
import { arabic, empty, english } from './sample-input.ts';

const FORMATS = ['markdown', 'csv', 'json-ld', ...CITATION_STYLES] as const;

describe('exportFile', () => {
  it('names files by site and day', () => {
    expect(FORMATS.map((format) => exportFile(format, english).name)).toEqual(
      ['md', 'csv', 'jsonld', 'apa.txt', 'chicago.txt', 'bib', 'csl.json'].map(
        (ending) => `whence-a.example-2026-11-25.${ending}`,
      ),
    );
    const odd = { ...english, report: { ...english.report, url: 'http://..%2F:8080/x' } };
    expect(exportFile('csv', odd).name).toBe('whence--2F-2026-11-25.csv');
  });

  it('tells spreadsheets that a table is UTF-8, and no other program', () => {
    for (const format of FORMATS)
      expect(exportFile(format, arabic).text.startsWith('\uFEFF')).toBe(format === 'csv');
  });

  it('writes the same twice: no clock, no chance', () => {
    for (const format of FORMATS)
      expect(exportFile(format, arabic)).toEqual(exportFile(format, arabic));
  });

  it('is empty where there is nothing to cite', () => {
    const isEmptyIn = (format: (typeof FORMATS)[number]) =>
      isEmpty(format, exportFile(format, empty));
    expect(FORMATS.filter(isEmptyIn)).toEqual([...CITATION_STYLES]);
    expect(FORMATS.some((format) => isEmpty(format, exportFile(format, english)))).toBe(false);
  });
});
