/** Names of the sources in the views of a question. */

import { i18n } from '#i18n';
import type { GridSource } from '../claims/grid.ts';
import { tell } from './locale.ts';
import type { View } from './UtteranceView.tsx';

/** Returns the name of a speaker or outlet as plain text. */
export function nameOf({ kind, id }: GridSource, { bundle, locale }: View): string {
  if (kind === 'copies') return i18n.t('views.copies');
  if (kind === 'outlet') return bundle.outlets[id]?.name ?? id;
  const speaker = bundle.speakers[id];
  return speaker ? tell(speaker.name, locale).text : id;
}

/** Returns the language and direction that the name of a source is in, for the element around it. */
export function languageOf({ kind, id }: GridSource, { bundle, locale }: View) {
  if (kind === 'outlet') return { dir: 'auto' as const };
  const speaker = kind === 'speaker' && bundle.speakers[id];
  return speaker ? { lang: tell(speaker.name, locale).lang, dir: 'auto' as const } : {};
}
