/** The lexicon files (`assets/lexicon/*.yaml`) from their text to the source that `compileIndex` takes. */

import * as v from 'valibot';
import { parse, YAMLParseError } from 'yaml';
import type { ConceptSource, LexiconSource } from './compile.ts';
import type { ConceptKind } from './lexicon.ts';

/** What kind of concept each file holds. */
const FILE_KINDS: Record<string, ConceptKind> = {
  people: 'person',
  places: 'place',
  organisations: 'organisation',
  kin: 'kin',
  things: 'thing',
  actions: 'action',
  qualities: 'quality',
  time: 'time',
  units: 'unit',
  discourse: 'discourse',
};

/** Raised with one line that names file and place. */
export class LexiconError extends Error {
  override name = 'LexiconError';
}

const forms = v.optional(v.array(v.pipe(v.union([v.string(), v.number()]), v.transform(String))));
const conceptSchema = v.object({
  gloss: v.optional(v.string()),
  is: v.optional(v.array(v.string()), []),
  en: forms,
  es: forms,
  ru: forms,
  ar: forms,
  fr: forms,
  de: forms,
  other: forms,
});
const lists = v.record(v.string(), v.array(v.array(v.string())));
const TABLES = new Set(['months', 'weekdays', 'number-words']);

/** Returns the lexicon in the files (`name.yaml` to text); throws `LexiconError` on the first that cannot be read. */
export function parseLexicon(files: Record<string, string>): LexiconSource {
  const source: LexiconSource = {
    concepts: {},
    months: {},
    weekdays: {},
    numberWords: {},
    abbreviations: [],
    sides: { syria: [], russia: [] },
  };
  for (const [file, text] of Object.entries(files)) {
    const name = file.replace(/\.yaml$/, '');
    const content = readYaml(file, text);
    if (name === 'scope') {
      source.sides = read(
        v.object({ syria: v.array(v.string()), russia: v.array(v.string()) }),
        content,
        file,
        '',
      );
      continue;
    }
    const kind = FILE_KINDS[name];
    if (!kind)
      throw new LexiconError(
        `${file}: unknown lexicon file; the files are ${Object.keys(FILE_KINDS).join(', ')} and scope`,
      );
    for (const [id, value] of Object.entries(content)) {
      if (TABLES.has(id)) addTable(source, id, value, file);
      else addConcept(source, { id, kind, file }, value);
    }
  }
  source.abbreviations = Object.values(source.concepts.abbreviation?.forms ?? {}).flat();
  delete source.concepts.abbreviation;
  return source;
}

function readYaml(file: string, text: string): Record<string, unknown> {
  try {
    return parse(text) as Record<string, unknown>;
  } catch (error) {
    if (error instanceof YAMLParseError)
      throw new LexiconError(`${file}: ${error.message.split('\n')[0]}`);
    throw error;
  }
}

function read<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  file: string,
  id: string,
): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new LexiconError(`${file}: ${id} ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}

function addTable(source: LexiconSource, id: string, value: unknown, file: string): void {
  if (id === 'number-words')
    source.numberWords = read(v.record(v.string(), v.array(v.string())), value, file, id);
  else if (id === 'months') source.months = read(lists, value, file, id);
  else source.weekdays = read(lists, value, file, id);
}

function addConcept(
  source: LexiconSource,
  place: { id: string; kind: ConceptKind; file: string },
  value: unknown,
): void {
  const { gloss: _gloss, is, ...languages } = read(conceptSchema, value, place.file, place.id);
  if (source.concepts[place.id])
    throw new LexiconError(`${place.file}: ${place.id} stands in another lexicon file already`);
  source.concepts[place.id] = { kind: place.kind, is, forms: languages } satisfies ConceptSource;
}
