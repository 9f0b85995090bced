/** `whence search`: ranks the claims of a file for each query of another, as a TREC run. */

import { constants, createReadStream } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { stdin } from 'node:process';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { createIndexBuilder, type Entry } from '../retrieval/build-index.ts';
import { openIndex, type SearchIndex } from '../retrieval/open-index.ts';
import { UsageError } from './usage.ts';
import { write } from './write.ts';

const TAG = 'whence';
const DEFAULT_K = '20';
const MOST = 1000;
/** Digits after the point. */
const DIGITS = 8;
/** Two units of the last digit: what a claim's printed score is at least above the next one's. */
const STEP = 2e-8;

const entrySchema = v.object({
  id: v.union([v.pipe(v.string(), v.minLength(1)), v.pipe(v.number(), v.transform(String))]),
  text: v.string(),
  title: v.nullish(v.string()),
  lang: v.nullish(v.string()),
});

/** Runs the command; returns 0, or throws `UsageError` on bad input. */
export async function search(args: string[]): Promise<number> {
  const { claims, queries, k, scale } = parse(args);
  // Claims may take minutes to index: a wrong path of the queries is told before.
  if (queries !== '-') await readable(queries);
  const builder = createIndexBuilder(scale ? 'scale' : 'quality');
  for await (const claim of entries(claims)) builder.add(claim);
  const index = openIndex(builder.finish());
  for await (const query of entries(queries)) await write(run(index, query, k));
  return 0;
}

function run(index: SearchIndex, query: Entry, k: number): string {
  return index
    .search(query, k)
    .map(({ id, score }, i) => `${query.id} Q0 ${id} ${i + 1} ${printed(score, i)} ${TAG}\n`)
    .join('');
}

/** Claims may be equally likely; whoever sorts a run by score, as trec_eval does, must get its order back. */
function printed(score: number, place: number): string {
  return (score * (1 - STEP * MOST) + STEP * (MOST - 1 - place)).toFixed(DIGITS);
}

function parse(args: string[]) {
  const { claims, queries, k = DEFAULT_K, scale = false } = options(args);
  if (!claims) throw new UsageError('name the claims with --claims FILE');
  if (!queries)
    throw new UsageError('name the queries with --queries FILE, or - for standard input');
  if (claims === '-' && queries === '-')
    throw new UsageError('claims and queries cannot both come from standard input');
  if (!/^\d+$/.test(k) || Number(k) < 1 || Number(k) > MOST)
    throw new UsageError(`-k takes a whole number from 1 to ${MOST}, not "${k}"`);
  return { claims, queries, k: Number(k), scale };
}

function options(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        claims: { type: 'string' },
        queries: { type: 'string' },
        k: { type: 'string', short: 'k' },
        scale: { type: 'boolean' },
      },
    });
    return values;
  } catch (error) {
    throw new UsageError((error as Error).message.split('\n')[0] ?? 'bad options');
  }
}

/** Reads a file of JSON lines one by one; ids must differ. */
async function* entries(path: string): AsyncGenerator<Entry> {
  const name = path === '-' ? 'standard input' : path;
  const seen = new Set<string>();
  let number = 0;
  for await (const line of lines(path)) {
    number++;
    if (line.trim() === '') continue;
    const entry = parseLine(line, `line ${number} of ${name}`);
    if (seen.has(entry.id))
      throw new UsageError(`line ${number} of ${name}: the id "${entry.id}" was there before`);
    seen.add(entry.id);
    yield entry;
  }
}

async function* lines(path: string): AsyncGenerator<string> {
  const input = path === '-' ? stdin : createReadStream(path, 'utf8');
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function readable(path: string): Promise<void> {
  try {
    if ((await stat(path)).isDirectory()) throw new UsageError(`${path} is a folder, not a file`);
    await access(path, constants.R_OK);
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): unknown {
  if ((error as { code?: string }).code?.startsWith('E') !== true) return error;
  return new UsageError(`${path} cannot be read; is the path right?`);
}

function parseLine(line: string, where: string): Entry {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\ufeff/, ''));
  } catch {
    throw new UsageError(`${where} is not JSON`);
  }
  const result = v.safeParse(entrySchema, value);
  if (!result.success) {
    const [issue] = result.issues;
    throw new UsageError(`${where}: ${v.getDotPath(issue) ?? 'the value'}: ${issue.message}`);
  }
  const { id, text, title, lang } = result.output;
  if (/\s/.test(id)) throw new UsageError(`${where}: the id "${id}" has white space in it`);
  return { id, text, title: title ?? undefined, lang: lang ?? undefined };
}
