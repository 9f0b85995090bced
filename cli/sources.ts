/** Reads the claim and lexicon files of a folder, and the index over them. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDatabase } from '../claims/check.ts';
import {
  type Parsed,
  parseChannels,
  parseOutlets,
  parseSpeakers,
  parseTopic,
  problemLine,
} from '../claims/parse.ts';
import type { ClaimDatabase } from '../claims/types.ts';
import { type CompileResult, compileIndex } from '../matching/compile.ts';
import { parseLexicon } from '../matching/lexicon-file.ts';

/** Tables beside the topic files. */
const TABLE_FILES = ['speakers.yaml', 'outlets.yaml', 'channels.yaml'];

/** A database with all that is wrong with its files, one line each. */
export type LoadedDatabase = { database: ClaimDatabase; problems: string[] };

/** Returns the `.yaml` files of a folder, name to text, in order of their names. */
export function readFolder(folder: string): Record<string, string> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Returns the claim database in the folder; files that cannot be read are left out and named in `problems`. */
export function loadDatabase(folder: string): LoadedDatabase {
  const files = readFolder(folder);
  const problems: string[] = [];
  const take = <T>(parsed: Parsed<T>, otherwise: T): T => {
    if (parsed.ok) return parsed.value;
    problems.push(...parsed.problems.map(problemLine));
    return otherwise;
  };
  const database: ClaimDatabase = {
    speakers: take(parseSpeakers('speakers.yaml', files['speakers.yaml'] ?? '{}'), []),
    outlets: take(parseOutlets('outlets.yaml', files['outlets.yaml'] ?? '{}'), []),
    channels: take(parseChannels('channels.yaml', files['channels.yaml'] ?? '{}'), []),
    topics: Object.entries(files)
      .filter(([name]) => !TABLE_FILES.includes(name))
      .flatMap(([name, text]) => take(mapOk(parseTopic(name, text)), [])),
  };
  if (problems.length === 0) problems.push(...checkDatabase(database));
  return { database, problems };
}

function mapOk<T>(parsed: Parsed<T>): Parsed<T[]> {
  return parsed.ok ? { ok: true, value: [parsed.value] } : parsed;
}

/** Returns the index over the project's claims and lexicon; `root` is the project's folder. */
export function loadIndex(root: string): CompileResult & { database: ClaimDatabase } {
  const { database, problems } = loadDatabase(join(root, 'assets/claims'));
  const compiled = compileIndex(database, parseLexicon(readFolder(join(root, 'assets/lexicon'))));
  return { ...compiled, database, problems: [...problems, ...compiled.problems] };
}
