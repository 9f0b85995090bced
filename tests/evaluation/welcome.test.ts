/** The demo text of the first-run page is really read: in every language it must be marked as the page says. */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LANGUAGES, type Lang } from '../../claims/types.ts';
import { openMatcher } from '../../cli/open-matcher.ts';

type Part = 'title' | 'lead' | 'demo' | 'demoHint' | 'headline' | 'first' | 'second' | 'third';
type Messages = { welcome: Record<Part, string> };

/** Assad as the text names him. */
const FULL_NAME: Record<Lang, string> = {
  en: 'Bashar al-Assad',
  es: 'Bashar al Asad',
  ru: 'Башар Асад',
  ar: 'بشار الأسد',
  fr: 'Bachar al-Assad',
  de: 'Baschar al-Assad',
};

const { matcher } = openMatcher();

describe.each(LANGUAGES.map((lang) => ({ lang })))('the first-run text in $lang', ({ lang }) => {
  const file = readFileSync(resolve('locales', `${lang}.yml`), 'utf8');
  const { welcome } = parse(file) as Messages;
  const { headline, first, second, third } = welcome;
  // What stands above the demo text may be read with it.
  const above = [welcome.title, welcome.lead, welcome.demo, welcome.demoHint];
  const text = [...above, headline, first, second, third].join('\n');
  const { matches } = matcher.annotate({ id: lang, text, title: headline, lang });

  it('states plain and conflicting claims, and the same ones in every language', () => {
    const found = matches.map(({ claimId }) => claimId);
    expect(found).toEqual(
      expect.arrayContaining([
        'departure-not-planned',
        'departure-secretly-orchestrated',
        'hmeimim-under-drone-attack',
        'no-serious-threat-to-bases',
        'asylum-granted-humanitarian',
      ]),
    );
    expect(matches.some(({ conflicts }) => conflicts.length === 0)).toBe(true);
    expect(matches.some(({ conflicts }) => conflicts.length > 0)).toBe(true);
  });

  it('names its speaker in full, and with nothing around the name', () => {
    const named = matches.flatMap(({ pageSource }) => pageSource?.text ?? []);
    expect(named).toContain(FULL_NAME[lang]);
  });

  it('is unmarked where it says so', () => {
    expect(matches.filter(({ end }) => end > text.indexOf(third))).toEqual([]);
    expect(matches.filter(({ start }) => start < text.indexOf(headline))).toEqual([]);
  });
});
