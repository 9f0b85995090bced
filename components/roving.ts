/** Arrow keys in a row of things of which one at a time can be tabbed to. */

/** Where a key leads in a row. */
export type Row = {
  /** Place of the thing that has the focus. */
  at: number;
  /** How many there are. */
  count: number;
  /** Does the row run from right to left? */
  rightToLeft: boolean;
};

/** Returns the place that a key leads to, `null` for a key that leads nowhere. The row is a ring. */
export function roved(key: string, { at, count, rightToLeft }: Row): number | null {
  const [forward, back] = rightToLeft ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  if (key === forward) return (at + 1) % count;
  if (key === back) return (at + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/** Does the text around an element run from right to left? */
export function runsRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}
