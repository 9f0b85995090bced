/** Claim files from their YAML text to types. Every error names file, line, path and what to write instead. */

import * as v from 'valibot';
import { isNode, LineCounter, parseDocument, type Document as YamlDocument } from 'yaml';
import { channelsSchema, outletsSchema, speakersSchema, topicSchema } from './schema.ts';
import type { Channel, Claim, Outlet, Speaker, Topic } from './types.ts';

/** Something wrong in a claim file. */
export type ClaimFileProblem = {
  file: string;
  /** 1-based; 0 where no place is known. */
  line: number;
  /** Keys and indexes from the top, joined by dots; empty for the whole file. */
  path: string;
  /** What is wrong and what to write instead. */
  message: string;
};

/** A value, or all that is wrong with it. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: ClaimFileProblem[] };

/** Returns the problem as one line: `file:line path: message`. */
export function problemLine(problem: ClaimFileProblem): string {
  return `${problem.file}:${problem.line} ${problem.path || '(file)'}: ${problem.message}`;
}

/** Returns the topic in a file's text. */
export function parseTopic(file: string, text: string): Parsed<Topic> {
  const parsed = parseWith(topicSchema, file, text);
  if (!parsed.ok) return parsed;
  const { topic, questions, conflicts } = parsed.value;
  return {
    ok: true,
    value: {
      id: topic,
      questions: questions.map((question) => ({
        ...question,
        claims: question.claims.map(toClaim),
      })),
      conflicts: conflicts.map((conflict) => ({
        ...conflict,
        between: [conflict.between[0] ?? '', conflict.between[1] ?? ''],
      })),
    } as Topic,
  };
}

type ClaimForm = v.InferOutput<typeof topicSchema>['questions'][number]['claims'][number];

function toClaim({ near_misses, ...rest }: ClaimForm): Claim {
  return { ...rest, nearMisses: near_misses } as Claim;
}

/** Returns the speakers table. */
export function parseSpeakers(file: string, text: string): Parsed<Speaker[]> {
  return mapTable(parseWith(speakersSchema, file, text)) as Parsed<Speaker[]>;
}

/** Returns the outlets table. */
export function parseOutlets(file: string, text: string): Parsed<Outlet[]> {
  return mapTable(parseWith(outletsSchema, file, text));
}

/** Returns the channels table. */
export function parseChannels(file: string, text: string): Parsed<Channel[]> {
  const parsed = parseWith(channelsSchema, file, text);
  if (!parsed.ok) return parsed;
  const channels = Object.entries(parsed.value).map(([id, value]) => ({ id, text: value }));
  return { ok: true, value: channels as Channel[] };
}

function mapTable<T>(parsed: Parsed<Record<string, T>>): Parsed<(T & { id: string })[]> {
  if (!parsed.ok) return parsed;
  return { ok: true, value: Object.entries(parsed.value).map(([id, value]) => ({ id, ...value })) };
}

function parseWith<S extends v.GenericSchema>(
  schema: S,
  file: string,
  text: string,
): Parsed<v.InferOutput<S>> {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  if (doc.errors.length > 0) {
    return {
      ok: false,
      problems: doc.errors.map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line,
        path: '',
        message: `not readable as YAML: ${error.message.split('\n')[0]}; quote texts that hold ": " or begin with a special sign`,
      })),
    };
  }
  const result = v.safeParse(schema, doc.toJS());
  if (result.success) return { ok: true, value: result.output };
  return {
    ok: false,
    problems: result.issues.map((issue) => {
      const path = (issue.path ?? []).map((item) => item.key as string | number);
      return {
        file,
        line: lineOf(doc, path, lines),
        path: path.join('.'),
        message: explain(issue),
      };
    }),
  };
}

function explain(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'schema' && issue.expected === 'never')
    return 'this key is not known here; check its spelling or remove it';
  if (issue.kind === 'schema' && issue.received === 'undefined')
    return 'this key is missing; add it';
  return `${issue.message} (found ${issue.received})`;
}

/** The line of the node at the path, or of the nearest one above it that exists. */
function lineOf(doc: YamlDocument, path: readonly (string | number)[], lines: LineCounter): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? doc.contents : doc.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 0;
}
