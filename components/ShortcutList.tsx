import { i18n } from '#i18n';
import type { Command, Shortcut } from '../platform/shortcuts.ts';

const COMMAND_KEYS = {
  _execute_action: 'commandOpen',
  'next-claim': 'commandNext',
  'previous-claim': 'commandPrevious',
  'find-similar': 'commandSimilar',
  'toggle-marks': 'commandMarks',
} as const satisfies Record<Command, string>;

/** What each keyboard command does and what it is set to. */
export function ShortcutList({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  return (
    <dl class="shortcuts">
      {shortcuts.map(({ command, keys }) => (
        <div key={command}>
          <dt>{i18n.t(COMMAND_KEYS[command])}</dt>
          <dd>
            {keys ? (
              <kbd dir="ltr">{keys}</kbd>
            ) : (
              <span class="none">{i18n.t('options.shortcutNotSet')}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
