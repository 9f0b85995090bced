/** The user's settings: defaults, checked reading, saving, and being told of changes. */

import * as v from 'valibot';
import { MARK_SHAPES, MARK_WEIGHTS } from '../choices/mark-style.ts';
import { isSiteOff, MOST_SITES } from '../choices/sites.ts';
import { LANGUAGES } from '../claims/types.ts';
import { browser } from './browser.ts';
import type { Settings } from './messages.ts';
import type { Result } from './result.ts';
import { readStored, writeStored } from './storage.ts';

/** The settings of a fresh installation. */
export const DEFAULT_SETTINGS: Settings = {
  enabled: true,
  sitesOff: [],
  card: 'hover',
  marks: true,
  markShape: 'dotted-wavy',
  markWeight: 'medium',
  claimLanguage: 'auto',
};

const KEY = 'settings';

/** A field that cannot be read takes its default; the others keep what the user chose. */
const settingsSchema = v.object({
  enabled: v.fallback(v.boolean(), DEFAULT_SETTINGS.enabled),
  sitesOff: v.fallback(
    v.pipe(v.array(v.string()), v.maxLength(MOST_SITES)),
    DEFAULT_SETTINGS.sitesOff,
  ),
  card: v.fallback(v.picklist(['hover', 'click', 'never']), DEFAULT_SETTINGS.card),
  marks: v.fallback(v.boolean(), DEFAULT_SETTINGS.marks),
  markShape: v.fallback(v.picklist(MARK_SHAPES), DEFAULT_SETTINGS.markShape),
  markWeight: v.fallback(v.picklist(MARK_WEIGHTS), DEFAULT_SETTINGS.markWeight),
  claimLanguage: v.fallback(v.picklist(['auto', ...LANGUAGES]), DEFAULT_SETTINGS.claimLanguage),
});

/** Returns the settings in a stored value of any shape. */
export function parseSettings(stored: unknown): Settings {
  const result = v.safeParse(settingsSchema, stored);
  return result.success ? result.output : DEFAULT_SETTINGS;
}

/** Returns the settings as stored. */
export async function loadSettings(): Promise<Settings> {
  return parseSettings(await readStored('local', KEY));
}

/** Applies a change; returns the settings now in force, and whether they will outlive the session. */
export async function saveSettings(
  change: Partial<Settings>,
): Promise<{ settings: Settings; stored: Result<void> }> {
  const settings = parseSettings({ ...(await loadSettings()), ...change });
  return { settings, stored: await writeStored('local', KEY, settings) };
}

/** Is this page not to be read, by the global or the site's switch? */
export function isOff(settings: Settings, url: string): 'everywhere' | 'site' | null {
  if (!settings.enabled) return 'everywhere';
  return isSiteOff(settings.sitesOff, hostOf(url)) ? 'site' : null;
}

/** Returns the host of an address, `''` for one that has none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}

/** Calls the listener with the settings after every change, from whichever page, until the signal aborts. */
export function onSettingsChange(
  listener: (settings: Settings) => void,
  signal: AbortSignal,
): void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) listener(parseSettings(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), {
    once: true,
  });
}
