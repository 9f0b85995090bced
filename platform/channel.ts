/**
 * Typed messages between the extension's parts, over the maps in platform/messages.ts. A message is checked where it
 * arrives: shape, receiver, method, and that it comes from this extension. Unknown messages are left to other listeners.
 */

import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';
import type { BackgroundCalls, GateCalls, ReaderCalls } from './messages.ts';
import { type Result, settle } from './result.ts';

const messageSchema = v.object({
  to: v.picklist(['background', 'reader', 'gate']),
  method: v.string(),
  args: v.array(v.unknown()),
});

type Calls = { [method: string]: (...args: never[]) => unknown };

/** Who sent a message: the tab and frame it came from; both missing for the extension's own pages. */
export type Sender = {
  tabId?: number;
  frameId?: number;
  url?: string;
  /** The tab is in a private window. */
  isPrivate?: boolean;
};

/** Handlers of the calls to the background; each also learns who sent the call. */
export type BackgroundHandlers = {
  [M in keyof BackgroundCalls]: (
    sender: Sender,
    ...args: Parameters<BackgroundCalls[M]>
  ) => ReturnType<BackgroundCalls[M]> | Promise<ReturnType<BackgroundCalls[M]>>;
};

/** Handlers of the calls to a reader. */
export type ReaderHandlers = {
  [M in keyof ReaderCalls]: (
    ...args: Parameters<ReaderCalls[M]>
  ) => ReturnType<ReaderCalls[M]> | Promise<ReturnType<ReaderCalls[M]>>;
};

/** Pause before a call that nobody answered is made once more, in milliseconds. */
const WAKE_MS = 300;

/** Calls the background; a failure comes back as a Result, also when there is no background to answer. */
export function callBackground<M extends keyof BackgroundCalls>(
  method: M,
  ...args: Parameters<BackgroundCalls[M]>
): Promise<Result<ReturnType<BackgroundCalls[M]>>> {
  const ask = () =>
    answered<ReturnType<BackgroundCalls[M]>>(() =>
      browser.runtime.sendMessage({ to: 'background', method, args }),
    );
  return ask().then(async (answer) => {
    if (answer.ok || answer.error.name !== 'NoAnswer') return answer;
    // A background that was just being put to sleep loses the call; the next one wakes it.
    await new Promise((resolve) => setTimeout(resolve, WAKE_MS));
    return ask();
  });
}

/** Calls the reader of a tab's top frame; without a reader there the Result says `NoAnswer`. */
export function callReader<M extends keyof ReaderCalls>(
  tabId: number,
  method: M,
  ...args: Parameters<ReaderCalls[M]>
): Promise<Result<ReturnType<ReaderCalls[M]>>> {
  return answered(() =>
    browser.tabs.sendMessage(tabId, { to: 'reader', method, args }, { frameId: 0 }),
  );
}

/** Asks the gate of a tab's top frame. */
export function callGate<M extends keyof GateCalls>(
  tabId: number,
  method: M,
): Promise<Result<ReturnType<GateCalls[M]>>> {
  return answered(() =>
    browser.tabs.sendMessage(tabId, { to: 'gate', method, args: [] }, { frameId: 0 }),
  );
}

async function answered<T>(send: () => Promise<unknown>): Promise<Result<T>> {
  const sent = await settle(send);
  if (!sent.ok) return { ok: false, error: { name: 'NoAnswer', message: sent.error.message } };
  const answer = sent.value as Result<T> | undefined;
  return answer ?? { ok: false, error: { name: 'NoAnswer', message: 'nobody answered' } };
}

/** Answers calls to the background until the signal aborts. */
export function serveBackground(handlers: BackgroundHandlers, signal: AbortSignal): void {
  serve('background', signal, (method, args, sender) => {
    const handler = (handlers as unknown as Calls)[method] as
      | ((...all: unknown[]) => unknown)
      | undefined;
    return handler && (() => handler(sender, ...args));
  });
}

/** Answers calls to this reader until the signal aborts. */
export function serveReader(handlers: ReaderHandlers, signal: AbortSignal): void {
  serve('reader', signal, (method, args) => {
    const handler = (handlers as unknown as Calls)[method] as
      | ((...all: unknown[]) => unknown)
      | undefined;
    return handler && (() => handler(...args));
  });
}

type Find = (method: string, args: unknown[], sender: Sender) => (() => unknown) | undefined;

function serve(receiver: 'background' | 'reader', signal: AbortSignal, find: Find): void {
  const listener = (message: unknown, sender: Runtime.MessageSender) => {
    const checked = v.safeParse(messageSchema, message);
    if (!checked.success || checked.output.to !== receiver || sender.id !== browser.runtime.id)
      return undefined;
    const { method, args } = checked.output;
    if (!Object.hasOwn(METHODS[receiver], method)) return undefined;
    const work = find(method, args, {
      tabId: sender.tab?.id,
      frameId: sender.frameId,
      url: sender.url,
      ...(sender.tab?.incognito && { isPrivate: true }),
    });
    return work ? settle(work) : undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), {
    once: true,
  });
}

/** The methods that exist, so that a message can never reach an inherited property of a handler object. */
const METHODS: {
  background: Record<keyof BackgroundCalls, true>;
  reader: Record<keyof ReaderCalls, true>;
} = {
  background: {
    loadReader: true,
    readPage: true,
    foundNoText: true,
    reportLost: true,
    forgetPage: true,
    claim: true,
    openCompare: true,
    tabState: true,
    checkAnyway: true,
    settings: true,
    saveSettings: true,
    hideMatch: true,
    restoreMatch: true,
    wrongMatches: true,
    replaceWrongMatches: true,
    databaseFacts: true,
    nearClaims: true,
  },
  reader: {
    showMatch: true,
    rescan: true,
    stepMatch: true,
    settingsChanged: true,
    reportChanged: true,
    articleText: true,
  },
};
