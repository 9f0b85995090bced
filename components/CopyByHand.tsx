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

/** Selects from the end to the beginning, which is what then is in sight. */
function selectAll(box: HTMLTextAreaElement): void {
  box.setSelectionRange(0, box.value.length, 'backward');
}
