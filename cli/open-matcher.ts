/** Opens the matcher over the project's claims, compiled once and kept until a source file changes. */

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ClaimDatabase } from '../claims/types.ts';
import { createMatcher, type Matcher } from '../matching/engine.ts';
import { indexFromBytes, indexToBytes } from '../matching/index-data.ts';
import { loadIndex } from './sources.ts';
import { UsageError } from './usage.ts';

/** The project's folder. */
export const ROOT = resolve(import.meta.dirname, '..');
const SOURCES = ['assets/claims', 'assets/lexicon', 'text', 'matching', 'retrieval', 'claims'];

type Opened = { matcher: Matcher; database: ClaimDatabase };

/** Returns the matcher with the database behind it; throws `UsageError` naming the first problem of the files. */
export function openMatcher(): Opened {
  const folder = join(ROOT, 'node_modules/.cache/whence');
  const file = join(folder, fingerprint());
  try {
    const bytes = new Uint8Array(readFileSync(`${file}.bin`)).buffer;
    const database = JSON.parse(readFileSync(`${file}.json`, 'utf8')) as ClaimDatabase;
    return { matcher: createMatcher(indexFromBytes(bytes)), database };
  } catch {
    // Not there, or cut short by a kill: compiled anew below.
  }
  const { index, database, problems } = loadIndex(ROOT);
  if (problems.length > 0) {
    throw new UsageError(
      `${problems[0]} (${problems.length} in all; "whence validate" lists them)`,
    );
  }
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.json`, JSON.stringify(database));
    writeFileSync(`${file}.bin`, new Uint8Array(indexToBytes(index)));
  } catch {
    // A folder that cannot be written costs time, nothing else.
  }
  return { matcher: createMatcher(index), database };
}

function fingerprint(): string {
  const hash = createHash('sha1');
  for (const folder of SOURCES) {
    for (const name of readdirSync(join(ROOT, folder)).sort()) {
      const { mtimeMs, size } = statSync(join(ROOT, folder, name));
      hash.update(`${folder}/${name} ${mtimeMs} ${size}\n`);
    }
  }
  return hash.digest('hex').slice(0, 16);
}
