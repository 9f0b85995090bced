import { beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../../entrypoints/background/commands.ts';
import { createHandlers, NoTabError } from '../../../entrypoints/background/handlers.ts';
import { browser } from '../../../platform/browser.ts';
import type { PageText } from '../../../platform/messages.ts';
import { loadSettings } from '../../../platform/settings.ts';
import { stubPackagedData } from './packaged-data.ts';

const sender = { tabId: 7, frameId: 0, url: 'https://courier.example/story' };
const page: PageText = {
  url: 'https://courier.example/story',
  title: 'Drones over the base',
  text: 'Drones attacked the Hmeimim base, according to Reuters. Russia was silent.',
  truncated: false,
  lang: 'en',
  published: '2024-12-16',
  anyway: false,
};
const executeScript = vi.fn(async (_injection: unknown) => []);
const sendToTab = vi.fn(async (_tab: number, _message: unknown): Promise<unknown> => undefined);

beforeEach(() => {
  executeScript.mockClear();
  sendToTab.mockReset();
  stubPackagedData();
  Object.assign(browser, {
    scripting: { executeScript, insertCSS: async () => {}, removeCSS: async () => {} },
    action: { setBadgeText: vi.fn(), setBadgeBackgroundColor: vi.fn() },
  });
  vi.spyOn(browser.tabs, 'get').mockImplementation(
    async (id: number) => ({ id, url: page.url }) as never,
  );
  vi.spyOn(browser.tabs, 'query').mockImplementation(
    async () => [{ id: 7, active: true }] as never,
  );
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(sendToTab as never);
});

describe('reading a page', () => {
  it('answers with the report, keeps it for the tab and counts it on the badge', async () => {
    const handlers = createHandlers();
    const report = await handlers.readPage(sender, page);
    expect(report.matches.map(({ claimId }) => claimId)).toEqual(['drone-attack']);
    expect(report).toMatchObject({ sentences: 2, claims: 5, lost: [] });
    expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '1' });
    expect(await handlers.tabState(sender, 7)).toMatchObject({ kind: 'matched' });
  });

  it('goes on where storage refuses to write: the report is shown all the same', async () => {
    const refuse = async () => {
      throw new Error('QuotaExceededError');
    };
    const spies = [
      vi.spyOn(browser.storage.session, 'set').mockImplementation(refuse),
      vi.spyOn(browser.storage.local, 'set').mockImplementation(refuse),
    ];
    const handlers = createHandlers();
    await handlers.readPage({ ...sender, tabId: 8 }, page);
    expect(await handlers.tabState(sender, 8)).toMatchObject({
      kind: 'matched',
      report: { title: 'Drones over the base' },
    });
    expect(await handlers.saveSettings(sender, { marks: false })).toMatchObject({
      settings: { marks: false },
      kept: false,
    });
    expect(await handlers.settings(sender)).toMatchObject({ marks: false });
    for (const spy of spies) spy.mockRestore();
    await handlers.saveSettings(sender, { marks: true });
  });

  it('forgets the page when its article is gone', async () => {
    const handlers = createHandlers();
    await handlers.readPage({ ...sender, tabId: 9 }, page);
    await handlers.forgetPage({ ...sender, tabId: 9 }, page.url);
    sendToTab.mockResolvedValue({
      ok: true,
      value: { article: false, syria: 0, russia: 0, inScope: false },
    });
    expect(await handlers.tabState(sender, 9)).toEqual({ kind: 'not-article' });
  });

  it('takes nothing from the next page for what the one before says late', async () => {
    const handlers = createHandlers();
    const from = { ...sender, tabId: 11 };
    const before = 'https://courier.example/before';
    await handlers.readPage(from, page);
    await handlers.forgetPage(from, before);
    await handlers.foundNoText(from, before);
    await handlers.reportLost(from, before, [0]);
    expect(await handlers.tabState(from, 11)).toMatchObject({
      kind: 'matched',
      report: { lost: [] },
    });
    await handlers.reportLost(from, `${page.url}#below`, [0]);
    expect(await handlers.tabState(from, 11)).toMatchObject({ report: { lost: [0] } });
  });

  it('says how far a page was read that is longer than is read', async () => {
    const report = await createHandlers().readPage(sender, { ...page, truncated: true });
    expect(report.readTo).toBe(page.text.length);
  });

  it('says that an article has no text where the reader finds none, and takes it back once it does', async () => {
    const handlers = createHandlers();
    const from = { ...sender, tabId: 10 };
    await handlers.foundNoText(from, page.url);
    expect(await handlers.tabState(from, 10)).toEqual({ kind: 'unreadable', why: 'no-text' });
    await handlers.readPage(from, page);
    expect(await handlers.tabState(from, 10)).toMatchObject({ kind: 'matched' });
  });

  it('is refused to a caller without a tab', async () => {
    await expect((async () => createHandlers().readPage({}, page))()).rejects.toThrow(NoTabError);
  });
});

