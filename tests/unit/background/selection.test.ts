import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runCommand } from '../../../entrypoints/background/commands.ts';
import { createHandlers } from '../../../entrypoints/background/handlers.ts';
import { watchInstall } from '../../../entrypoints/background/install.ts';
import { MOST_SELECTED, showNear } from '../../../entrypoints/background/selection.ts';
import { browser } from '../../../platform/browser.ts';
import { stubPackagedData } from './packaged-data.ts';

const SENTENCE = 'Drones attacked the Hmeimim base.';
const createWindow = vi.fn(async (_window: { url: string }) => ({}));
const createTab = vi.fn(async (_tab: { url: string }) => ({}));
const executeScript = vi.fn(async (_injection: unknown): Promise<unknown> => []);
const openPopup = vi.fn(async () => {});

beforeEach(() => {
  for (const mock of [createWindow, createTab, executeScript, openPopup]) mock.mockClear();
  stubPackagedData();
  Object.assign(browser, {
    scripting: { executeScript },
    action: { openPopup },
    windows: { create: createWindow },
  });
  vi.spyOn(browser.tabs, 'create').mockImplementation(createTab as never);
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [{ id: 7 }] as never);
});

/** Asks for what the window that was just opened would show. */
async function answer() {
  const url = new URL(createWindow.mock.lastCall?.[0].url ?? '', 'https://x.example');
  return createHandlers().nearClaims({}, url.searchParams.get('text') ?? '');
}

describe('"find claims like this"', () => {
  it('shows what a text is near to, in a window of its own', async () => {
    await showNear(`  ${SENTENCE} `);
    expect(await answer()).toMatchObject({
      text: SENTENCE,
      cut: false,
      matches: [{ claimId: 'drone-attack' }],
      bundle: { claims: { 'drone-attack': {} } },
      claims: 5,
    });
  });

  it('opens a tab where there are no windows', async () => {
    Object.assign(browser, { windows: undefined });
    await showNear(SENTENCE);
    expect(createTab.mock.lastCall?.[0].url).toMatch(/^\/near\.html\?text=/);
  });

  it('cuts what is too long, and says so', async () => {
    await showNear(`${SENTENCE} `.repeat(1000));
    const { text, cut } = (await answer()) ?? {};
    expect(cut).toBe(true);
    expect(text?.length).toBeLessThanOrEqual(MOST_SELECTED);
  });

  it('keeps one text: an older window learns that it is gone', async () => {
    await showNear(SENTENCE);
    const first = createWindow.mock.lastCall?.[0].url.split('=')[1] ?? '';
    await showNear('Another text.');
    expect(await createHandlers().nearClaims({}, first)).toBeNull();
  });

  it('takes the selection of whichever frame has one, by the shortcut', async () => {
    executeScript.mockResolvedValueOnce([{ result: '' }, { result: SENTENCE }]);
    await runCommand('find-similar');
    expect(await answer()).toMatchObject({ text: SENTENCE, restricted: false });
  });

  it('says so where nothing is selected, and where the page cannot be read', async () => {
    await runCommand('find-similar');
    expect(await answer()).toMatchObject({ text: '', restricted: false, matches: [] });
    executeScript.mockRejectedValueOnce(new Error('Cannot access a chrome:// URL'));
    await runCommand('find-similar');
    expect(await answer()).toMatchObject({ text: '', restricted: true });
  });
});

describe('stepping where there is no mark', () => {
  it('opens the popup, which says why', async () => {
    vi.spyOn(browser.tabs, 'sendMessage').mockRejectedValue(new Error('no receiver'));
    await runCommand('next-claim');
    expect(openPopup).toHaveBeenCalledOnce();
  });
});

describe('the installation', () => {
  it('opens the first-run page once; an update opens nothing', async () => {
    const life = new AbortController();
    watchInstall(life.signal);
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '0.0.1' });
    expect(createTab).not.toHaveBeenCalled();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    expect(createTab).toHaveBeenCalledExactlyOnceWith({ url: '/welcome.html' });
    life.abort();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    expect(createTab).toHaveBeenCalledOnce();
  });
});
