import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard, roomFor, type Setting } from '../../../page/placement.ts';

const viewport = { width: 1000, height: 800 };
const lineAt = (left: number, top: number, width = 400) => ({
  left,
  top,
  right: left + width,
  bottom: top + 24,
});
const at = (line: Setting['line'], direction: Setting['direction'] = 'ltr'): Setting => ({
  line,
  viewport,
  direction,
});
const card = { width: 380, height: 300 };

describe('the place of a card', () => {
  it('is below the line, from where the text begins', () => {
    expect(placeCard(card, at(lineAt(100, 200)))).toEqual({ left: 100, top: 230 });
    expect(placeCard(card, at(lineAt(500, 200), 'rtl'))).toEqual({ left: 520, top: 230 });
  });

  it('is above where there is no room below', () => {
    expect(placeCard(card, at(lineAt(100, 700)))).toEqual({ left: 100, top: 394 });
  });

  it('is beside where there is room neither below nor above', () => {
    const low = { width: 1000, height: 300 };
    const line = lineAt(100, 130);
    const setting: Setting = { line, viewport: low, direction: 'ltr' };
    expect(roomFor(380, setting)).toBe(284);
    expect(placeCard({ width: 380, height: 200 }, setting).left).toBe(506);
    const rtl: Setting = { line: lineAt(500, 130), viewport: low, direction: 'rtl' };
    expect(placeCard({ width: 380, height: 200 }, rtl).left).toBe(114);
  });

  it('is inside the viewport and not over the line, for every line and every card of the room that is given', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 770 }),
        fc.integer({ min: 10, max: 600 }),
        fc.integer({ min: 1, max: 480 }),
        fc.constantFrom<Setting['direction']>('ltr', 'rtl'),
        (left, top, width, height, direction) => {
          const setting = at(lineAt(left, top, width), direction);
          const size = { width: 380, height: Math.min(height, roomFor(380, setting)) };
          const place = placeCard(size, setting);
          const { line } = setting;
          const apart =
            place.top >= line.bottom ||
            place.top + size.height <= line.top ||
            place.left >= line.right ||
            place.left + size.width <= line.left;
          const inside =
            place.left >= 8 &&
            place.left + size.width <= 992 &&
            place.top >= 8 &&
            place.top + size.height <= 792;
          return apart && inside;
        },
      ),
    );
  });
});
