/** The extension's own pages, opened from elsewhere. */

import { browser } from './browser.ts';

/** Opens the options in a tab. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens the page of the first run. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** Size of the small window with near matches, in CSS pixels. */
const NEAR_WINDOW = { width: 460, height: 680 };

/** Opens the near matches of a kept text: in a small window, in a tab where there are no windows (Android). */
export async function openNear(ticket: string): Promise<void> {
  const url = browser.runtime.getURL(`/near.html?text=${encodeURIComponent(ticket)}`);
  const { windows } = browser as { windows?: typeof browser.windows };
  if (windows) await windows.create({ url, type: 'popup', ...NEAR_WINDOW });
  else await browser.tabs.create({ url });
}
