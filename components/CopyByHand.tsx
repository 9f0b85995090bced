import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

/** A text that the browser would not copy, selected so that one key copies it. */
export function CopyByHand({ text, rows = 6 }: { text: string; rows?: number }) {
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    box.current?.focus();
    box.current?.select();
    // Selecting scrolls to the end in one browser: a reader begins at the beginning.
    box.current?.scrollTo(0, 0);
  }, []);
  return (
    <textarea
      ref={box}
      class="copy-by-hand"
      aria-label={i18n.t('export.byHand')}
      readOnly
      rows={rows}
      dir="auto"
      value={text}
      onFocus={(event) => event.currentTarget.select()}
    />
  );
}
