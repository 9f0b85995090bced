/**
 * The reader: extracts the article, has it matched in the background, anchors and paints the marks, opens cards, and
 * follows the page as it changes. One session a story: it goes on while its text stays, whatever the address does (endless
 * pages), and ends when another text takes its place (single-page sites).
 */

import { judgePage } from '../../page/gate/judge.ts';
import { onNavigation, onReturn } from '../../page/navigation.ts';
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

/** Until a page that shows its next story slowly is judged again, in milliseconds. */
const SLOW_MS = 1200;

/** Returns the reader of this page; it lives as long as the document. */
export function createReader(): Reader {
  const life = new AbortController();
  let session: Session | null = null;
  let settings: Settings = DEFAULT_SETTINGS;
  let anywayNow = false;
  let address = '';
  let slow: ReturnType<typeof setTimeout> | undefined;
  life.signal.addEventListener('abort', () => clearTimeout(slow));

  /** Ends the session; returns the address that it was of. */
  function end(): string {
    const ended = session?.address() ?? location.href;
    session?.end();
    session = null;
    return ended;
  }

  async function read(anyway: boolean): Promise<void> {
    anywayNow = anyway;
    address = location.href;
    const known = await callBackground('settings');
    // No answer: the extension was removed or updated, and a newer reader may stand here already.
    if (!known.ok) return retire();
    settings = known.value;
    const earlier = end();
    if (isOff(settings, location.href)) {
      await callBackground('forgetPage', earlier);
      return;
    }
    session = startSession({ settings, anyway, retire, gone });
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

  /** Another story, or none yet: it is judged as the gate judges a new page, and once more for slow ones. */
  function gone(): void {
    // The page that the user asked for, in other words: translated, or written anew.
    if (anywayNow && location.href === address) return void read(true).catch(() => {});
    anywayNow = false;
    void callBackground('forgetPage', end()).then(() => beginInScope());
    clearTimeout(slow);
    slow = setTimeout(beginInScope, SLOW_MS);
  }

  function beginInScope(): void {
    if (!session && judgePage(document).inScope) begin().catch(() => {});
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
        if (wasOff !== isNowOff) void read(anywayNow).catch(() => {});
        else session?.apply(next);
      },
      reportChanged: (report) => session?.take(report),
    },
    life.signal,
  );
  onNavigation(() => session?.moved(), life.signal);
  // The page is as it was left, but the tab's report went with it.
  onReturn(() => session && void read(anywayNow).catch(() => {}), life.signal);
  return { read, begin };
}

export type { PageReport };
