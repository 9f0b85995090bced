/** The scale table: each engine at each size in a child process, so that none pays for another's memory. */

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Engine } from './engines.ts';
import { table } from './table.ts';

/** What a child tells. */
export type ScaleRow = {
  buildSeconds: number;
  /** Bytes of the kept index; null where the engine has no form for it. */
  bytes: number | null;
  /** From kept bytes to the first answer. */
  loadMs: number | null;
  /** Megabytes that the index takes. */
  memory: number;
  p50: number;
  p99: number;
};

const LIMIT_MS = 10 * 60_000;
const HEAP = '--max-old-space-size=12000';

/** Prints the table of one size. An engine that fails or takes over ten minutes is left out of larger sizes. */
export async function printScale(
  size: number,
  engines: readonly Engine[],
  failed: Set<string>,
): Promise<void> {
  console.log(`\n${size.toLocaleString('en')} claims`);
  const rows = [['engine', 'build s', 'index MB', 'load ms', 'memory MB', 'ms p50', 'p99']];
  for (const { name } of engines) {
    if (failed.has(name)) continue;
    const result = await child(name, size);
    if (typeof result === 'string') failed.add(name);
    rows.push([name, ...(typeof result === 'string' ? [result] : cells(result))]);
  }
  console.log(table(rows));
}

function cells({ buildSeconds, bytes, loadMs, memory, p50, p99 }: ScaleRow): string[] {
  return [
    buildSeconds.toFixed(1),
    bytes === null ? 'none' : (bytes / 1e6).toFixed(1),
    loadMs === null ? 'none' : loadMs.toFixed(0),
    memory.toFixed(0),
    p50.toFixed(2),
    p99.toFixed(2),
  ];
}

/** Returns what the child measured, or why it did not. */
function child(name: string, size: number): Promise<ScaleRow | string> {
  const script = join(import.meta.dirname, 'scale-child.ts');
  const started = spawn(process.execPath, ['--expose-gc', HEAP, script, name, String(size)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  started.stdout.on('data', (data) => {
    output += data;
  });
  return new Promise((resolve) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      started.kill('SIGKILL');
    }, LIMIT_MS);
    started.on('close', (code) => {
      clearTimeout(timer);
      if (late) resolve('over 10 min');
      else if (code !== 0) resolve('failed');
      else resolve(JSON.parse(output.trim().split('\n').at(-1) ?? '') as ScaleRow);
    });
  });
}
