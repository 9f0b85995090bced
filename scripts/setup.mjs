/** What both commands need first: the packages of the lockfile, and a PATH on which the lockfile's Node stands. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const STAMP = join(ROOT, 'node_modules/.whence-lock');

/** Environment in which the project's tools run: their own Node first on the PATH. */
export function toolEnvironment() {
  return {
    ...process.env,
    PATH: `${join(ROOT, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
  };
}

/** Installs the packages where they are missing or the lockfile changed. Ends the process with one line where that fails. */
export function ensurePackages() {
  const lock = createHash('sha1')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  console.log('Installing packages ...');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    fail(
      'The packages could not be installed; see npm\'s message above. With a network, "npm ci" is all that is needed.',
    );
  writeFileSync(STAMP, lock);
}

/** Runs a tool of the project and returns its exit code. */
export function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: toolEnvironment(),
    shell: process.platform === 'win32',
    ...options,
  });
  return status ?? 1;
}

/** Prints one line and ends the process. */
export function fail(line) {
  console.error(line);
  process.exit(1);
}
