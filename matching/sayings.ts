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
/** Prepositions that open a time, a place or a paper: no speaker begins with one. */
const OPENS_PHRASE = new Set(
  (
    'in at on during after before to for with about en a al tras durante antes para por con sobre dans au aux lors ' +
    'pendant apres avant pour avec im am an ans auf bei beim nach vor zu zur zum wahrend gegenuber fur mit ' +
    'в во на с со по из к ко о об от за для до при после перед في من علي الي عن منذ خلال بعد قبل مع'
  ).split(' '),
);

function opensPhrase(at: number, reading: Reading): boolean {
  return OPENS_PHRASE.has(reading.tokens[at]?.norm ?? '');
}

const OPENS = /^[“«„"‘]$/u;
const CLOSES = /^[”»"“’]$/u;
const PAUSES = /^[,،—–]$/;

/** A sentence is asked once for its speakers, and once more for each match in it or behind it. */
const known = new WeakMap<Reading, Marker[]>();

/** Returns the markers of a sentence in order. */
export function sayingsOf(reading: Reading, scope: MentionScope): Marker[] {
  const markers = known.get(reading) ?? findSayings(reading, scope);
  known.set(reading, markers);
  return markers;
}

function findSayings(reading: Reading, scope: MentionScope): Marker[] {
  const spoken = reading.hits
    .filter((hit) => isSaying(scope.lexicon.concepts[hit.concept]))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  if (spoken.length === 0 && !mayTag(reading)) return [];
  const mentions = mentionsOf(reading, scope);
  const markers: Marker[] = [];
  for (const hit of spoken) {
    if (markers.some((m) => hit.from <= m.to)) continue;
    markers.push(markerAt(hit, { reading, scope, mentions, previous: markers.at(-1) }));
  }
  const tag = quoteTag(reading, mentions) ?? endTag(reading, mentions, scope);
  if (tag && !markers.some((m) => m.covers === 'before' && m.from >= tag.from)) markers.push(tag);
  return markers.sort((a, b) => a.from - b.from);
}

/** Only what follows a closing quotation mark, or a comma or dash, is a tag: many sentences have neither. */
function mayTag({ tokens }: Reading): boolean {
  return tokens.some(
    ({ kind, norm }) => kind === 'mark' && (CLOSES.test(norm) || PAUSES.test(norm)),
  );
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
  return {
    from: hit.from,
    to: hit.to,
    source,
    covers: coverage(reading, hit, { end, source }),
    denies,
  };
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

/** Prepositions before the one who is told. */
const RECIPIENT = new Set('to a al à au aux an الي'.split(' '));

const AUXILIARIES = new Set(
  'a ont avait avaient ha han habia habian hat haben had has have'.split(' '),
);

/** "…, рассказал источник", "…, a indiqué une source": right after a comma a verb has its subject behind it. */
function isTag(reading: Reading, hit: Hit): boolean {
  const before = reading.tokens[hit.from - 1]?.norm ?? '';
  const at = AUXILIARIES.has(before) ? hit.from - 2 : hit.from - 1;
  return isPause(reading, at) && hit.from > 3;
}

function isPause(reading: Reading, at: number): boolean {
  return /^[,،—–-]$/.test(reading.tokens[at]?.norm ?? '');
}

function sourceBefore(hit: Hit, place: Place): Mention | null {
  const { reading, mentions, previous, scope } = place;
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
  if (between.some((token) => OPENS.test(token.norm) && token.norm !== '"')) return null;
  return found.kind === 'anonymous' ? described(found, reading, scope) : found;
}

/** Words before an unnamed source that describe it. */
const DESCRIPTION_WORDS = 7;

/** "two senior Syrian army officers": an unnamed source is printed from where its clause begins. */
function described(mention: Mention, reading: Reading, scope: MentionScope): Mention {
  let from = mention.from;
  while (from > 0 && reading.tokens[from - 1]?.kind === 'word') from--;
  if (mention.from - from > DESCRIPTION_WORDS) return mention;
  return { ...mention, from, text: printed(reading, from, mention.to, scope) };
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
  const reach = reachOf(hit, place);
  const near = mentions.filter((m) => m.from > hit.to && m.from <= reach);
  // "It was made clear to Assad that": he is told it, he does not say it.
  const told = isAccording(hit, place) ? [] : near.filter((m) => isTold(m, hit, reading));
  const found = lastOf(
    near.filter((m) => !told.includes(m)),
    reading.tokens,
  );
  if (found && scope.lang === 'ar' && isNamesake(found, reading))
    return unknownSubject(hit, reach, { reading, scope });
  const behind = told.findLast((m) => !found || m.to < found.from)?.to ?? hit.to;
  if (found)
    return found.kind === 'pronoun' ? found : widenedTo(found, { to: behind }, { reading, scope });
  if (scope.lang === 'ar')
    return told.length > 0 ? null : unknownSubject(hit, reach, { reading, scope });
  // "…, sagen Bildauswerter", "…, replica un antiguo miembro": whatever stands behind a tag is its speaker.
  return isTagged(hit, place) ? unknownSubject({ to: behind }, reach, { reading, scope }) : null;
}

function isTagged(hit: Hit, { reading }: Place): boolean {
  return isTag(reading, hit) || followsQuote(reading, hit);
}

/** The last token in which a verb's subject may begin: before "that", a colon, and but for tags a quotation. */
function reachOf(hit: Hit, place: Place): number {
  const ends = isTagged(hit, place) ? /^[:؛;]$/u : /^[:؛;“«„]$/u;
  const stop = place.reading.tokens.findIndex(
    (token, i) => i > hit.to && (OPENS_SPEECH.has(token.norm) || ends.test(token.norm)),
  );
  return Math.min(hit.to + AFTER_REACH, stop < 0 ? Number.POSITIVE_INFINITY : stop - 1);
}

/** Words between "to" and the one who is told: "à l’agence Tass", "a la cadena Al Arabiya". */
const TOLD_REACH = 3;

function isTold(mention: Mention, hit: Hit, reading: Reading): boolean {
  const from = Math.max(hit.to + 1, mention.from - TOLD_REACH);
  const before = reading.tokens.slice(from, mention.from);
  const to = before.findLastIndex((token) => RECIPIENT.has(token.norm));
  // Of what stands between, only articles and common nouns leave the two together.
  return to >= 0 && before.slice(to + 1).every((token) => !/^[,،]$/.test(token.norm));
}

/** The first that fits, or the one that stands right behind it: "the Islamist group Hayat Tahrir al-Sham". */
function lastOf(mentions: readonly Mention[], tokens: readonly Token[]): Mention | undefined {
  const [first] = mentions;
  if (!first) return undefined;
  // "in an interview with NBC the deputy minister Sergei Ryabkov": a person in reach speaks, not the channel.
  const person = mentions.find(
    (m) =>
      m.from > first.to &&
      (m.kind === 'person' || m.kind === 'name') &&
      !tokens.slice(first.to + 1, m.from).some((token) => token.kind === 'mark'),
  );
  if (person && (first.kind === 'body' || person.from - first.to <= 3)) return person;
  const next = mentions.find((m) => m.from > first.to && m.from - first.to <= 3);
  // "une source syrienne", "источник в МИД": what stands behind an unnamed source describes it.
  if (first.kind === 'anonymous') return first;
  return next?.kind === 'body' || next?.kind === 'institution' ? next : first;
}

type Text = { reading: Reading; scope: MentionScope };

/** "three Reuters interlocutors", "the Islamist group HTS": the source as printed starts right after the marker. */
function widenedTo(mention: Mention, hit: { to: number }, { reading, scope }: Text): Mention {
  const from = hit.to + 1;
  const between = reading.tokens.slice(from, mention.from);
  if (mention.from === from || between.some((token) => token.kind !== 'word')) return mention;
  if (reading.dates.some((date) => date.from < mention.from && date.to >= from)) return mention;
  // "рассказал в середине декабря источник": what begins with a preposition is when or where it was said.
  if (opensPhrase(from, reading)) return mention;
  // "in a statement on Telegram says Assad": how it was said is no part of who said it.
  const isSpeech = ({ concept, from: at }: Hit) =>
    at >= from && at < mention.from && scope.lexicon.concepts[concept]?.id === 'speech';
  if (reading.hits.some(isSpeech)) return mention;
  return { ...mention, from, text: printed(reading, from, mention.to, scope) };
}

/**
 * An unknown speaker (Arabic has no capitals, a description has none anywhere) is what follows the verb up to the next
 * mark; in Arabic up to this many words, since what is said may follow without one.
 */
const ARABIC_NAME_WORDS = 4;

/** "ماهر الخطيب" is not the Maher that the lexicon knows: a name of one word before a word that it does not know. */
function isNamesake(mention: Mention, reading: Reading): boolean {
  const next = reading.tokens[mention.to + 1];
  const known = reading.hits.some((h) => h.from <= mention.to + 1 && h.to > mention.to);
  const single = mention.kind === 'person' && mention.from === mention.to;
  return single && next?.kind === 'word' && !known && !OPENS_SPEECH.has(next.norm);
}

function unknownSubject(
  hit: { to: number },
  reach: number,
  { reading, scope }: Text,
): Mention | null {
  const words = scope.lang === 'ar' ? ARABIC_NAME_WORDS : AFTER_REACH;
  let to = hit.to;
  while (to < reach && to - hit.to < words && reading.tokens[to + 1]?.kind === 'word') to++;
  const from = hit.to + 1;
  if (to < from || opensPhrase(from, reading)) return null;
  return { text: printed(reading, from, to, scope), concept: null, kind: 'name', from, to };
}

/** Words behind a verb that still belong to its tag: "X said on Monday, ". */
const TAG_REST = 4;

/**
 * A tag speaks of what was before: a verb behind a comma and before its speaker, however long he is described, a speaker
 * and his verb between commas, and whatever ends the sentence. What opens with "that" or a colon speaks of what follows.
 */
function coverage(
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
const END_TAG_VERB = 4;

/** "…, corrige l'économiste Nadia Kheir.": a last clause that begins with a verb and its speaker is a tag, whatever the verb. */
function endTag(
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
