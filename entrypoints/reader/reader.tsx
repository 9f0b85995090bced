/**
 * The reader: extracts the article, has it matched in the background, anchors and paints the marks, opens cards, and
 * follows the page as it changes. One session an article; a single-page navigation ends it and the gate begins another.
 */

import { onNavigation } from '../../page/navigation.ts';
import { callBackground, serveReader } from '../../platform/channel.ts';
import type { PageReport, Settings } from '../../platform/messages.ts';
import { DEFAULT_SETTINGS, isOff } from '../../platform/settings.ts';
import { type Session, startSession } from './session.tsx';

/** The page's reader. */
export type Reader = {
  /** Reads the page anew; `anyway` leaves out the topic test. Resolves when marks are painted. */
  read(anyway: boolean): Promise<void>;
  /** Reads the page unless a session is under way: the gate may ask twice for one article. */
  begin(): Promise<void>;
};

/** Returns the reader of this page; it lives as long as the document. */
export function createReader(): Reader {
  const life = new AbortController();
  let session: Session | null = null;
  let settings: Settings = DEFAULT_SETTINGS;
  let anywayNow = false;

  function end(): void {
    session?.end();
    session = null;
  }

  async function read(anyway: boolean): Promise<void> {
    anywayNow = anyway;
    const known = await callBackground('settings');
    // No answer: the extension was removed or updated, and a newer reader may stand here already.
    if (!known.ok) return retire();
    settings = known.value;
    end();
    if (isOff(settings, location.href)) {
      await callBackground('forgetPage');
      return;
    }
    session = startSession({ settings, anyway, retire });
    await session.ready;
  }

  let beginning = false;
  async function begin(): Promise<void> {
    if (session || beginning) return;
    beginning = true;
    try {
      await read(false);
    } finally {
      beginning = false;
    }
  }

  function retire(): void {
    end();
    life.abort();
  }

  serveReader(
    {
      showMatch: (index) => session?.show(index) ?? false,
      rescan: (anyway) => read(anyway),
      stepMatch: (delta) => session?.step(delta) ?? null,
      articleText: () => session?.text() ?? null,
      settingsChanged: (next) => {
        const wasOff = isOff(settings, location.href) !== null;
        const isNowOff = isOff(next, location.href) !== null;
        settings = next;
        if (wasOff !== isNowOff) void read(anywayNow);
        else session?.apply(next);
      },
    },
    life.signal,
  );
  onNavigation(() => {
    end();
    void callBackground('forgetPage');
  }, life.signal);
  return { read, begin };
}

export type { PageReport };
