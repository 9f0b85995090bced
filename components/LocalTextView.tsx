import { i18n } from '#i18n';
import type { LocalText } from '../claims/types.ts';
import { directionOf, languageName, tell } from './locale.ts';

/** A text of the database in the reader's language, with its `lang` and `dir`; a fallback language is named. */
export function LocalTextView({ text, locale }: { text: LocalText; locale: string }) {
  const told = tell(text, locale);
  return (
    <>
      <span lang={told.lang} dir={directionOf(told.lang)}>
        {told.text}
      </span>
      {told.fallback && (
        <small class="fallback"> ({i18n.t('shownIn', [languageName(told.lang)])})</small>
      )}
    </>
  );
}
