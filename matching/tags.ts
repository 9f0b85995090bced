/**
 * Tags: what stands behind a clause or a quotation to say who said it ("…, said Assad", "…, a indiqué une source",
 * "“…,” laughed Duraid Hamdan"). What follows a closing quotation mark, and a last clause that begins with a verb and its
 * speaker, are tags whatever the verb.
 */

import type { Token } from '../text/normalise.ts';
import type { Concept, Hit } from './lexicon.ts';
import type { Mention, MentionScope } from './mentions.ts';
import type { Reading } from './reading.ts';

/** A marker of saying: its tokens, and the source it names, `null` where it names nobody itself. */
export type Marker = {
  from: number;
  to: number;
  source: Mention | null;
  covers: 'after' | 'before';
  /** It says that what it covers is not so. */
  denies: boolean;
};

/** Tokens behind a verb, or a closing mark, in which its speaker may stand. */
export const AFTER_REACH = 8;

/** Words that open what is said: nobody is named between the verb and these. */
export const OPENS_SPEECH = new Set(
  'that que qu dass ob si что будто ли ان انه انها انهم بان بانه if whether'.split(' '),
);
const CLOSES = /^[”»"“’]$/u;
const PAUSES = /^[,،—–]$/;

const AUXILIARIES = new Set(
  'a ont avait avaient ha han habia habian hat haben had has have'.split(' '),
);

/** "…, рассказал источник", "…, a indiqué une source": right after a comma a verb has its subject behind it. */
function isTag(reading: Reading, hit: Hit): boolean {
  const before = reading.tokens[hit.from - 1]?.norm ?? '';
  const at = AUXILIARIES.has(before) ? hit.from - 2 : hit.from - 1;
  return isPause(reading, at) && hit.from > 3;
}

/** Is a verb that of a tag: behind a comma, or behind a closing quotation mark? */
export function isTagged(reading: Reading, hit: Hit): boolean {
  return isTag(reading, hit) || followsQuote(reading, hit);
}

function isPause(reading: Reading, at: number): boolean {
  return /^[,،—–-]$/.test(reading.tokens[at]?.norm ?? '');
}

/** Words behind a verb that still belong to its tag: "X said on Monday, ". */
const TAG_REST = 4;

/**
 * A tag speaks of what was before: a verb behind a comma and before its speaker, however long he is described, a speaker
 * and his verb between commas, and whatever ends the sentence. What opens with "that" or a colon speaks of what follows.
 */
export function coverage(
  reading: Reading,
  hit: Hit,
  { end, source }: { end: number; source: Mention | null },
): 'after' | 'before' {
  if (hit.from <= 3) return 'after';
  const rest = reading.tokens.slice(end + 1);
  const words = rest.filter((t) => t.kind !== 'mark').length;
  const next = rest[0];
  const pauses = next?.kind === 'mark' && /[,،.;:]/.test(next.norm);
  // `“…”, he has argued, while …`: between a closing mark and a comma it speaks of what was quoted.
  if (pauses && followsQuote(reading, hit)) return 'before';
  if (words <= 3 || (pauses && words <= 8)) return 'before';
  const subjectBefore = source !== null && source.to < hit.from;
  if (isTag(reading, hit) && !subjectBefore) return opensSpeech(next) ? 'after' : 'before';
  const ends = rest.findIndex((token) => token.kind === 'mark');
  const enclosed = subjectBefore && source.from > 3 && isPause(reading, source.from - 1);
  return enclosed && ends <= TAG_REST && !rest.slice(0, ends + 1).some(opensSpeech)
    ? 'before'
    : 'after';
}

function opensSpeech(token: Token | undefined): boolean {
  return token !== undefined && (OPENS_SPEECH.has(token.norm) || /^[:؛“«„"]$/u.test(token.norm));
}

/** Words between a quotation and its verb: a pronoun or a name, and an auxiliary. */
const TAG_WORDS = 5;

/** Does a verb stand right behind a closing quotation mark? */
function followsQuote(reading: Reading, hit: Pick<Hit, 'from'>): boolean {
  for (let at = hit.from - 1; at >= Math.max(0, hit.from - TAG_WORDS); at--) {
    const token = reading.tokens[at];
    if (token?.kind !== 'mark') continue;
    return (
      CLOSES.test(token.norm) ||
      (/^[,—–-]$/.test(token.norm) && CLOSES.test(reading.tokens[at - 1]?.norm ?? ''))
    );
  }
  return false;
}

/** What follows the last closing quotation mark names the speaker, whatever its verb. */
export function quoteTag(reading: Reading, mentions: readonly Mention[]): Marker | null {
  const closing = reading.tokens.findLastIndex(
    (token) => CLOSES.test(token.norm) && token.norm !== '’',
  );
  if (closing < 2) return null;
  const source = mentions.find(
    (m) => m.from > closing && m.from - closing <= AFTER_REACH && m.kind !== 'pronoun',
  );
  if (!source) return null;
  return { from: closing + 1, to: source.to, source, covers: 'before', denies: false };
}

/** A tag at the end has at most this many words, and its speaker stands this near to the comma. */
const END_TAG_WORDS = 11;
const END_TAG_VERB = 4;

/** "…, corrige l'économiste Nadia Kheir.": a last clause that begins with a verb and its speaker is a tag, whatever the verb. */
export function endTag(
  reading: Reading,
  mentions: readonly Mention[],
  scope: MentionScope,
): Marker | null {
  const comma = reading.tokens.findLastIndex((token) => PAUSES.test(token.norm));
  const verb = reading.tokens[comma + 1];
  if (comma < 4 || verb?.kind !== 'word' || reading.tokens.length - comma > END_TAG_WORDS + 2)
    return null;
  if (isGlueAt(comma + 1, reading, scope)) return null;
  const source = mentions.find((m) => m.from > comma + 1 && m.from <= comma + 1 + END_TAG_VERB);
  const speaks = source && ['name', 'anonymous', 'institution'].includes(source.kind);
  return speaks
    ? { from: comma + 1, to: source.to, source, covers: 'before', denies: false }
    : null;
}

/** Does a word begin a clause of its own or tell when and where: "which", "while", "and", "with"? */
function isGlueAt(at: number, reading: Reading, { lexicon }: MentionScope): boolean {
  return reading.hits.some((hit) => hit.from === at && isGlue(lexicon.concepts[hit.concept]));
}

function isGlue(concept: Concept | undefined): boolean {
  return (
    concept?.kind === 'discourse' &&
    ['stop', 'subordinator', 'contrast', 'role'].includes(concept.id)
  );
}

/** Only what follows a closing quotation mark, or a comma or dash, is a tag: many sentences have neither. */
export function mayTag({ tokens }: Reading): boolean {
  return tokens.some(
    ({ kind, norm }) => kind === 'mark' && (CLOSES.test(norm) || PAUSES.test(norm)),
  );
}
