/** `whence validate` and `whence format`: the claim files, checked and in canonical form. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatClaimFile } from '../claims/format.ts';
import { ROOT } from './open-matcher.ts';
import { loadDatabase, loadIndex, readFolder } from './sources.ts';

/** Prints what is wrong with the claim and lexicon files, a line each; returns 1 where anything is. */
export async function validate(args: string[]): Promise<number> {
  const folder = args[0];
  const { database, problems } = folder ? loadDatabase(folder) : loadIndex(ROOT);
  const questions = database.topics.flatMap((topic) => topic.questions);
  const claims = questions.flatMap((question) => question.claims);
  for (const problem of problems) console.log(problem);
  console.log(
    `${database.topics.length} topics, ${questions.length} questions, ${claims.length} claims, ${problems.length} problems`,
  );
  return problems.length > 0 ? 1 : 0;
}

/** Rewrites the claim files in canonical form; with `--check` names those that are not, and returns 1. */
export async function format(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { check: { type: 'boolean' } } });
  const folder = join(ROOT, 'assets/claims');
  let changed = 0;
  for (const [name, text] of Object.entries(readFolder(folder))) {
    const formatted = formatClaimFile(text);
    if (formatted === text) continue;
    changed++;
    if (values.check)
      console.log(`${name} is not in canonical form; run "npm run -s whence -- format"`);
    else writeFileSync(join(folder, name), formatted);
  }
  if (!values.check) console.log(`${changed} files rewritten`);
  return values.check && changed > 0 ? 1 : 0;
}
