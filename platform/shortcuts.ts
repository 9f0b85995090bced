/** The browser's keyboard commands: what they are set to, and the way to where they are changed. */

import { browser } from './browser.ts';
import { settle } from './result.ts';

/** All commands of the extension. */
export const COMMANDS = [
  '_execute_action',
  'next-claim',
  'previous-claim',
  'find-similar',
  'toggle-marks',
] as const;
/** A command by its name in the manifest. */
export type Command = (typeof COMMANDS)[number];

/** A command and its keys as the browser writes them, `''` where it has none. */
export type Shortcut = { command: Command; keys: string };

/** Chrome's own page of shortcuts; it has no call that opens it. */
const CHROME_PAGE = 'chrome://extensions/shortcuts';

/** Returns the commands with their keys; `null` where the browser has no commands (Firefox for Android). */
export async function shortcuts(): Promise<Shortcut[] | null> {
  const { commands } = browser as { commands?: typeof browser.commands };
  if (!commands) return null;
  const all = await settle(() => commands.getAll());
  if (!all.ok) return null;
  return COMMANDS.map((command) => ({
    command,
    keys: all.value.find(({ name }) => name === command)?.shortcut ?? '',
  }));
}

/** Opens the browser's page of shortcuts; answers `null`, or its address where it has to be opened by hand. */
export async function openShortcutSettings(): Promise<string | null> {
  const { commands } = browser as { commands?: { openShortcutSettings?(): Promise<void> } };
  const opened = await settle(async () => {
    if (commands?.openShortcutSettings) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: CHROME_PAGE });
  });
  if (opened.ok) return null;
  return commands?.openShortcutSettings ? 'about:addons' : CHROME_PAGE;
}
