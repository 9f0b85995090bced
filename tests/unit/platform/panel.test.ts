// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../../platform/browser.ts';
import { followShownTab, type ShownTab } from '../../../platform/page-context.ts';
import { bringForward, canOpenPanel, closePopup, openPanel } from '../../../platform/panel.ts';

type Listener = (...args: unknown[]) => void;

let activated: Set<Listener>;
let updated: Set<Listener>;
let active: { id: number; url: string; windowId: number };

function eventOn(listeners: Set<Listener>) {
  return {
    addListener: (one: Listener) => listeners.add(one),
    removeListener: (one: Listener) => listeners.delete(one),
  };
}

beforeEach(() => {
  activated = new Set();
  updated = new Set();
  active = { id: 7, url: 'https://courier.example/story', windowId: 3 };
  Object.assign(browser.tabs, { onActivated: eventOn(activated), onUpdated: eventOn(updated) });
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [{ ...active }] as never);
  delete document.documentElement.dataset.place;
  Object.assign(browser, { sidePanel: undefined, sidebarAction: undefined });
});

describe('followShownTab', () => {
  it('tells the tab at once, after another one is active and after it shows another page', async () => {
    const seen: (ShownTab | null)[] = [];
    const life = new AbortController();
    followShownTab((tab) => seen.push(tab), life.signal);
    await vi.waitFor(() => expect(seen).toEqual([active]));
    active = { ...active, id: 8 };
    for (const listener of activated) listener({ tabId: 8 });
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(active));
    active = { ...active, url: 'https://courier.example/next' };
    for (const listener of updated) listener(8, { status: 'complete' });
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(active));
    for (const listener of updated) listener(8, { audible: true });
    await new Promise((done) => setTimeout(done));
    expect(seen).toHaveLength(3);
  });

  it('stays with the tab that the address names, and goes on with it to another page', async () => {
    const get = vi.spyOn(browser.tabs, 'get');
    get.mockImplementation(async (id) => ({ ...active, id, incognito: true }) as never);
    history.replaceState(null, '', '?tab=9');
    const seen: (ShownTab | null)[] = [];
    const life = new AbortController();
    followShownTab((tab) => seen.push(tab), life.signal);
    await vi.waitFor(() => expect(seen).toEqual([{ ...active, id: 9, isPrivate: true }]));
    for (const listener of activated) listener({ tabId: 8 });
    for (const listener of updated) listener(8, { status: 'complete' });
    await new Promise((done) => setTimeout(done));
    expect(seen).toHaveLength(1);
    active = { ...active, url: 'https://courier.example/next' };
    for (const listener of updated) listener(9, { url: active.url });
    await vi.waitFor(() => expect(seen.at(-1)).toMatchObject({ id: 9, url: active.url }));
    life.abort();
    history.replaceState(null, '', '?');
  });

  it('ends with its signal', () => {
    const life = new AbortController();
    followShownTab(vi.fn(), life.signal);
    expect(activated.size + updated.size).toBe(2);
    life.abort();
    expect(activated.size + updated.size).toBe(0);
  });
});

describe('the panel', () => {
  it('is offered where the browser has one, and not from within it', () => {
    expect(canOpenPanel()).toBe(false);
    Object.assign(browser, { sidebarAction: { open: vi.fn() } });
    expect(canOpenPanel()).toBe(true);
    document.documentElement.dataset.place = 'panel';
    expect(canOpenPanel()).toBe(false);
  });

  it('is opened for the window, before anything is awaited', () => {
    const open = vi.fn(async () => {});
    Object.assign(browser, { sidePanel: { open } });
    void openPanel(3);
    expect(open).toHaveBeenCalledWith({ windowId: 3 });
  });

  it('says why where the browser refuses', async () => {
    const open = async () => {
      throw new Error('only on a click');
    };
    Object.assign(browser, { sidePanel: { open } });
    expect(await openPanel(3)).toMatchObject({ ok: false, error: { message: 'only on a click' } });
  });

  it('leaves the tab where it is, and a page in a tab gives way to it', async () => {
    const update = vi.fn(async () => ({}));
    const popups: Window[] = [window];
    Object.assign(browser.extension, { getViews: () => popups });
    Object.assign(browser.tabs, { update });
    await bringForward(7);
    popups.pop();
    document.documentElement.dataset.place = 'panel';
    await bringForward(7);
    expect(update).not.toHaveBeenCalled();
    delete document.documentElement.dataset.place;
    await bringForward(7);
    expect(update).toHaveBeenCalledWith(7, { active: true });
  });

  it('closes the popup that it was opened from, and no page in a tab', () => {
    const close = vi.spyOn(window, 'close').mockImplementation(() => {});
    const popups: Window[] = [];
    Object.assign(browser.extension, { getViews: () => popups });
    closePopup();
    expect(close).not.toHaveBeenCalled();
    popups.push(window);
    closePopup();
    expect(close).toHaveBeenCalledOnce();
  });
});
