/** The extension's own pages, opened from elsewhere. */

import { browser } from './browser.ts';
import { settle } from './result.ts';

/** Opens the options in a tab. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens the page of the first run. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** Opens the grid of a question of a tab's page in a tab beside it: a grid wants room. */
export async function openCompare(tabId: number, questionId: string): Promise<void> {
  const place = `tab=${tabId}&question=${encodeURIComponent(questionId)}`;
  const url = browser.runtime.getURL(`/popup.html?${place}`);
  const opened = await settle(() => browser.tabs.create({ url, openerTabId: tabId }));
  // Firefox for Android knows no openers and refuses the whole call.
  if (!opened.ok) await browser.tabs.create({ url });
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
