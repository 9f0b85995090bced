import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pairOf } from '../../../choices/wrong-matches.ts';
import { createHandlers } from '../../../entrypoints/background/handlers.ts';
import { browser } from '../../../platform/browser.ts';
import type { PageReport, PageText } from '../../../platform/messages.ts';
import { stubPackagedData } from './packaged-data.ts';

const sender = { tabId: 7, frameId: 0, url: 'https://courier.example/story' };
const page: PageText = {
  url: 'https://courier.example/story#part',
  title: 'Drones over the base',
  text: 'Drones attacked the Hmeimim base. Russia was silent.',
  truncated: false,
  lang: 'en',
  published: '2024-12-16',
  anyway: false,
};
const sendToTab = vi.fn(async (_tab: number, _message: unknown): Promise<unknown> => undefined);

beforeEach(() => {
  sendToTab.mockReset();
  stubPackagedData();
  Object.assign(browser, {
    action: { setBadgeText: vi.fn(), setBadgeBackgroundColor: vi.fn() },
  });
  vi.spyOn(browser.tabs, 'get').mockImplementation(
    async (id: number) => ({ id, url: page.url, incognito: id === 9 }) as never,
  );
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [{ id: 7 }, { id: 9 }] as never);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(sendToTab as never);
});

describe('hiding a match', () => {
  it('changes report, badge and reader at once, and a later reading; undoing it changes them back', async () => {
    const handlers = createHandlers();
    const report = (await handlers.readPage(sender, page)) as PageReport;
    const [match] = report.matches;
    if (!match) throw new Error('the page has no match');
    const pair = pairOf(report.url, match);
    expect(await handlers.hideMatch(sender, pair)).toEqual({ kept: true });
    expect(await handlers.tabState(sender, 7)).toMatchObject({
      kind: 'nothing-matched',
      report: { matches: [], withheld: [match] },
    });
    expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '' });
    expect(sendToTab).toHaveBeenLastCalledWith(
      7,
      { to: 'reader', method: 'reportChanged', args: [expect.objectContaining({ matches: [] })] },
      { frameId: 0 },
    );
    expect(await handlers.readPage(sender, page)).toMatchObject({ matches: [], withheld: [match] });
    expect(await handlers.wrongMatches(sender)).toMatchObject({
      list: [pair],
      bundle: { claims: { 'drone-attack': {} } },
    });
    await handlers.restoreMatch(sender, pair);
    expect(await handlers.tabState(sender, 7)).toMatchObject({ report: { matches: [match] } });
    expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '1' });
  });

  it('of a private window is kept for the session alone, from the card and from the popup', async () => {
    const pair = { url: 'https://a.example/', claimId: 'drone-attack', quote: 'x' };
    const handlers = createHandlers();
    await handlers.hideMatch({ ...sender, isPrivate: true }, pair);
    await handlers.hideMatch({}, { ...pair, quote: 'y' }, 9);
    expect(await browser.storage.local.get('wrongMatches')).toEqual({});
    const { list } = await handlers.wrongMatches(sender);
    expect(list.map(({ quote }) => quote).sort()).toEqual(['x', 'y']);
    await handlers.replaceWrongMatches(sender, []);
    expect(await handlers.wrongMatches(sender)).toMatchObject({ list: [] });
  });
});

describe('the facts of the database', () => {
  it('are counted from the file', async () => {
    expect(await createHandlers().databaseFacts(sender)).toMatchObject({
      claims: 5,
      questions: expect.any(Number),
      reports: expect.any(Number),
    });
  });
});
