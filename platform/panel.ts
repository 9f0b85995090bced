/** The side panel (Chrome) and sidebar (Firefox): one page beside the tab. It is opened by the user's click alone. */

import { browser } from './browser.ts';
import { type Result, settle } from './result.ts';

/** What each browser has of it; the polyfill passes it on and does not describe it. */
type Panels = {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
};

/** Is this page the panel? Its HTML says so. */
export function isPanel(): boolean {
  return document.documentElement.dataset.place === 'panel';
}

/** Can a panel be opened here? Not on phones, and not from within it. */
export function canOpenPanel(): boolean {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  return !isPanel() && Boolean(sidePanel?.open ?? sidebarAction?.open);
}

/** Opens the panel of a window. Both browsers insist on being asked within the click itself, before anything is awaited. */
export function openPanel(windowId: number): Promise<Result<void>> {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  return settle(() => (sidePanel ? sidePanel.open({ windowId }) : sidebarAction?.open()));
}

/** Is this page the popup that hangs from the button? Opened in a tab it is none. */
export function isPopup(): boolean {
  return browser.extension.getViews({ type: 'popup' }).includes(window);
}

/** Brings a tab to the front where this page is itself a tab, and would hide what is shown there. */
export async function bringForward(tabId: number): Promise<void> {
  if (!isPanel() && !isPopup()) await settle(() => browser.tabs.update(tabId, { active: true }));
}

/** Closes this page if it is the popup; opened in a tab it stays. */
export function closePopup(): void {
  if (isPopup()) window.close();
}
