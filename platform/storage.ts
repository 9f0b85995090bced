/**
 * Typed storage. Every read falls back to a given value and every write says whether it took: a store that refuses
 * (quota, private mode, corrupted profile) costs what would outlive the session, and what is shown now goes on from memory.
 */

import { browser } from './browser.ts';
import { type Result, settle } from './result.ts';

/** `local` outlives the browser, `session` ends with it. */
export type Area = 'local' | 'session';

const memory: Record<Area, Map<string, unknown>> = { local: new Map(), session: new Map() };

/** Returns the stored value, or `undefined`; a value that could not be written is still read back until the background ends. */
export async function readStored(area: Area, key: string): Promise<unknown> {
  if (memory[area].has(key)) return memory[area].get(key);
  const read = await settle(() => browser.storage[area].get(key));
  return read.ok ? read.value[key] : undefined;
}

/** Writes a value; where the store refuses, keeps it in memory and returns the failure. */
export async function writeStored(area: Area, key: string, value: unknown): Promise<Result<void>> {
  const written = await settle(() => browser.storage[area].set({ [key]: value }));
  if (written.ok) memory[area].delete(key);
  else memory[area].set(key, value);
  return written;
}

/** Removes a value; a store that refuses hides it for as long as the background lives. */
export async function removeStored(area: Area, key: string): Promise<void> {
  const removed = await settle(() => browser.storage[area].remove(key));
  if (removed.ok) memory[area].delete(key);
  else memory[area].set(key, undefined);
}
