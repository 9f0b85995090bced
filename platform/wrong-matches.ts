/** The stored wrong matches: checked reading, bounded writing. Pairs of private windows end with the session. */

import * as v from 'valibot';
import {
  type MatchPair,
  MOST_WRONG_MATCHES,
  type StoredWrongMatches,
  type WrongMatch,
  withoutPair,
  withPair,
} from '../choices/wrong-matches.ts';
import { browser } from './browser.ts';
import type { Result } from './result.ts';
import { type Area, readStored, writeStored } from './storage.ts';

const KEY = 'wrongMatches';

const itemSchema = v.object({
  url: v.string(),
  claimId: v.string(),
  quote: v.string(),
  hiddenAt: v.number(),
});
const storedSchema = v.object({ version: v.literal(1), items: v.array(v.unknown()) });

/** Returns the list in a stored value of any shape; an item that cannot be read costs itself alone. */
export function parseWrongMatches(stored: unknown): WrongMatch[] {
  const result = v.safeParse(storedSchema, stored);
  if (!result.success) return [];
  return result.output.items
    .flatMap((item) => {
      const read = v.safeParse(itemSchema, item);
      return read.success ? [read.output] : [];
    })
    .slice(0, MOST_WRONG_MATCHES);
}

/** Returns all wrong matches, newest first. */
export async function loadWrongMatches(): Promise<WrongMatch[]> {
  const lists = await Promise.all((['local', 'session'] as const).map(listIn));
  return lists.flat().sort((a, b) => b.hiddenAt - a.hiddenAt);
}

/** Keeps a pair as wrong; one of a private window only until the browser ends. */
export async function hidePair(
  pair: MatchPair,
  { now, isPrivate }: { now: number; isPrivate: boolean },
): Promise<Result<void>> {
  const area = isPrivate ? 'session' : 'local';
  return keep(area, withPair(await listIn(area), pair, now));
}

/** Takes a pair back, wherever it is kept. */
export async function restorePair(pair: MatchPair): Promise<Result<void>> {
  const session = await listIn('session');
  if (withoutPair(session, pair).length < session.length)
    await keep('session', withoutPair(session, pair));
  return keep('local', withoutPair(await listIn('local'), pair));
}

/** Replaces the lasting list; the session's is emptied with it. */
export async function replaceWrongMatches(list: readonly WrongMatch[]): Promise<Result<void>> {
  await keep('session', []);
  return keep('local', list.slice(0, MOST_WRONG_MATCHES));
}

async function listIn(area: Area): Promise<WrongMatch[]> {
  return parseWrongMatches(await readStored(area, KEY));
}

function keep(area: Area, items: WrongMatch[]): Promise<Result<void>> {
  const value: StoredWrongMatches = { version: 1, items };
  return writeStored(area, KEY, value);
}

/** Calls the listener after every change of the lists, from whichever page, until the signal aborts. */
export function onWrongMatchesChange(listener: () => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, unknown>) => {
    if (Object.hasOwn(changes, KEY)) listener();
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), {
    once: true,
  });
}
