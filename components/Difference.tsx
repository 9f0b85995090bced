import { i18n } from '#i18n';
import type { Conflict } from '../claims/types.ts';
import { LocalTextView } from './LocalTextView.tsx';
import { CONFLICT_KEYS } from './message-keys.ts';

/** In what two claims differ, in one line, and what kind of conflict it is. */
export function Difference({ conflict, locale }: { conflict: Conflict; locale: string }) {
  return (
    <>
      <p class="difference">
        <LocalTextView text={conflict.why} locale={locale} />
      </p>
      <p class="kind">
        {i18n.t(CONFLICT_KEYS[conflict.kind])} ·{' '}
        {i18n.t('differsIn', [i18n.t(`axis.${conflict.axis}`)])}
      </p>
    </>
  );
}
