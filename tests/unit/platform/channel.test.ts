import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../../platform/browser.ts';
import {
  type BackgroundHandlers,
  callBackground,
  serveBackground,
} from '../../../platform/channel.ts';

type Listener = (message: unknown, sender: object) => unknown;

const listeners = new Set<Listener>();
vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation(
  (listener) => void listeners.add(listener as Listener),
);
vi.spyOn(browser.runtime.onMessage, 'removeListener').mockImplementation(
  (listener) => void listeners.delete(listener as Listener),
);
vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) =>
  deliver(message),
);

function deliver(
  message: unknown,
  sender: object = {
    id: browser.runtime.id,
    tab: { id: 7 },
    frameId: 0,
    url: 'https://a.example/',
  },
) {
  for (const listener of listeners) {
    const answer = listener(message, sender);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

function handlers(extra: Partial<BackgroundHandlers>): BackgroundHandlers {
  return extra as BackgroundHandlers;
}

afterEach(() => listeners.clear());

describe('a call to the background', () => {
  it('brings back the value, and tells the handler who asked', async () => {
    const claim = vi.fn(() => ({ claims: {} }) as never);
    serveBackground(handlers({ claim }), new AbortController().signal);
    expect(await callBackground('claim', 'x')).toEqual({ ok: true, value: { claims: {} } });
    expect(claim).toHaveBeenCalledWith({ tabId: 7, frameId: 0, url: 'https://a.example/' }, 'x');
  });

  it('brings back a failure by name and message', async () => {
    serveBackground(
      handlers({ claim: () => Promise.reject(new RangeError('too far')) }),
      new AbortController().signal,
    );
    expect(await callBackground('claim', 'x')).toEqual({
      ok: false,
      error: { name: 'RangeError', message: 'too far' },
    });
  });

  it('says so when nobody answers', async () => {
    expect(await callBackground('claim', 'x')).toMatchObject({
      ok: false,
      error: { name: 'NoAnswer' },
    });
  });

  it('is not answered after the signal aborts', async () => {
    const life = new AbortController();
    serveBackground(handlers({ claim: () => ({}) as never }), life.signal);
    life.abort();
    expect((await callBackground('claim', 'x')).ok).toBe(false);
  });
});

describe('a message', () => {
  it.each([
    ['of another shape', 'hello', undefined],
    ['to another receiver', { to: 'reader', method: 'claim', args: [] }, undefined],
    ['with an inherited method', { to: 'background', method: 'constructor', args: [] }, undefined],
    ['from another extension', { to: 'background', method: 'claim', args: [] }, { id: 'other' }],
  ])('%s is left alone', (_what, message, sender) => {
    const claim = vi.fn();
    serveBackground(handlers({ claim }), new AbortController().signal);
    expect(deliver(message, sender as object | undefined)).toBeUndefined();
    expect(claim).not.toHaveBeenCalled();
  });
});
