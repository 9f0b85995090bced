import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  hidePair,
  loadWrongMatches,
  onWrongMatchesChange,
  parseWrongMatches,
  replaceWrongMatches,
  restorePair,
} from '../../../platform/wrong-matches.ts';

const pair = { url: 'https://a.example/', claimId: 'planned', quote: 'It was planned' };
const kept = { ...pair, hiddenAt: 1 };

describe('parseWrongMatches', () => {
  it('reads what it can, and another version as nothing', () => {
    expect(parseWrongMatches({ version: 1, items: [kept, { url: 3 }, 'x'] })).toEqual([kept]);
    expect(parseWrongMatches({ version: 2, items: [kept] })).toEqual([]);
    expect(parseWrongMatches(undefined)).toEqual([]);
  });
});

describe('the stored list', () => {
  it('outlives the session, and is taken back', async () => {
    await hidePair(pair, { now: 1, isPrivate: false });
    expect(await fakeBrowser.storage.local.get('wrongMatches')).toEqual({
      wrongMatches: { version: 1, items: [kept] },
    });
    await restorePair(pair);
    expect(await loadWrongMatches()).toEqual([]);
  });

  it('keeps pairs of private windows in the session alone', async () => {
    await hidePair(pair, { now: 1, isPrivate: true });
    expect(await fakeBrowser.storage.local.get('wrongMatches')).toEqual({});
    expect(await loadWrongMatches()).toEqual([kept]);
    await restorePair(pair);
    expect(await loadWrongMatches()).toEqual([]);
  });

  it('goes on from memory where the store refuses, and says so', async () => {
    const spy = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('quota'));
    expect(await hidePair(pair, { now: 1, isPrivate: false })).toMatchObject({ ok: false });
    expect(await loadWrongMatches()).toEqual([kept]);
    spy.mockRestore();
    expect(await replaceWrongMatches([])).toMatchObject({ ok: true });
    expect(await loadWrongMatches()).toEqual([]);
  });

  it('tells of changes until the signal aborts', async () => {
    const life = new AbortController();
    const listener = vi.fn();
    onWrongMatchesChange(listener, life.signal);
    await hidePair(pair, { now: 1, isPrivate: false });
    life.abort();
    await restorePair(pair);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
