/** Browser commands: step through the marks of the active tab, switch marks on and off. */

import { browser } from '../../platform/browser.ts';
import { callReader } from '../../platform/channel.ts';
import { settle } from '../../platform/result.ts';
import { loadSettings, saveSettings } from '../../platform/settings.ts';
import { findSimilar } from './selection.ts';

/** Carries out one command; unknown ones are another version's and do nothing. */
export async function runCommand(command: string): Promise<void> {
  if (command === 'toggle-marks') {
    const { marks } = await loadSettings();
    await saveSettings({ marks: !marks });
    return;
  }
  if (command === 'find-similar') return findSimilar();
  const delta = command === 'next-claim' ? 1 : command === 'previous-claim' ? -1 : null;
  if (delta === null) return;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return;
  const stepped = await callReader(tab.id, 'stepMatch', delta);
  // Nowhere to go: the popup says why. Where the browser does not open it, nothing happens, as before.
  if (!stepped.ok || stepped.value === null) await settle(() => browser.action.openPopup());
}

/** Listens for commands until the signal aborts. */
export function watchCommands(signal: AbortSignal): void {
  const listener = (command: string) => void runCommand(command);
  // Firefox for Android has no commands.
  if (!(browser as { commands?: unknown }).commands) return;
  browser.commands.onCommand.addListener(listener);
  signal.addEventListener('abort', () => browser.commands.onCommand.removeListener(listener), {
    once: true,
  });
}