describe('the state of a tab', () => {
  const verdict = (value: object) => sendToTab.mockResolvedValue({ ok: true, value });
  it.each([
    [{ article: false, syria: 3, russia: 3, inScope: false }, { kind: 'not-article' }],
    [
      { article: true, syria: 3, russia: 0, inScope: false },
      { kind: 'other-topic', syria: true, russia: false },
    ],
    [{ article: true, syria: 3, russia: 3, inScope: true }, { kind: 'reading' }],
  ])('follows the gate: %o', async (value, state) => {
    verdict(value);
    expect(await createHandlers().tabState(sender, 21)).toEqual(state);
  });

  it('says that a page without a gate cannot be read', async () => {
    sendToTab.mockRejectedValue(new Error('Receiving end does not exist'));
    expect(await createHandlers().tabState(sender, 22)).toEqual({
      kind: 'unreadable',
      why: 'no-answer',
    });
  });

  it('says that pages of the browser cannot be read', async () => {
    vi.spyOn(browser.tabs, 'get').mockImplementation(
      async () => ({ id: 23, url: 'about:config' }) as never,
    );
    expect(await createHandlers().tabState(sender, 23)).toEqual({
      kind: 'unreadable',
      why: 'restricted',
    });
  });

  it('says that the site is switched off', async () => {
    const handlers = createHandlers();
    await handlers.saveSettings(sender, { sitesOff: ['courier.example'] });
    expect(await handlers.tabState(sender, 24)).toEqual({ kind: 'off', where: 'site' });
    await handlers.loadReader(sender);
    expect(executeScript).not.toHaveBeenCalled();
  });
});

describe('a page that is gone', () => {
  it('leaves no report to the next one in its tab', async () => {
    const handlers = createHandlers();
    await handlers.readPage(
      { ...sender, tabId: 41 },
      { ...page, url: 'https://courier.example/old' },
    );
    sendToTab.mockResolvedValue({ ok: true, value: { article: false, inScope: false } });
    expect(await handlers.tabState(sender, 41)).toEqual({ kind: 'not-article' });
  });
});

describe('"Compare sources" of a card', () => {
  it('opens the grid of its question beside the tab', async () => {
    const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
    await createHandlers().openCompare(sender, 'was it planned?');
    const { url, openerTabId } = create.mock.calls[0]?.[0] ?? {};
    expect(url).toMatch(/\/popup\.html\?tab=7&question=was%20it%20planned%3F$/);
    expect(openerTabId).toBe(7);
  });

  it('opens it where tabs have no openers', async () => {
    const create = vi.spyOn(browser.tabs, 'create').mockImplementation(async (tab) => {
      if ('openerTabId' in tab) throw new Error('Property "openerTabId" is unsupported');
      return {} as never;
    });
    await createHandlers().openCompare(sender, 'planned');
    expect(create).toHaveBeenLastCalledWith({
      url: expect.stringContaining('tab=7&question=planned'),
    });
  });
});

describe('a report that comes late', () => {
  const badge = () => vi.mocked(browser.action.setBadgeText);

  it('is answered, but neither kept nor counted for the page that the tab shows by then', async () => {
    vi.spyOn(browser.tabs, 'get').mockImplementation(
      async (id: number) => ({ id, url: 'https://courier.example/next' }) as never,
    );
    const report = await createHandlers().readPage({ ...sender, tabId: 42 }, page);
    expect(report.matches).toHaveLength(1);
    expect(badge()).not.toHaveBeenCalled();
    sendToTab.mockResolvedValue({ ok: true, value: { article: false, inScope: false } });
    expect(await createHandlers().tabState(sender, 42)).toEqual({ kind: 'not-article' });
  });

  it('takes its badge back where the tab goes on while it is set', async () => {
    const addresses = [page.url, 'https://courier.example/next'];
    vi.spyOn(browser.tabs, 'get').mockImplementation(
      async (id: number) => ({ id, url: addresses.shift() }) as never,
    );
    await createHandlers().readPage({ ...sender, tabId: 43 }, page);
    expect(badge()).toHaveBeenLastCalledWith({ tabId: 43, text: '' });
  });
});

describe('"Check this page anyway"', () => {
  it('injects the reader and has it read', async () => {
    sendToTab.mockResolvedValue({ ok: true, value: { article: false, inScope: false } });
    await createHandlers().checkAnyway(sender, 31);
    expect(executeScript).toHaveBeenCalledWith({
      target: { tabId: 31, frameIds: [0] },
      files: ['/reader.js'],
    });
    expect(sendToTab).toHaveBeenCalledWith(
      31,
      { to: 'reader', method: 'rescan', args: [true] },
      { frameId: 0 },
    );
  });

  it('says so where the page does not let itself be read', async () => {
    sendToTab.mockRejectedValue(new Error('no receiver'));
    expect(await createHandlers().checkAnyway(sender, 32)).toMatchObject({
      kind: 'unreadable',
      why: 'no-answer',
    });
  });
});

describe('browser commands', () => {
  it('step through the marks of the active tab', async () => {
    sendToTab.mockResolvedValue({ ok: true, value: { index: 0, of: 3 } });
    await runCommand('previous-claim');
    expect(sendToTab).toHaveBeenCalledWith(
      7,
      { to: 'reader', method: 'stepMatch', args: [-1] },
      { frameId: 0 },
    );
  });

  it('switch the marks off and on', async () => {
    const { marks } = await loadSettings();
    await runCommand('toggle-marks');
    expect((await loadSettings()).marks).toBe(!marks);
    await runCommand('toggle-marks');
    expect((await loadSettings()).marks).toBe(marks);
  });

  it('of another version do nothing', async () => {
    await runCommand('unheard-of');
    expect(sendToTab).not.toHaveBeenCalled();
  });
});
