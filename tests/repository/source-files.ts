/** The project's own source files, for tests of its conventions. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** Folders that hold code of the product and its tools. */
export const ROOMS = [
  'claims',
  'choices',
  'text',
  'matching',
  'retrieval',
  'exchange',
  'page',
  'components',
  'platform',
  'entrypoints',
  'modules',
  'cli',
  'tests',
] as const;

/** A source file: path from the project's folder with forward slashes, and its text. */
export type SourceFile = { path: string; room: string; text: string };

/** Returns all `.ts` and `.tsx` files of the rooms. */
export function sourceFiles(): SourceFile[] {
  return ROOMS.flatMap((room) => {
    const folder = join(ROOT, room);
    return listed(folder)
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('fixtures'))
      .map((name) => {
        const path = relative(ROOT, join(folder, name)).split(sep).join('/');
        return { path, room, text: readFileSync(join(folder, name), 'utf8') };
      });
  });
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true }) as string[];
  } catch {
    return [];
  }
}
