import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../../exchange/bibtex.ts';
import { citationLine } from '../../../exchange/citation-line.ts';
import { apaReference, chicagoReference } from '../../../exchange/citation-styles.ts';
import { type CslItem, cslItems } from '../../../exchange/csl.ts';
import { arabic, empty, english } from './sample-input.ts';

const items = cslItems(english);
const dated = items.find((item) => item.issued) as CslItem;
const undated = items.find((item) => !item.issued) as CslItem;

/** The reference as the library writes it. */
function byLibrary(item: CslItem): string {
  const options = { format: 'text', template: 'apa', lang: 'en-US' };
  return new Cite([item]).format('bibliography', options).trim();
}

describe('cslItems', () => {
  it('has each recognised report once, with all claims that it is cited for', () => {
    expect(items.map(({ id, URL, title }) => [id, URL, title])).toEqual([
      ['whence-1', 'https://courier.example/a', '[Report on: It was not planned]'],
      [
        'whence-2',
        'https://courier.example/b',
        '[Report on: It was not planned; It rained; It was planned]',
      ],
    ]);
    expect(dated.note).toBe('Jane Roe, minister, press briefing, December 16, 2024; via Agency');
    expect(undated.note).toContain('date not given');
  });

  it('is read by the library as it is', () => {
    const read = new Cite(items).data;
    expect(read.map(({ URL, issued }) => [URL, issued])).toEqual(
      items.map(({ URL, issued }) => [URL, issued]),
    );
  });

  it('is empty where nothing matched', () => {
    expect(cslItems(empty)).toEqual([]);
  });
});

describe('apaReference', () => {
  it.each([[[2024, 12, 17]], [[2024, 12]], [[2024]], [null]])(
    'is what the library writes, word for word: %j',
    (parts) => {
      const { issued: _, ...rest } = dated;
      const item = parts ? { ...rest, issued: { 'date-parts': [parts] } } : rest;
      // The library's style asks for a day of retrieval and, having none, leaves its first word.
      expect(apaReference(item, english)).toBe(byLibrary(item).replace('Retrieved ', ''));
    },
  );

  it('reads as the manual has it', () => {
    expect(apaReference(dated, english)).toBe(
      'The Courier. (2024, December 17). [Report on: It was not planned]. https://courier.example/a',
    );
    expect(apaReference(undated, english)).toMatch(/^The Courier\. \(n\.d\.\)\. \[/);
  });

  it("has dates in each language's way", () => {
    const written = (locale: string) =>
      /\(.*?\)/.exec(apaReference(dated, { ...english, locale }))?.[0];
    expect(['es', 'ru', 'fr', 'de', 'ar'].map(written)).toEqual([
      '(2024, 17 de diciembre)',
      '(2024, 17 декабря)',
      '(2024, 17 décembre)',
      '(2024, 17. Dezember)',
      '(2024، 17 ديسمبر)',
    ]);
  });
});

describe('chicagoReference', () => {
  it.each([
    [[2024, 12, 17], '2024. Report on: It was not planned. December 17, 2024.'],
    [[2024, 12], '2024. Report on: It was not planned. December 2024.'],
    [[2024], '2024. Report on: It was not planned.'],
    [null, 'n.d. Report on: It was not planned.'],
  ])('puts the year after the outlet and the day after the description: %j', (parts, middle) => {
    const { issued: _, ...rest } = dated;
    const item = parts ? { ...rest, issued: { 'date-parts': [parts] } } : rest;
    expect(chicagoReference(item, english)).toBe(
      `The Courier. ${middle} https://courier.example/a.`,
    );
  });
});

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

describe('toBibtex', () => {
  it('comes back from the library as what went in', () => {
    const [read] = new Cite(toBibtex([dated], english)).data;
    expect(read).toMatchObject({
      id: dated.id,
      title: dated.title,
      URL: dated.URL,
      note: dated.note,
      issued: dated.issued,
    });
    // One name, not taken apart into first and last.
    expect(read?.author).toEqual([{ family: 'The Courier' }]);
  });

  it('keeps any text, in any script', () => {
    const text = fc
      .string({ unit: fc.constantFrom(...'{}$&%#_~^\\aé 5дشع') })
      .filter((value) => value.trim() !== '');
    fc.assert(
      fc.property(text, (value) => {
        const clean = `x${value.replace(/\s+/g, ' ').trim()}x`;
        const [read] = new Cite(toBibtex([{ ...dated, title: clean }], english)).data;
        expect(read?.title).toBe(clean);
      }),
    );
  });

  it('says that a date is not known', () => {
    expect(toBibtex([undated], english)).toContain('year = {n.d.}');
    expect(toBibtex([dated], english)).toContain(`month = ${MONTHS[11]}`);
  });
});

describe('citationLine', () => {
  it('says who said it, where and when, and one report', () => {
    const claim = english.bundle.claims['not-planned'];
    expect(claim && citationLine(claim, english)).toBe(
      'Jane Roe, minister, press briefing, December 16, 2024: It was not planned. Reported by: The Courier (via Agency), December 17, 2024, https://courier.example/a',
    );
  });

  it('says that dates are not known', () => {
    const claim = english.bundle.claims.lone;
    expect(claim && citationLine(claim, english)).toBe(
      'Jane Roe, minister, press briefing, date not given: It rained. Reported by: The Courier, n.d., https://courier.example/b',
    );
  });

  it('cites no unrecognised outlet', () => {
    const claim = english.bundle.claims.lone;
    const outlets = {
      ...english.bundle.outlets,
      courier: { ...english.bundle.outlets.courier, recognised: false },
    } as typeof english.bundle.outlets;
    const line =
      claim && citationLine(claim, { ...english, bundle: { ...english.bundle, outlets } });
    expect(line).toBe(
      'Jane Roe, minister, press briefing, date not given: It rained. Known only through copies.',
    );
  });

  it('is in the language and with the commas of the reader', () => {
    const claim = arabic.bundle.claims['not-planned'];
    expect(claim && citationLine(claim, arabic)).toBe(
      'Jane Roe، minister، press briefing، 16 ديسمبر 2024: لم يُخطَّط لذلك. Reported by: The Courier (via Agency)، 17 ديسمبر 2024، https://courier.example/a',
    );
  });
});
