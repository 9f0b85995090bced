/** `whence annotate`: what the extension would mark in a text. */

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { stdin } from 'node:process';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { Matcher } from '../matching/engine.ts';
import type { Document } from '../matching/types.ts';
import { openMatcher } from './open-matcher.ts';
import { printAnnotated } from './print.ts';
import { UsageError } from './usage.ts';
import { write } from './write.ts';

const lineSchema = v.object({
  id: v.union([v.string(), v.pipe(v.number(), v.transform(String))]),
  text: v.string(),
  title: v.nullish(v.string()),
  lang: v.nullish(v.string()),
  url: v.nullish(v.string()),
  published: v.nullish(v.string()),
});

/** Runs the command; returns 0, or throws `UsageError` on bad input. */
export async function annotate(args: string[]): Promise<number> {
  const { values, positionals } = parse(args);
  if (!values.jsonl && positionals.length === 0)
    throw new UsageError('name a file, or give documents on standard input with --jsonl');
  const { matcher, database } = openMatcher();
  const anyTopic = values['any-topic'] ?? false;
  if (values.jsonl) {
    await annotateLines(matcher, anyTopic);
    return 0;
  }
  for (const file of positionals) {
    const doc = await readDocument(file);
    const annotated = matcher.annotate(doc, { anyTopic });
    if (values.json) await write(`${JSON.stringify(annotated)}\n`);
    else await write(printAnnotated(annotated, doc, database));
  }
  return 0;
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        jsonl: { type: 'boolean' },
        'any-topic': { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

async function annotateLines(matcher: Matcher, anyTopic: boolean): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    await write(`${JSON.stringify(matcher.annotate(parseLine(line, number), { anyTopic }))}\n`);
  }
}

function parseLine(line: string, number: number): Document {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new UsageError(`line ${number} of standard input is not JSON`);
  }
  const result = v.safeParse(lineSchema, value);
  if (!result.success) {
    const issue = result.issues[0];
    throw new UsageError(
      `line ${number} of standard input: ${v.getDotPath(issue) ?? 'the value'}: ${issue.message}`,
    );
  }
  const { id, text, title, lang, url, published } = result.output;
  return {
    id,
    text,
    title: title ?? undefined,
    lang: lang ?? undefined,
    url: url ?? undefined,
    published: published ?? undefined,
  };
}

async function readDocument(file: string): Promise<Document> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new UsageError(`${file} cannot be read; is the path right?`);
  }
  return { id: basename(file), text, title: text.trimStart().split('\n')[0] ?? '' };
}
