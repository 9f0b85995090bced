import { describe, expect, it } from 'vitest';
import { fitSheet } from '../../../page/sheet.ts';

describe('the sheet', () => {
  it('takes what is free below the line, up to two thirds of the screen', () => {
    expect(fitSheet(800, 300)).toEqual({ room: 488, free: 488 });
    expect(fitSheet(800, 40)).toEqual({ room: 520, free: 748 });
  });

  it('is never too low to read; the page moves up by what it covers', () => {
    expect(fitSheet(800, 780)).toEqual({ room: 320, free: 8 });
  });
});
