/** Tables on the terminal. */

import { loadavg } from 'node:os';

const FIRST_WIDTH = 22;
const WIDTH = 11;

/** Returns a row of a table, the first cell to the left, the others to the right: rows are printed as they come. */
export function row(cells: readonly string[]): string {
  return cells
    .map((cell, i) => (i === 0 ? cell.padEnd(FIRST_WIDTH) : cell.padStart(WIDTH)))
    .join('')
    .trimEnd();
}

/** Returns a share as `.871`. */
export function share(value: number): string {
  return value.toFixed(3).replace(/^0/, '');
}

/** Returns the value below which this share of the values lies. */
export function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? Number.NaN;
}

/** Returns how many processes wanted a core in the last minute; above the cores, times are too long. */
export function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}
