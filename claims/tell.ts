/** Texts and dates of the database in a reader's language, and the directions of languages. */

import { LANGUAGES, type Lang, type LocalText, type PartialDate } from './types.ts';

/** A text with the language it is really in. */
export type Told = {
  text: string;
  lang: Lang;
  /** Not the language that was asked for. */
  fallback: boolean;
};

const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur|ps|ku|yi)\b/;

/** Returns the reading direction of a language. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr';
}

/** Returns the claim language nearest to a locale, English where there is none. */
export function claimLanguage(locale: string): Lang {
  const base = locale.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((lang) => lang === base) ?? 'en';
}

/** Returns the text in the wanted language, else the English one, said to be a fallback. */
export function tell(text: LocalText, locale: string): Told {
  const wanted = claimLanguage(locale);
  const own = text[wanted];
  return own === undefined
    ? { text: text.en, lang: 'en', fallback: wanted !== 'en' }
    : { text: own, lang: wanted, fallback: false };
}

/** Returns a date as precise as it is known: "16 December 2024", "December 2024", "2024"; with `short` months, "16 Dec 2024". */
export function tellDate(
  date: PartialDate,
  locale: string,
  monthForm: 'long' | 'short' = 'long',
): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(month !== undefined && { month: monthForm }),
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  };
  return new Intl.DateTimeFormat(locale, options).format(
    Date.UTC(year, (month ?? 1) - 1, day ?? 1),
  );
}

/** Returns the name of a language in the language of the interface. */
export function languageName(lang: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }).of(lang) ?? lang;
}
