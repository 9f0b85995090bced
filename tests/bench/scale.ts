/** The scale table: every engine at one size. */

import { measuredBy } from './child.ts';
import type { Engine } from './engines.ts';
import type { ScaleRow } from './scale-child.ts';
import { load, row } from './table.ts';

/** Prints the table of one size. An engine that fails or takes over ten minutes is left out of larger ones. */
export async function printScale(
  size: number,
  engines: readonly Engine[],
  failed: Set<string>,
): Promise<void> {
  console.log(`\n${size.toLocaleString('en')} claims`);
  console.log(
    row(['engine', 'build s', 'index MB', 'load ms', 'memory MB', 'ms p50', 'p99', 'load']),
  );
  for (const { name } of engines) {
    if (failed.has(name)) {
      console.log(row([name, 'left out']));
      continue;
    }
    const before = load();
    const result = await measuredBy<ScaleRow>('scale-child.ts', [name, String(size)]);
    if (typeof result === 'string') failed.add(name);
    const cells = typeof result === 'string' ? [result] : cellsOf(result);
    console.log(row([name, ...cells, before]));
  }
}

function cellsOf({ buildSeconds, bytes, loadMs, memory, p50, p99 }: ScaleRow): string[] {
  return [
    buildSeconds.toFixed(1),
    bytes === null ? 'none' : (bytes / 1e6).toFixed(1),
    loadMs === null ? 'none' : loadMs.toFixed(0),
    memory.toFixed(0),
    p50.toFixed(2),
    p99.toFixed(2),
  ];
}
