/** The runtime schema of the claim files. Messages say what to write instead; claims/parse.ts adds file, line and path. */

import * as v from 'valibot';
import { CONFLICT_AXES, CONFLICT_KINDS, EVIDENCE_KINDS, LANGUAGES } from './types.ts';

const slug = v.pipe(
  v.string('write an id such as departure-not-planned'),
  v.regex(
    /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/,
    'write an id in lower-case letters, digits, single hyphens and stops',
  ),
);
const line = v.pipe(
  v.string('write a text'),
  v.trim(),
  v.nonEmpty('write a text, or leave the key out'),
);
const partialDate = v.pipe(
  v.string('write a date such as 2024-12-16, 2024-12 or 2024'),
  v.regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'write a date such as 2024-12-16, 2024-12 or 2024; leave an unknown one null',
  ),
);
const localText = v.strictObject(
  {
    en: line,
    ...Object.fromEntries(LANGUAGES.slice(1).map((lang) => [lang, v.optional(line)])),
  },
  'write a text by language, English at the least: { en: ..., es: ... }',
);
const linesByLanguage = v.strictObject(
  Object.fromEntries(
    LANGUAGES.map((lang) => [lang, v.optional(v.array(line, 'write a list of sentences'))]),
  ),
  'write sentences by language: { en: [...], es: [...] }',
);
const webAddress = v.pipe(
  v.string('write the address of the report'),
  v.regex(/^https?:\/\/[^\s]+$/, 'write a web address that begins with https:// or http://'),
);

const attribution = v.strictObject({
  outlet: slug,
  url: webAddress,
  published: v.nullable(partialDate),
  lang: v.pipe(
    v.string(),
    v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'write a language tag such as en or pt-BR'),
  ),
  via: v.optional(v.array(slug), []),
  supports: line,
});

const utterance = v.strictObject({
  speakers: v.pipe(v.array(slug), v.minLength(1, 'name at least one speaker')),
  channel: slug,
  said: v.nullable(partialDate),
  stance: v.picklist(['asserts', 'denies', 'doubts'], 'write asserts, denies or doubts'),
  evidence: v.picklist(EVIDENCE_KINDS, `write one of ${EVIDENCE_KINDS.join(', ')}`),
  origin: v.nullable(slug),
  attributions: v.pipe(v.array(attribution), v.minLength(1, 'name at least one report')),
});

const frame = v.strictObject({
  all: v.pipe(v.array(line), v.minLength(1, 'name at least one concept')),
  not: v.optional(v.array(slug)),
});

const claim = v.strictObject({
  id: slug,
  text: localText,
  scope: v.optional(v.strictObject({ from: v.optional(partialDate), to: v.optional(partialDate) })),
  wordings: linesByLanguage,
  near_misses: v.optional(linesByLanguage, {}),
  frames: v.optional(v.array(frame), []),
  utterances: v.pipe(v.array(utterance), v.minLength(1, 'a claim needs at least one utterance')),
});

const question = v.strictObject({
  id: slug,
  text: localText,
  status: v.picklist(['open', 'settled', 'superseded'], 'write open, settled or superseded'),
  reviewed: partialDate,
  claims: v.pipe(v.array(claim), v.minLength(1, 'a question needs at least one claim')),
});

const conflict = v.strictObject({
  between: v.pipe(v.array(slug), v.length(2, 'name the two claims')),
  kind: v.picklist(CONFLICT_KINDS, `write one of ${CONFLICT_KINDS.join(', ')}`),
  axis: v.picklist(CONFLICT_AXES, `write one of ${CONFLICT_AXES.join(', ')}`),
  why: localText,
});

/** One file a topic. */
export const topicSchema = v.strictObject({
  topic: slug,
  questions: v.pipe(v.array(question), v.minLength(1, 'a topic needs at least one question')),
  conflicts: v.optional(v.array(conflict), []),
});

/** `assets/claims/speakers.yaml`: people and bodies by id. */
export const speakersSchema = v.record(
  slug,
  v.strictObject({
    name: localText,
    kind: v.picklist(
      ['person', 'body', 'anonymous', 'document'],
      'write person, body, anonymous or document',
    ),
    roles: v.optional(
      v.array(
        v.strictObject({
          text: localText,
          from: v.optional(v.nullable(partialDate), null),
          to: v.optional(v.nullable(partialDate), null),
        }),
      ),
      [],
    ),
  }),
);

/** `assets/claims/outlets.yaml`: publishers by id. */
export const outletsSchema = v.record(
  slug,
  v.strictObject({
    name: line,
    country: v.nullable(
      v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'write a two-letter country code such as SY')),
    ),
    kind: v.picklist([
      'agency',
      'newspaper',
      'broadcaster',
      'online',
      'official',
      'research',
      'unknown',
    ]),
    recognised: v.boolean('write true for a named publisher, else false'),
  }),
);

/** `assets/claims/channels.yaml`: media and occasions of saying by id. */
export const channelsSchema = v.record(slug, localText);
