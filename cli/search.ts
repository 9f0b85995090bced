/** `whence search`: ranks the claims of a file for each query of another, as a TREC run. */

import { createReadStream } from 'node:fs';
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
/** Digits after the point: enough to keep the order of nearly equal scores. */
const DIGITS = 6;

const entrySchema = v.object({
  id: v.union([v.pipe(v.string(), v.minLength(1)), v.pipe(v.number(), v.transform(String))]),
  text: v.string(),
  title: v.nullish(v.string()),
  lang: v.nullish(v.string()),
});

/** Runs the command; returns 0, or throws `UsageError` on bad input. */
export async function search(args: string[]): Promise<number> {
  const { claims, queries, k, scale } = parse(args);
  const builder = createIndexBuilder(scale ? 'scale' : 'quality');
  for await (const claim of entries(claims)) builder.add(claim);
  const index = openIndex(builder.finish());
  for await (const query of entries(queries)) await write(run(index, query, k));
  return 0;
}

function run(index: SearchIndex, query: Entry, k: number): string {
  return index
    .search(query, k)
    .map(({ id, score }, i) => `${query.id} Q0 ${id} ${i + 1} ${score.toFixed(DIGITS)} ${TAG}\n`)
    .join('');
}

function parse(args: string[]) {
  const { claims, queries, k = DEFAULT_K, scale = false } = options(args);
  if (!claims) throw new UsageError('name the claims with --claims FILE');
  if (!queries)
    throw new UsageError('name the queries with --queries FILE, or - for standard input');
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
    if ((error as { code?: string }).code?.startsWith('E') !== true) throw error;
    throw new UsageError(`${path} cannot be read; is the path right?`);
  }
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
