import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

/** A text that the browser would not copy, selected so that one key copies it. */
export function CopyByHand({ text, rows = 6 }: { text: string; rows?: number }) {
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    box.current?.focus();
    if (box.current) selectAll(box.current);
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
      onFocus={(event) => selectAll(event.currentTarget)}
    />
  );
}

/** Selects all and shows the beginning: browsers go to the end, one of them only when it draws next. */
function selectAll(box: HTMLTextAreaElement): void {
  box.select();
  box.scrollTop = 0;
  requestAnimationFrame(() => {
    box.scrollTop = 0;
  });
}
