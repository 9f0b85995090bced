/** Counts in words, by the plural rules of the interface's language: one message a category, so that Russian and Arabic come out right. */

import { i18n } from '#i18n';
import { interfaceLocale, tellNumber } from './locale.ts';

/** What is counted. */
export type Counted =
  | 'reports'
  | 'origins'
  | 'more'
  | 'claims'
  | 'sentences'
  | 'questions'
  | 'conflicts'
  | 'hidden'
  | 'characters';

/** Returns e.g. "4 reports" in the language of the interface. */
export function counted(what: Counted, count: number): string {
  const category = new Intl.PluralRules(interfaceLocale()).select(count);
  return i18n.t(`plural.${what}.${category}`, [tellNumber(count)]);
}
