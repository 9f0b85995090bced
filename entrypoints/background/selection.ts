/** "Find claims like this": from the context menu or the shortcut, on any selected text of any page. */

import { i18n } from '#i18n';
import { cutText, nearMatches } from '../../matching/near.ts';
import { browser } from '../../platform/browser.ts';
import type { NearAnswer } from '../../platform/messages.ts';
import { openNear } from '../../platform/pages.ts';
import { settle } from '../../platform/result.ts';
import { readStored, writeStored } from '../../platform/storage.ts';
import { bundleOf, openMatcher } from './data.ts';

/** The last selection, in session storage: the page that shows it may be loaded anew. */
type KeptSelection = { ticket: string; text: string; cut: boolean; restricted: boolean };

const KEY = 'selection';
const MENU = 'find-similar';
/** Longer selections are cut: a page's worth is read by the popup. */
export const MOST_SELECTED = 5000;

/** Returns what the kept selection is near to, `null` where another one took its place. */
export async function nearClaims(ticket: string): Promise<NearAnswer | null> {
  const kept = (await readStored('session', KEY)) as KeptSelection | undefined;
  if (!kept || kept.ticket !== ticket) return null;
  const { text, cut, restricted } = kept;
  const matcher = await openMatcher();
  const matches = text ? nearMatches(matcher, { id: 'selection', text }) : [];
  return {
    text,
    cut,
    restricted,
    matches,
    bundle: await bundleOf(matches.map(({ claimId }) => claimId)),
    claims: matcher.claims,
    databaseDate: matcher.index.data.databaseDate,
  };
}

/** Reads the selection of the active tab and opens what it is near to. */
export async function findSimilar(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return;
  const target = { tabId: tab.id, allFrames: true };
  const read = await settle(() => browser.scripting.executeScript({ target, func: selectedText }));
  const texts = read.ok ? read.value.map(({ result }) => String(result ?? '').trim()) : [];
  await showNear(texts.find((text) => text !== '') ?? '', !read.ok);
}

/** Keeps a text and opens the page of near matches for it. */
export async function showNear(selected: string, restricted = false): Promise<void> {
  const ticket = crypto.randomUUID();
  const kept: KeptSelection = { ticket, restricted, ...cutText(selected.trim(), MOST_SELECTED) };
  await writeStored('session', KEY, kept);
  await openNear(ticket);
}

/** Puts the entry into the context menu and listens until the signal aborts. */
export function watchSelectionMenu(signal: AbortSignal): void {
  const { contextMenus } = browser as { contextMenus?: typeof browser.contextMenus };
  // Firefox for Android has no context menus.
  if (!contextMenus) return;
  const clicked = ({
    menuItemId,
    selectionText,
  }: {
    menuItemId: unknown;
    selectionText?: string;
  }) => {
    if (menuItemId === MENU) void showNear(selectionText ?? '');
  };
  const create = async () => {
    await contextMenus.removeAll();
    contextMenus.create({ id: MENU, title: i18n.t('near.menu'), contexts: ['selection'] });
  };
  contextMenus.onClicked.addListener(clicked);
  // Browsers keep the entry between starts of the background; an update may have changed its words.
  browser.runtime.onInstalled.addListener(create);
  signal.addEventListener('abort', () => {
    contextMenus.onClicked.removeListener(clicked);
    browser.runtime.onInstalled.removeListener(create);
  });
}

/** Runs in the page. A field's own selection is not the page's. */
function selectedText(): string {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement)
    return field.value.slice(field.selectionStart, field.selectionEnd);
  return getSelection()?.toString() ?? '';
}
