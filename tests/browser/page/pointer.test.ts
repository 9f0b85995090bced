import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Hit } from '../../../page/hit-test.ts';
import { INTENT_MS, watchPointer } from '../../../page/pointer.ts';

const LINE = new DOMRect(0, 0, 200, 20);
const hit = (index: number): Hit => ({
  mark: { index, range: document.createRange(), conflicting: false },
  line: LINE,
});
let life: AbortController;

beforeEach(() => {
  life = new AbortController();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame'] });
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

/** A page with a mark a hundred pixels, and what the pointer made of it. */
function marked() {
  const targets = {
    hitsAt: (x: number) => (x < 300 ? [hit(Math.floor(x / 100))] : []),
    mode: () => 'hover' as const,
    prepare: vi.fn(),
    open: vi.fn(),
    close: vi.fn(),
    isOpen: () => false,
    isSheet: () => false,
    holds: () => false,
  };
  watchPointer(targets, life.signal);
  const moveTo = (x: number) => {
    document.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: 5 }));
    vi.advanceTimersByTime(17);
  };
  return { targets, moveTo };
}

describe('the pointer over marks', () => {
  it('opens a card after a rest, which was made ready before', () => {
    const { targets, moveTo } = marked();
    moveTo(50);
    vi.advanceTimersByTime(INTENT_MS / 2);
    expect(targets.prepare).toHaveBeenCalledOnce();
    expect(targets.open).not.toHaveBeenCalled();
    vi.advanceTimersByTime(INTENT_MS / 2 + 1);
    expect(targets.open).toHaveBeenCalledOnce();
  });

  it('does nothing for marks that it passes over', () => {
    const { targets, moveTo } = marked();
    for (const x of [50, 150, 250, 400]) moveTo(x);
    vi.advanceTimersByTime(2 * INTENT_MS);
    expect(targets.prepare).not.toHaveBeenCalled();
    expect(targets.open).not.toHaveBeenCalled();
  });

  it('opens nothing for a mark that it left while the card was made ready', () => {
    const { targets, moveTo } = marked();
    moveTo(50);
    vi.advanceTimersByTime(INTENT_MS - 40);
    moveTo(400);
    vi.advanceTimersByTime(INTENT_MS);
    expect(targets.open).not.toHaveBeenCalled();
  });
});
