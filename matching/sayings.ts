/**
 * Markers of saying in a sentence: verbs and phrases ("said", "according to", "denied"), each with the source it names
 * and the side it covers.
 *
 * A marker covers what follows it up to the next marker ("Assad says that A and B"); one that ends a sentence or stands
 * between commas covers what is before it ("A, said Assad"). This is the direction rule of quotation attribution
 * (Pareti 2012, PARC), without its parser. After a closing quotation mark any verb is a verb of saying, known or not
 * ("“…,” laughed Duraid Hamdan").
 */

import type { Token } from '../text/normalise.ts';
import type { Concept, Hit } from './lexicon.ts';
import { type Mention, type MentionScope, mentionsOf, printed } from './mentions.ts';
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

const COORDINATORS = new Set(['and', 'y', 'e', 'et', 'und', 'и', 'و', 'while', 'sowie']);
/** A capital that speaks stands right before its verb; farther off it is a place. */
const METONYM_REACH = 3;
const SUBJECT_REACH = 14;
const AFTER_REACH = 8;
const SAYING = new Set(['speech', 'according', 'denial']);
/** Words that open what is said: nobody is named between the verb and these. */
const OPENS_SPEECH = new Set(
  'that que qu dass daß ob si что будто ли ان انه انها انهم بان بانه إن ان if whether'.split(' '),
);
const OPENS = /^[“«„"‘]$/u;
const CLOSES = /^[”»"“’]$/u;

/** A sentence is asked once for its speakers, and once more for each match in it or behind it. */
const known = new WeakMap<Reading, Marker[]>();

/** Returns the markers of a sentence in order. */
export function sayingsOf(reading: Reading, scope: MentionScope): Marker[] {
  const markers = known.get(reading) ?? findSayings(reading, scope);
  known.set(reading, markers);
  return markers;
}

function findSayings(reading: Reading, scope: MentionScope): Marker[] {
  const mentions = mentionsOf(reading, scope);
  const spoken = reading.hits
    .filter((hit) => isSaying(scope.lexicon.concepts[hit.concept]))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const markers: Marker[] = [];
  for (const hit of spoken) {
    if (markers.some((m) => hit.from <= m.to)) continue;
    markers.push(markerAt(hit, { reading, scope, mentions, previous: markers.at(-1) }));
  }
  const tag = quoteTag(reading, mentions) ?? endTag(reading, mentions, scope);
  if (tag && !markers.some((m) => m.covers === 'before' && m.from >= tag.from)) markers.push(tag);
  return markers.sort((a, b) => a.from - b.from);
}

function isSaying(concept: Concept | undefined): boolean {
  return concept?.kind === 'discourse' && SAYING.has(concept.id);
}

type Place = {
  reading: Reading;
  scope: MentionScope;
  mentions: readonly Mention[];
  previous: Marker | undefined;
};

function markerAt(hit: Hit, place: Place): Marker {
  const { reading, previous, scope } = place;
  const denies = scope.lexicon.concepts[hit.concept]?.id === 'denial';
  // "Assad confirms that A and denies B": the second verb has the first one's subject.
  if (previous?.source && COORDINATORS.has(reading.tokens[hit.from - 1]?.norm ?? ''))
    return { from: hit.from, to: hit.to, source: previous.source, covers: 'after', denies };
  const after = sourceAfter(hit, place);
  const source = takesAfter(hit, place)
    ? (after ?? sourceBefore(hit, place))
    : (sourceBefore(hit, place) ?? after);
  const end = Math.max(hit.to, source?.to ?? hit.to);
  return { from: hit.from, to: hit.to, source, covers: coverage(reading, hit, end), denies };
}

/** "According to X", a tag after a quotation, and Arabic's verb before subject name the source after them. */
function takesAfter(hit: Hit, place: Place): boolean {
  const { reading, scope } = place;
  return (
    isAccording(hit, place) ||
    scope.lang === 'ar' ||
    followsQuote(reading, hit) ||
    isTag(reading, hit)
  );
}

function isAccording(hit: Hit, { reading, scope }: Place): boolean {
  return reading.hits.some(
    (h) => h.from === hit.from && scope.lexicon.concepts[h.concept]?.id === 'according',
  );
}

/** Words after a marker that begin the place of what was said, not the one who said it. */
const PLACED = new Set('on in via auf im в на en sur dans على في عبر'.split(' '));

/** Prepositions before the one who is told. */
const RECIPIENT = new Set('to a al à au aux an الي'.split(' '));

/** "…, рассказал источник": right after a comma a verb has its subject behind it. */
function isTag(reading: Reading, hit: Hit): boolean {
  return /^[,،—–-]$/.test(reading.tokens[hit.from - 1]?.norm ?? '') && hit.from > 3;
}

function sourceBefore(hit: Hit, { reading, mentions, previous }: Place): Mention | null {
  const earliest = Math.max(previous?.to ?? -1, hit.from - SUBJECT_REACH);
  const before = mentions.filter((m) => m.to < hit.from && m.from > earliest && isSpeaker(m, hit));
  const last = before.at(-1);
  // "The embassy of Jordan in Washington denies": a place behind a body is where the body is.
  const body = last?.kind === 'place' ? before.at(-2) : undefined;
  const seated = body && last && last.from - body.to <= 2 && body.kind !== 'pronoun';
  const found = enclosedSubject(hit, reading, mentions) ?? (seated ? body : last);
  if (!found) return null;
  // A quotation between the two belongs to the verb, the name before it to the quotation.
  const between = reading.tokens.slice(found.to + 1, hit.from);
  return between.some((token) => OPENS.test(token.norm) && token.norm !== '"') ? null : found;
}

/** "Irina Golubeva, who worked there for eleven years, denies": the subject before what stands between commas. */
function enclosedSubject(
  hit: Hit,
  reading: Reading,
  mentions: readonly Mention[],
): Mention | undefined {
  const isComma = (at: number) => /^[,،]$/.test(reading.tokens[at]?.norm ?? '');
  if (!isComma(hit.from - 1)) return undefined;
  return mentions.find((m) => m.from <= 4 && m.kind !== 'pronoun' && isComma(m.to + 1));
}

function isSpeaker(mention: Mention, hit: Hit): boolean {
  return mention.kind !== 'place' || hit.from - mention.to <= METONYM_REACH;
}

function sourceAfter(hit: Hit, place: Place): Mention | null {
  const { reading, scope, mentions } = place;
  const stop = reading.tokens.findIndex(
    (token, i) => i > hit.to && (OPENS_SPEECH.has(token.norm) || /^[:؛;“«„]$/u.test(token.norm)),
  );
  const reach = Math.min(hit.to + AFTER_REACH, stop < 0 ? Number.POSITIVE_INFINITY : stop - 1);
  const found = lastOf(mentions, reading.tokens, (m) => m.from > hit.to && m.from <= reach);
  // "It was made clear to Assad that": he is told it, he does not say it.
  if (
    found &&
    RECIPIENT.has(reading.tokens[found.from - 1]?.norm ?? '') &&
    !isAccording(hit, place)
  )
    return null;
  if (found) return found.kind === 'pronoun' ? found : widenedTo(found, hit, { reading, scope });
  return scope.lang === 'ar' ? arabicSubject(hit, reach, { reading, scope }) : null;
}

/** The first that fits, or the one that stands right behind it: "the Islamist group Hayat Tahrir al-Sham". */
function lastOf(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  fits: (mention: Mention) => boolean,
): Mention | undefined {
  const first = mentions.find(fits);
  if (!first) return undefined;
  // "in an interview with NBC the deputy minister Sergei Ryabkov": a person in reach speaks, not the channel.
  const person = mentions.find(
    (m) =>
      m.from > first.to &&
      (m.kind === 'person' || m.kind === 'name') &&
      fits(m) &&
      !tokens.slice(first.to + 1, m.from).some((token) => token.kind === 'mark'),
  );
  if (person && (first.kind === 'body' || person.from - first.to <= 3)) return person;
  const next = mentions.find((m) => m.from > first.to && m.from - first.to <= 3 && fits(m));
  return next?.kind === 'body' || next?.kind === 'institution' ? next : first;
}

type Text = { reading: Reading; scope: MentionScope };

/** "three Reuters interlocutors", "the Islamist group HTS": the source as printed starts right after the marker. */
function widenedTo(mention: Mention, hit: Hit, { reading, scope }: Text): Mention {
  const from = hit.to + 1;
  const between = reading.tokens.slice(from, mention.from);
  if (mention.from === from || between.some((token) => token.kind === 'mark')) return mention;
  // "in a statement on Telegram says Assad": where and how it was said is no part of who said it.
  const isSpeech = ({ concept, from: at }: Hit) =>
    at >= from && at < mention.from && scope.lexicon.concepts[concept]?.id === 'speech';
  if (PLACED.has(between[0]?.norm ?? '') || reading.hits.some(isSpeech)) return mention;
  return { ...mention, from, text: printed(reading, from, mention.to, scope) };
}

/** Arabic has no capitals: an unknown name is what stands between the verb and what is said. */
const ARABIC_NAME_WORDS = 4;

function arabicSubject(hit: Hit, reach: number, { reading, scope }: Text): Mention | null {
  let to = hit.to;
  while (to < reach && to - hit.to < ARABIC_NAME_WORDS && reading.tokens[to + 1]?.kind === 'word')
    to++;
  const from = hit.to + 1;
  if (to < from) return null;
  return { text: printed(reading, from, to, scope), concept: null, kind: 'name', from, to };
}

/** A marker that is followed by the end of the sentence, or by a comma after a comma, speaks of what was before. */
function coverage(reading: Reading, hit: Hit, end: number): 'after' | 'before' {
  const rest = reading.tokens.slice(end + 1);
  const words = rest.filter((t) => t.kind !== 'mark').length;
  if (hit.from <= 3) return 'after';
  const next = rest[0];
  const pauses = next?.kind === 'mark' && /[,،.;:]/.test(next.norm);
  // `“…”, he has argued, while …`: between a closing mark and a comma it speaks of what was quoted.
  if (pauses && followsQuote(reading, hit)) return 'before';
  const closing = words <= 3 || (pauses && words <= 8) || (isTag(reading, hit) && words <= 8);
  return closing ? 'before' : 'after';
}

/** Words between a quotation and its verb: a pronoun or a name, and an auxiliary. */
const TAG_WORDS = 5;

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
function quoteTag(reading: Reading, mentions: readonly Mention[]): Marker | null {
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
const END_TAG_VERB = 3;

/** "…, corrige l'économiste Nadia Kheir.": a last clause that begins with a verb and its speaker is a tag, whatever the verb. */
function endTag(
  reading: Reading,
  mentions: readonly Mention[],
  scope: MentionScope,
): Marker | null {
  const comma = reading.tokens.findLastIndex((token) => /^[,،—–]$/.test(token.norm));
  const verb = reading.tokens[comma + 1];
  if (comma < 4 || verb?.kind !== 'word' || reading.tokens.length - comma > END_TAG_WORDS + 2)
    return null;
  if (
    reading.hits.some(
      (hit) => hit.from === comma + 1 && isGlue(scope.lexicon.concepts[hit.concept]),
    )
  )
    return null;
  const source = mentions.find((m) => m.from > comma + 1 && m.from <= comma + 1 + END_TAG_VERB);
  const speaks = source && ['name', 'anonymous', 'institution'].includes(source.kind);
  return speaks
    ? { from: comma + 1, to: source.to, source, covers: 'before', denies: false }
    : null;
}

/** Words that begin a clause of their own: "which", "while", "and", "with". */
function isGlue(concept: Concept | undefined): boolean {
  return (
    concept?.kind === 'discourse' &&
    ['stop', 'subordinator', 'contrast', 'role'].includes(concept.id)
  );
}
