/** Who says it: the subject of a verb of saying, before it or behind it, known to the lexicon or not. */

import type { Token } from '../text/normalise.ts';
import type { Hit } from './lexicon.ts';
import { type Mention, type MentionScope, printed } from './mentions.ts';
import type { Reading } from './reading.ts';
import { AFTER_REACH, isTagged, type Marker, OPENS_SPEECH } from './tags.ts';

/** A verb of saying with what stands around it. */
export type Place = {
  reading: Reading;
  scope: MentionScope;
  /** Everybody whom the sentence mentions, in order. */
  mentions: readonly Mention[];
  previous: Marker | undefined;
};

/** A capital that speaks stands right before its verb; farther off it is a place. */
const METONYM_REACH = 3;
const SUBJECT_REACH = 14;
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

/** Prepositions before the one who is told, by language. */
const RECIPIENT: Record<string, ReadonlySet<string>> = {
  en: new Set(['to']),
  es: new Set(['a', 'al']),
  fr: new Set(['a', 'au', 'aux']),
  de: new Set(['an']),
  ar: new Set(['الي']),
};

/** Is the marker one that names its source after it: "according to"? */
export function isAccording(hit: Hit, { reading, scope }: Place): boolean {
  return reading.hits.some(
    (h) => h.from === hit.from && scope.lexicon.concepts[h.concept]?.id === 'according',
  );
}

/** Returns who stands before a verb as its subject, `null` where nobody does. */
export function sourceBefore(hit: Hit, place: Place): Mention | null {
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

/** "two senior Syrian army officers": an unnamed source is printed with the words right before it that describe it. */
function described(mention: Mention, reading: Reading, scope: MentionScope): Mention {
  let from = mention.from;
  while (
    from > 0 &&
    mention.from - from <= DESCRIPTION_WORDS &&
    reading.tokens[from - 1]?.kind === 'word' &&
    !opensClause(from - 1, reading, scope)
  )
    from--;
  const told = from > 0 && opensPhrase(from - 1, reading);
  if (
    told ||
    mention.from - from > DESCRIPTION_WORDS ||
    isClause(from, mention, { reading, scope })
  )
    return mention;
  return { ...mention, from, text: printed(reading, from, mention.to, scope) };
}

const OPENS_CLAUSE = new Set(['subordinator', 'contrast', 'speech', 'according']);

/** "because two officials", "in Damascus a source": what is before these describes nobody. */
function opensClause(at: number, reading: Reading, { lexicon }: MentionScope): boolean {
  const opens = ({ concept, to }: Hit) =>
    to === at && OPENS_CLAUSE.has(lexicon.concepts[concept]?.id ?? '');
  return opensPhrase(at, reading) || reading.hits.some(opens);
}

/** Words in which something happens or is dated are no description. */
function isClause(from: number, mention: Mention, { reading, scope }: Text): boolean {
  const within = (at: number) => at >= from && at < mention.from;
  return (
    reading.dates.some((date) => within(date.from)) ||
    reading.hits.some(
      (hit) => within(hit.from) && scope.lexicon.concepts[hit.concept]?.kind === 'action',
    )
  );
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

/** Returns who stands behind a marker as its subject, `null` where nobody does; who is told is none. */
export function sourceAfter(hit: Hit, place: Place): Mention | null {
  const { reading, scope, mentions } = place;
  const reach = reachOf(hit, place);
  const near = mentions.filter((m) => m.from > hit.to && m.from <= reach);
  // "It was made clear to Assad that": he is told it, he does not say it.
  const told = isAccording(hit, place) ? [] : near.filter((m) => isTold(m, hit, place));
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
  return isTagged(reading, hit) ? unknownSubject({ to: behind }, reach, { reading, scope }) : null;
}

/** The last token in which a verb's subject may begin: before "that", a colon, and but for tags a quotation. */
function reachOf(hit: Hit, place: Place): number {
  const ends = isTagged(place.reading, hit) ? /^[:؛;]$/u : /^[:؛;“«„]$/u;
  const stop = place.reading.tokens.findIndex(
    (token, i) => i > hit.to && (OPENS_SPEECH.has(token.norm) || ends.test(token.norm)),
  );
  return Math.min(hit.to + AFTER_REACH, stop < 0 ? Number.POSITIVE_INFINITY : stop - 1);
}

/** Words between "to" and the one who is told: "à l’agence Tass", "a la cadena Al Arabiya". */
const TOLD_REACH = 3;

function isTold(mention: Mention, hit: Hit, { reading, scope, mentions }: Place): boolean {
  const recipients = RECIPIENT[scope.lang];
  const from = Math.max(hit.to + 1, mention.from - TOLD_REACH);
  const before = reading.tokens.slice(from, mention.from);
  const at = before.findLastIndex((token) => recipients?.has(token.norm));
  // "dijo a Reuters un responsable": the first behind the preposition is told, not the next.
  return at >= 0 && !mentions.some((m) => m.from > from + at && m.to < mention.from);
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
