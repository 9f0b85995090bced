import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ShortcutList } from '../../components/ShortcutList.tsx';
import { openOptions } from '../../platform/pages.ts';
import { type Shortcut, shortcuts } from '../../platform/shortcuts.ts';

/** The foot of the popup: options, keyboard shortcuts, and that nothing leaves the browser. */
export function Footer() {
  const [keys, setKeys] = useState<Shortcut[] | null>(null);
  useEffect(() => {
    void shortcuts().then(setKeys);
  }, []);
  return (
    <footer>
      {keys && (
        <details class="keys">
          <summary>{i18n.t('popup.shortcuts')}</summary>
          <ShortcutList shortcuts={keys} />
        </details>
      )}
      <button type="button" class="quiet open-options" onClick={() => void openOptions()}>
        {i18n.t('popup.options')}
      </button>
      <p class="private">{i18n.t('popup.private')}</p>
    </footer>
  );
}
