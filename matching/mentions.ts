/**
 * Who could be speaking in a sentence: persons and bodies of the lexicon, names that it does not know (runs of
 * capitalised words), unnamed sources ("two officials"), bodies by their head noun ("the defence ministry"), pronouns.
 */

import type { Concept, Hit, Lexicon } from './lexicon.ts';
import type { Reading } from './reading.ts';

/** Somebody who may be a source, as printed. */
export type Mention = {
  text: string;
  /** Concept of a person or body of the lexicon. */
  concept: number | null;
  kind: 'person' | 'body' | 'place' | 'name' | 'anonymous' | 'institution' | 'pronoun';
  /** Tokens. */
  from: number;
  to: number;
};

/** Capitals and seats that stand for governments as speakers. */
const METONYMS = new Set(
  'moscow kremlin turkey israel iran russia uae ukraine egypt jordan usa sdf'.split(' '),
);
const CONNECTORS = new Set(
  'de del al el la bin ben ibn von van der du di da dos abu bint umm'.split(' '),
);
/** Marks inside names: hyphens, apostrophes, initials. */
const NAME_MARK = /^[-‐’'.]$/;
const UPPER = /^\p{Lu}/u;
/** Words that a name may be long. */
const LONGEST_NAME = 6;

/** What reading mentions needs of a document. */
export type MentionScope = { text: string; lexicon: Lexicon; lang: string };

/** Returns the mentions of a sentence in order; where two overlap, the longer. */
export function mentionsOf(reading: Reading, scope: MentionScope): Mention[] {
  const known = wholeNames(
    reading.hits.flatMap((hit) => knownMention(hit, reading, scope) ?? []),
    reading,
    scope,
  );
  const names = namesOf(reading, scope).filter(
    (name) => !known.some((k) => k.kind !== 'place' && k.kind !== 'anonymous' && overlaps(k, name)),
  );
  const all = [...known, ...names].sort((a, b) => a.from - b.from || b.to - a.to);
  return joined(longest(all), reading, scope);
}

/** "Bashar al-Assad": parts of one person's name that the lexicon has one by one are one mention. */
function wholeNames(known: readonly Mention[], reading: Reading, scope: MentionScope): Mention[] {
  const whole: Mention[] = [];
  for (const mention of known) {
    const before = whole.findLastIndex((other) => isPartOfName(other, mention, reading));
    const first = whole[before];
    if (!first) {
      whole.push(mention);
      continue;
    }
    const { to } = mention;
    whole[before] = { ...first, to, text: printed(reading, first.from, to, scope) };
  }
  return whole;
}

/** Does a name go on in another mention, with nothing between but what stands inside names? */
function isPartOfName(one: Mention, next: Mention, reading: Reading): boolean {
  if (one.kind !== 'person' || one.concept !== next.concept || next.from <= one.to) return false;
  for (let at = one.to + 1; at < next.from; at++) {
    const norm = normAt(reading, at);
    if (!CONNECTORS.has(norm) && !NAME_MARK.test(norm)) return false;
  }
  return true;
}

/** Of overlapping mentions the longer; of equally long ones the first. */
function longest(all: readonly Mention[]): Mention[] {
  const length = (mention: Mention) => mention.to - mention.from;
  return all.filter(
    (mention, i) =>
      !all.some(
        (other, j) =>
          i !== j &&
          overlaps(other, mention) &&
          (length(other) > length(mention) || (length(other) === length(mention) && j < i)),
      ),
  );
}

/** "Reuters sources" are one mention: unnamed sources of a body. */
function joined(mentions: readonly Mention[], reading: Reading, scope: MentionScope): Mention[] {
  return mentions.flatMap((mention, i) => {
    const next = mentions[i + 1];
    const before = mentions[i - 1];
    const joins = (a: Mention | undefined, b: Mention | undefined) =>
      a?.kind === 'body' && b?.kind === 'anonymous' && b.from === a.to + 1;
    if (joins(before, mention)) return [];
    if (!next || !joins(mention, next)) return [mention];
    const { from } = mention;
    const { to } = next;
    return [{ ...mention, kind: 'anonymous', to, text: printed(reading, from, to, scope) }];
  });
}

function overlaps(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function knownMention(hit: Hit, reading: Reading, scope: MentionScope): Mention | null {
  const concept = scope.lexicon.concepts[hit.concept];
  const kind = concept && kindOf(concept);
  if (!kind) return null;
  const { from, to } = kind === 'institution' ? widened(hit, reading, scope) : hit;
  const named = kind === 'person' || kind === 'body' || kind === 'place';
  return {
    text: printed(reading, from, to, scope),
    concept: named ? hit.concept : null,
    kind,
    from,
    to,
  };
}

function kindOf(concept: Concept): Mention['kind'] | null {
  if (concept.kind === 'person') return 'person';
  if (concept.kind === 'organisation') return 'body';
  if (METONYMS.has(concept.id)) return 'place';
  if (concept.kind !== 'discourse') return null;
  return concept.id === 'anonymous' || concept.id === 'institution' || concept.id === 'pronoun'
    ? concept.id
    : null;
}

/** Returns the tokens `from`..`to` as they stand in the text. */
export function printed(
  reading: Reading,
  from: number,
  to: number,
  scope: { text: string },
): string {
  return scope.text.slice(reading.tokens[from]?.start, reading.tokens[to]?.end);
}

/** "Israel's foreign ministry", "Минобороны Украины": a body with the capitalised words and adjectives beside it. */
function widened(hit: Hit, reading: Reading, scope: MentionScope): { from: number; to: number } {
  let { from, to } = hit;
  const isName = (at: number) => isCapital(reading, at, scope) && !startsSentence(reading, at);
  while (
    from > 0 &&
    (isName(from - 1) || (NAME_MARK.test(normAt(reading, from - 1)) && isName(from - 2)))
  )
    from--;
  for (let steps = 0; steps < LONGEST_NAME; steps++) {
    if (isName(to + 1)) to++;
    else if (CONNECTORS.has(normAt(reading, to + 1)) && isName(to + 2)) to += 2;
    else break;
  }
  return { from, to };
}

function normAt(reading: Reading, at: number): string {
  return reading.tokens[at]?.norm ?? '';
}

function isCapital(reading: Reading, at: number, { text }: { text: string }): boolean {
  const token = reading.tokens[at];
  return token?.kind === 'word' && UPPER.test(text.slice(token.start, token.start + 2));
}

/** The first word of a sentence or quotation is capitalised whatever it is. */
function startsSentence(reading: Reading, at: number): boolean {
  return at === 0 || /^["“”«„:.!?…—–]$/u.test(normAt(reading, at - 1));
}

/** Runs of capitalised words that are no words of the lexicon: "Kamal Wazir", "Irina Golubeva". */
function namesOf(reading: Reading, scope: MentionScope): Mention[] {
  const covered = coveredTokens(reading, scope.lexicon);
  const titles = titleTokens(reading, scope.lexicon);
  const names: Mention[] = [];
  for (let at = 0; at < reading.tokens.length; at++) {
    if (!isCapital(reading, at, scope) || titles.has(at) || isDated(reading, at)) continue;
    const end = endOfName(reading, at, scope);
    if (isName(reading, at, end, { ...scope, covered }))
      names.push({
        text: printed(reading, at, end, scope),
        concept: null,
        kind: 'name',
        from: at,
        to: end,
      });
    at = end;
  }
  return names;
}

/** Months have capitals too. */
function isDated({ dates }: Reading, at: number): boolean {
  return dates.some(({ from, to }) => from <= at && at <= to);
}

function coveredTokens(reading: Reading, lexicon: Lexicon): Set<number> {
  const covered = new Set<number>();
  for (const hit of reading.hits) {
    const concept = lexicon.concepts[hit.concept];
    if (concept?.kind === 'person' || (concept?.kind === 'discourse' && concept.id === 'role'))
      continue;
    for (let i = hit.from; i <= hit.to; i++) covered.add(i);
  }
  return covered;
}

/** "Banker", "Senator": titles and roles before a name are no part of it. */
function titleTokens(reading: Reading, lexicon: Lexicon): Set<number> {
  const titles = new Set<number>();
  for (const hit of reading.hits) {
    const id = lexicon.concepts[hit.concept]?.id;
    if (id !== 'role' && id !== 'anonymous') continue;
    for (let i = hit.from; i <= hit.to; i++) titles.add(i);
  }
  return titles;
}

function endOfName(reading: Reading, start: number, scope: MentionScope): number {
  let end = start;
  for (let next = start + 1; next < start + LONGEST_NAME && next < reading.tokens.length; next++) {
    if (isCapital(reading, next, scope)) end = next;
    else if (!NAME_MARK.test(normAt(reading, next)) && !CONNECTORS.has(normAt(reading, next)))
      break;
  }
  return end;
}

/** German writes every noun with a capital, so there a name needs two words that the lexicon does not know. */
function isName(
  reading: Reading,
  from: number,
  to: number,
  { covered, lang }: MentionScope & { covered: ReadonlySet<number> },
): boolean {
  let unknown = 0;
  for (let i = from; i <= to; i++)
    if (reading.tokens[i]?.kind === 'word' && !covered.has(i)) unknown++;
  const words = to - from + 1;
  if (lang === 'de') return unknown >= 2;
  return unknown > 0 && (words >= 2 || !startsSentence(reading, from));
}
