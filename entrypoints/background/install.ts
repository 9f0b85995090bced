/** The first run: opens one page that says what a mark is. Updates open nothing. */

import { browser } from '../../platform/browser.ts';
import { openWelcome } from '../../platform/pages.ts';
import { settle } from '../../platform/result.ts';

/** Listens for the installation until the signal aborts. */
export function watchInstall(signal: AbortSignal): void {
  const installed = ({ reason }: { reason: string }) => {
    // No window may be open yet: the page is then reached from the options.
    if (reason === 'install') void settle(openWelcome);
  };
  browser.runtime.onInstalled.addListener(installed);
  signal.addEventListener('abort', () => browser.runtime.onInstalled.removeListener(installed), {
    once: true,
  });
}
