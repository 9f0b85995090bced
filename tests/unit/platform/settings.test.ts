import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  DEFAULT_SETTINGS,
  hostOf,
  isOff,
  loadSettings,
  onSettingsChange,
  parseSettings,
  saveSettings,
} from '../../../platform/settings.ts';

describe('parseSettings', () => {
  it('takes the default for each field that cannot be read, and keeps the others', () => {
    expect(parseSettings({ enabled: 'yes', card: 'click', sitesOff: [1] })).toEqual({
      ...DEFAULT_SETTINGS,
      card: 'click',
    });
    expect(parseSettings(undefined)).toEqual(DEFAULT_SETTINGS);
    expect(parseSettings([])).toEqual(DEFAULT_SETTINGS);
  });
});

describe('saveSettings', () => {
  it('changes what is named and leaves the rest', async () => {
    await saveSettings({ sitesOff: ['a.example'] });
    await saveSettings({ marks: false });
    expect(await loadSettings()).toEqual({
      ...DEFAULT_SETTINGS,
      sitesOff: ['a.example'],
      marks: false,
    });
  });

  it('goes on from memory where the store refuses to write, and says so', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('quota'));
    const { stored } = await saveSettings({ card: 'never' });
    expect(stored).toMatchObject({ ok: false, error: { message: 'quota' } });
    expect((await loadSettings()).card).toBe('never');
    await saveSettings({ card: 'click' });
    expect((await loadSettings()).card).toBe('click');
  });
});

describe('onSettingsChange', () => {
  it('tells of changes until the signal aborts', async () => {
    const life = new AbortController();
    const seen: boolean[] = [];
    onSettingsChange((settings) => seen.push(settings.enabled), life.signal);
    await saveSettings({ enabled: false });
    life.abort();
    await saveSettings({ enabled: true });
    expect(seen).toEqual([false]);
  });
});

describe('isOff', () => {
  it('knows the global switch and the site by its host', () => {
    expect(isOff({ ...DEFAULT_SETTINGS, enabled: false }, 'https://a.example/x')).toBe(
      'everywhere',
    );
    expect(isOff({ ...DEFAULT_SETTINGS, sitesOff: ['a.example'] }, 'https://a.example/x')).toBe(
      'site',
    );
    expect(
      isOff({ ...DEFAULT_SETTINGS, sitesOff: ['a.example'] }, 'https://b.a.example/x'),
    ).toBeNull();
    expect(isOff({ ...DEFAULT_SETTINGS, sitesOff: ['*.a.example'] }, 'https://b.a.example/x')).toBe(
      'site',
    );
    expect(hostOf('not an address')).toBe('');
  });
});
