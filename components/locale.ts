/**
 * Two languages meet in a view: that of claim texts, which the reader may choose and every view is given, and that of the
 * interface, which the browser chose: words, counts, dates and directions of the frame follow it and ask nobody.
 */

import { i18n } from '#i18n';
import * as claims from '../claims/tell.ts';
import type { PartialDate } from '../claims/types.ts';

export { claimLanguage, directionOf, type Told, tell } from '../claims/tell.ts';

/** Returns the language of the interface, as its messages name it. */
export function interfaceLocale(): string {
  return i18n.t('localeCode');
}

/** Returns a date as precise as it is known, in the language of the interface. */
export function tellDate(date: PartialDate, monthForm: 'long' | 'short' = 'long'): string {
  return claims.tellDate(date, interfaceLocale(), monthForm);
}

/** Returns the day of a moment where the reader is, `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Returns a sentence with one full stop where a date that ends in one ("2026 г.") met the sentence's own. */
export function withOneStop(sentence: string): string {
  return sentence.replace(/(?<!\.)\.\.(?!\.)/g, '.');
}

/** Returns a number in the digits of the interface. */
export function tellNumber(number: number): string {
  return new Intl.NumberFormat(interfaceLocale()).format(number);
}

/** Returns the name of a language, in the language of the interface unless another is named. */
export function languageName(lang: string, locale = interfaceLocale()): string {
  return claims.languageName(lang, locale);
}
