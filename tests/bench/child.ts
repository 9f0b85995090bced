/** A measurement in a process of its own, so that no engine pays for another's memory, with a limit of ten minutes. */

import { spawn } from 'node:child_process';
import { join } from 'node:path';

const LIMIT_MS = 10 * 60_000;
const HEAP = '--max-old-space-size=12000';
/** Enough to see what went wrong. */
const MOST_COMPLAINT = 2000;

/** Runs a script of this folder; returns what its last line says as JSON, or in words why it says nothing in time. */
export function measuredBy<T>(script: string, args: readonly string[]): Promise<T | string> {
  const path = join(import.meta.dirname, script);
  const started = spawn(process.execPath, ['--expose-gc', HEAP, path, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let complaint = '';
  started.stdout.on('data', (data) => {
    output += data;
  });
  started.stderr.on('data', (data) => {
    complaint = (complaint + data).slice(-MOST_COMPLAINT);
  });
  return new Promise((resolve) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      started.kill('SIGKILL');
    }, LIMIT_MS);
    started.on('error', (error) => {
      clearTimeout(timer);
      resolve(reason(`Error: ${error.message}`));
    });
    started.on('close', (code) => {
      clearTimeout(timer);
      const last = output.split('\n').at(-2);
      const told = last !== undefined && (late || code === 0) ? parsed<T>(last) : null;
      resolve(told ?? (late ? 'over 10 min' : reason(complaint)));
    });
  });
}

/** A library may print a line of its own where the result is looked for. */
function parsed<T>(line: string): T | null {
  try {
    return JSON.parse(line) as T;
  } catch {
    return null;
  }
}

function reason(complaint: string): string {
  if (/heap out of memory|Map maximum size|Invalid (?:string|array) length/.test(complaint))
    return 'out of memory';
  const error = /^\w*Error: .*$/m.exec(complaint)?.[0];
  return error === undefined ? 'failed' : `failed (${error})`;
}
