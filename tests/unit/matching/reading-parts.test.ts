import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../../matching/figures.ts';
import { sentencesOf } from '../../../matching/segment.ts';
import { detectLanguage } from '../../../text/language.ts';
import { fold, foldDigits, lookupForms, tokenise } from '../../../text/normalise.ts';
import { tinyMatcher } from './tiny-index.ts';

const { index } = tinyMatcher();

function sentences(text: string, lang = 'en') {
  return sentencesOf(text, lang, index.abbreviations).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe('fold', () => {
  it.each([
    ['Müller', 'muller'],
    ['ЁЛКА', 'елка'],
    ['الأسد', 'الاسد'],
    ['الأَسَدُ', 'الاسد'],
    ['قاعدة', 'قاعده'],
    ['Straße', 'strasse'],
  ])('%s is compared as %s', (word, folded) => {
    expect(fold(word)).toBe(folded);
  });

  it('reads digits of any script', () => {
    expect(foldDigits('٧٥٠٠')).toBe('7500');
    expect(foldDigits('۲۵۰٫۵')).toBe('250.5');
  });
});

describe('tokenise', () => {
  it('keeps the places of the original', () => {
    const text = 'L’armée n’a “rien” dit.';
    for (const { start, end, kind, norm } of tokenise(text)) {
      if (kind === 'mark') expect(text.slice(start, end)).toBe(norm);
      else expect(fold(text.slice(start, end))).toBe(norm);
    }
  });

  it('reads a contracted not', () => {
    expect(tokenise("didn't").map((token) => token.norm)).toEqual(['did', 'not']);
  });
});

describe('lookupForms', () => {
  it('strips what Arabic writes together with a word', () => {
    expect(lookupForms(fold('وبالقاعدة'))).toContain('قاعده');
    expect(lookupForms(fold('للأسد'))).toContain('اسد');
    expect(lookupForms('drone')).toEqual(['drone']);
  });
});

describe('sentencesOf', () => {
  it('does not break after abbreviations and initials', () => {
    expect(sentences('Gen. Smith met J. R. Jones. They talked.')).toEqual([
      'Gen. Smith met J. R. Jones.',
      'They talked.',
    ]);
  });

  it('does not break after an ordinal where ordinals have a full stop', () => {
    const text = 'Die Basis wurde am Abend des 8. Dezember geräumt. Er kam 2018.';
    expect(sentencesOf(text, 'de', new Set()).map((s) => text.slice(s.start, s.end))).toEqual([
      'Die Basis wurde am Abend des 8. Dezember geräumt.',
      'Er kam 2018.',
    ]);
    expect(sentencesOf('Il a 24 ans, elle 21. Le palais est vide.', 'fr', new Set())).toHaveLength(
      2,
    );
  });

  it('breaks where a space was lost, and at line ends', () => {
    expect(sentences('He left.The army stayed\nA heading')).toEqual([
      'He left.',
      'The army stayed',
      'A heading',
    ]);
  });

  it('keeps a speech tag with its quotation', () => {
    expect(sentences('“But I know who did!” he said. Then he left.')[0]).toBe(
      '“But I know who did!” he said.',
    );
  });
});

describe('parseNumber', () => {
  it.each([
    ['7,500', 7500],
    ['7.500', 7500],
    ['2.5', 2.5],
    ['1,250.75', 1250.75],
    ['250', 250],
    ['1.2.3', null],
  ])('%s', (digits, value) => {
    expect(parseNumber(digits)).toBe(value);
  });
});

describe('figures of a sentence', () => {
  const figures = (text: string, lang = 'en') => {
    const { readings } = tinyMatcher().inspect({ id: 'f', text, lang });
    return readings[0]?.figures.map(({ value, upper, unit, hedge }) => ({
      value,
      upper,
      unit,
      hedge,
    }));
  };

  it('have scale, unit and hedge', () => {
    expect(figures('About $250 million was sent.')).toEqual([
      { value: 2.5e8, upper: 2.5e8, unit: 'usd', hedge: 'about' },
    ]);
    expect(figures('At least 400 soldiers left.')).toEqual([
      { value: 400, upper: 400, unit: 'person', hedge: 'at-least' },
    ]);
  });

  it('may be ranges', () => {
    expect(figures('They counted 6,000 to 7,500 troops.')).toEqual([
      { value: 6000, upper: 7500, unit: 'person', hedge: 'exact' },
    ]);
  });
});

describe('dates of a sentence', () => {
  const dates = (text: string, lang = 'en') =>
    tinyMatcher()
      .inspect({ id: 'd', text, lang })
      .readings[0]?.dates.map(({ year, month, day }) => [year, month, day]);

  it.each([
    ['He left on December 8, 2024.', 'en', [[2024, 12, 8]]],
    ['He left on 8 December.', 'en', [[null, 12, 8]]],
    ['Written on 16.12.2024 there.', 'en', [[2024, 12, 16]]],
    ['On 2024-12-16 it came.', 'en', [[2024, 12, 16]]],
    ['غادر في 8 كانون الأول 2024.', 'ar', [[2024, 12, 8]]],
    ['غادر في ٨ ديسمبر.', 'ar', [[null, 12, 8]]],
    ['They may go.', 'en', []],
  ])('%s', (text, lang, expected) => {
    expect(dates(text, lang)).toEqual(expected);
  });
});

describe('detectLanguage', () => {
  it.each([
    [
      'The president of the country said that he was with the army and for the people.',
      undefined,
      'en',
    ],
    [
      'El presidente dijo que los soldados del país no estaban con él y que la base por la noche',
      undefined,
      'es',
    ],
    ['Президент сказал, что он не был на базе и по ночам не спал', undefined, 'ru'],
    ['قال الرئيس إنه لم يكن في القاعدة', undefined, 'ar'],
    ['قال الرئيس إنه لم يكن في القاعدة', 'en', 'ar'],
    ['رئیس جمهور گفت', 'fa', 'fa'],
    ['12345', undefined, 'und'],
  ])('%s (%s)', (text, tag, lang) => {
    expect(detectLanguage(text, tag)).toBe(lang);
  });
});
