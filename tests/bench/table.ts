/** Tables on the terminal. */

import { loadavg } from 'node:os';

/** Returns rows as aligned columns, the first to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cell.length);
    });
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
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
