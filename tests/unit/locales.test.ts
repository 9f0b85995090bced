import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LANGUAGES } from '../../claims/types.ts';

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flat(value, `${prefix}${key}.`),
  );
}

function messagesOf(lang: string): Map<string, string> {
  return new Map(flat(parse(readFileSync(resolve('locales', `${lang}.yml`), 'utf8')) as Tree));
}

const english = messagesOf('en');
const placeholders = (text: string): string[] => [...(text.match(/\$\d/g) ?? [])].sort();

describe.each(LANGUAGES.slice(1).map((lang) => ({ lang })))('messages in $lang', ({ lang }) => {
  const own = messagesOf(lang);

  it('have the keys of the English ones, no more and no fewer', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('take the same values', () => {
    const wrong = [...english].filter(([key, text]) => {
      // A plural form may leave its number out ("no reports", "two reports").
      const optional = key.startsWith('plural.');
      const mine: string[] = placeholders(own.get(key) ?? '');
      return optional
        ? mine.some((p) => !placeholders(text).includes(p))
        : mine.join() !== placeholders(text).join();
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('are translated', () => {
    const same = [...english].filter(
      ([key, text]) => own.get(key) === text && /\p{L}{6,}/u.test(text.replace('Whence', '')),
    );
    // Words that are spelled alike in both languages.
    expect(
      same.map(([key]) => key).filter((key) => !/^(?:evidence|axis|plural|via)/.test(key)),
    ).toEqual([]);
  });
});

describe('French messages', () => {
  it('have the apostrophe of print', () => {
    const straight = [...messagesOf('fr')].filter(([, text]) => text.includes("'"));
    expect(straight.map(([key]) => key)).toEqual([]);
  });
});

describe('plurals', () => {
  it('have a text for every category that a language has', () => {
    const counted = new Set(
      [...english.keys()].flatMap((key) => /^plural\.(\w+)\./.exec(key)?.[1] ?? []),
    );
    for (const lang of LANGUAGES) {
      const own = messagesOf(lang);
      for (const category of new Intl.PluralRules(lang).resolvedOptions().pluralCategories)
        for (const what of counted)
          expect(own.get(`plural.${what}.${category}`), `${lang} ${what} ${category}`).toBeTruthy();
    }
  });
});
