/**
 * Whom the page names as the source of a clause: a named person or body, unnamed sources, the speaker of the sentence
 * before (pronouns, "he added", German Konjunktiv), the speaker of a quotation that spans sentences, or nobody.
 *
 * A marker is a verb or phrase of saying with its source. It covers what follows it up to the next marker ("Assad says
 * that A and B"); a marker that ends a sentence or stands between commas covers what is before it ("A, said Assad").
 * This is the direction rule of quotation attribution (Pareti 2012, PARC), without its parser.
 */

import type { Concept, Hit, Lexicon } from './lexicon.ts';
import type { Reading } from './reading.ts';
import type { PageSource } from './types.ts';

/** A marker of saying: token range, and the source it names, `null` where it names nobody itself. */
type Marker = {
  from: number;
  to: number;
  source: Mention | 'pronoun' | null;
  covers: 'after' | 'before';
};

/** A source as printed. */
type Mention = { text: string; concept: number | null; from: number; to: number };

/** What source finding needs of a document: its text and all sentences read so far and after, in order. */
export type SourceScope = {
  text: string;
  readings: readonly Reading[];
  lexicon: Lexicon;
  lang: string;
};

/** Capitals and seats that stand for governments as speakers. */
const METONYMS = new Set([
  'moscow',
  'kremlin',
  'turkey',
  'israel',
  'iran',
  'russia',
  'uae',
  'ukraine',
  'egypt',
  'jordan',
  'usa',
  'sdf',
]);
const COORDINATORS = new Set(['and', 'y', 'e', 'et', 'und', 'и', 'و', 'while', 'sowie']);
/** A capital that speaks stands right before its verb; farther off it is a place. */
const METONYM_REACH = 3;
const SUBJECT_REACH = 12;
const AFTER_REACH = 7;
/** Sentences that a quotation may span before its speaker is named. */
const QUOTE_REACH = 3;
/** Sentences back that a pronoun may point. */
const PRONOUN_REACH = 4;
const KONJUNKTIV = new Set([
  'sei',
  'seien',
  'habe',
  'werde',
  'konne',
  'musse',
  'wolle',
  'solle',
  'durfe',
]);

/** Returns the page source of the tokens `from`..`to` of sentence `index`, `null` where the page names nobody. */
export function pageSourceOf(
  scope: SourceScope,
  index: number,
  window: { from: number; to: number },
): PageSource | null {
  const reading = scope.readings[index];
  if (!reading) return null;
  const markers = markersOf(reading, scope).filter(
    (m) =>
      m.to < window.from || m.from > window.to || (m.covers === 'after' && m.from < window.from),
  );
  const marker = covering(markers, window);
  if (marker) return asSource(resolve(marker, markers, scope, index), scope.lexicon);
  const quoted = quoteSpeaker(scope, index, window);
  if (quoted) return asSource(quoted, scope.lexicon);
  if (scope.lang === 'de' && reading.tokens.some((t) => KONJUNKTIV.has(t.norm))) {
    return asSource(speakerBefore(scope, index), scope.lexicon);
  }
  return null;
}

function asSource(mention: Mention | null, lexicon: Lexicon): PageSource | null {
  if (!mention) return null;
  const id = mention.concept === null ? undefined : lexicon.concepts[mention.concept]?.id;
  return id ? { text: mention.text, speakerId: id } : { text: mention.text };
}

/** The last marker before the window that covers what follows, else the first after it that covers what precedes. */
function covering(markers: readonly Marker[], window: { from: number; to: number }): Marker | null {
  const before = markers
    .filter((m) => m.covers === 'after' && m.from < window.to && m.to <= window.from)
    .at(-1);
  const after = markers.find((m) => m.covers === 'before' && m.from > window.from);
  if (before && after) return window.from - before.to <= after.from - window.to ? before : after;
  return before ?? after ?? null;
}

function resolve(
  marker: Marker,
  markers: readonly Marker[],
  scope: SourceScope,
  index: number,
): Mention | null {
  if (marker.source && marker.source !== 'pronoun') return marker.source;
  const earlier = markers
    .filter((m) => m.from < marker.from && m.source && m.source !== 'pronoun')
    .at(-1);
  if (earlier?.source && earlier.source !== 'pronoun') return earlier.source;
  return speakerBefore(scope, index);
}

/** The speaker of the nearest sentence before that names one; failing that, the person it speaks of. */
function speakerBefore(scope: SourceScope, index: number): Mention | null {
  for (let back = index - 1; back >= 0 && back >= index - PRONOUN_REACH; back--) {
    const reading = scope.readings[back];
    if (!reading) continue;
    const named = markersOf(reading, scope).find((m) => m.source && m.source !== 'pronoun')?.source;
    if (named && named !== 'pronoun') return named;
    const person = reading.hits.find((hit) => conceptOf(hit, scope.lexicon)?.kind === 'person');
    if (person) return mentionOf(person, reading, scope);
  }
  return null;
}

function quoteSpeaker(
  scope: SourceScope,
  index: number,
  window: { from: number; to: number },
): Mention | null {
  const reading = scope.readings[index];
  if (!reading || !insideOpenQuote(scope, index, window)) return null;
  for (
    let ahead = index + 1;
    ahead <= index + QUOTE_REACH && ahead < scope.readings.length;
    ahead++
  ) {
    const next = scope.readings[ahead];
    if (!next) break;
    const closes = next.tokens.findIndex((t) => /[”»“"]/.test(t.norm));
    if (closes < 0) continue;
    const markers = markersOf(next, scope);
    const marker = markers.find((m) => m.from > closes) ?? markers[0];
    return marker ? resolve(marker, markers, scope, ahead) : null;
  }
  return null;
}

const OPENS = /[“«„"]/;
const CLOSES = /[”»"]/;

/** Does a quotation open in or before this sentence, before the window, and not close within the sentence? */
function insideOpenQuote(
  scope: SourceScope,
  index: number,
  window: { from: number; to: number },
): boolean {
  const reading = scope.readings[index];
  if (!reading) return false;
  let open = false;
  for (let back = Math.max(0, index - QUOTE_REACH); back < index; back++) {
    for (const token of scope.readings[back]?.tokens ?? []) open = quoteState(token.norm, open);
    const gap = scope.text.slice(scope.readings[back]?.end, scope.readings[back + 1]?.start);
    if (gap.includes('\n')) open = false;
  }
  reading.tokens.slice(0, window.from).forEach((token) => {
    open = quoteState(token.norm, open);
  });
  if (!open) return false;
  return !reading.tokens.slice(window.to).some((token) => CLOSES.test(token.norm));
}

function quoteState(mark: string, open: boolean): boolean {
  if (mark === '"') return !open;
  if (OPENS.test(mark)) return true;
  return CLOSES.test(mark) ? false : open;
}

function markersOf(reading: Reading, scope: SourceScope): Marker[] {
  const cached = markerCache.get(reading);
  if (cached) return cached;
  const markers = findMarkers(reading, scope);
  markerCache.set(reading, markers);
  return markers;
}

const markerCache = new WeakMap<Reading, Marker[]>();

function findMarkers(reading: Reading, scope: SourceScope): Marker[] {
  const spoken = reading.hits.filter((hit) => isSaying(conceptOf(hit, scope.lexicon)));
  const ordered = spoken.sort((a, b) => a.from - b.from || b.to - a.to);
  const markers: Marker[] = [];
  for (const hit of ordered) {
    if (markers.some((m) => hit.from <= m.to)) continue;
    markers.push(markerAt(hit, reading, scope, markers.at(-1)));
  }
  return markers;
}

function isSaying(concept: Concept | undefined): boolean {
  return concept?.kind === 'discourse' && ['speech', 'according', 'denial'].includes(concept.id);
}

function markerAt(
  hit: Hit,
  reading: Reading,
  scope: SourceScope,
  previous: Marker | undefined,
): Marker {
  const according = reading.hits.some(
    (h) => h.from === hit.from && conceptOf(h, scope.lexicon)?.id === 'according',
  );
  // "Assad confirms that A and denies B": the second verb has the first one's subject.
  if (previous?.source && COORDINATORS.has(reading.tokens[hit.from - 1]?.norm ?? ''))
    return { from: hit.from, to: hit.to, source: previous.source, covers: 'after' };
  const before = according ? null : mentionBefore(hit, reading, scope, previous?.to ?? -1);
  const after = before && !according ? null : mentionAfter(hit, reading, scope);
  const source = before ?? after;
  const end = Math.max(hit.to, source && source !== 'pronoun' ? source.to : hit.to);
  return { from: hit.from, to: hit.to, source, covers: coverage(reading, hit, end) };
}

/** A marker that is followed by the end of the sentence, or by a comma after a comma, speaks of what was before. */
function coverage(reading: Reading, hit: Hit, end: number): 'after' | 'before' {
  const rest = reading.tokens.slice(end + 1);
  const words = rest.filter((t) => t.kind !== 'mark').length;
  if (hit.from <= 3) return 'after';
  const next = rest[0];
  // `“…”, he has argued, while …`: between a closing mark and a comma it speaks of what was quoted.
  if (next?.kind === 'mark' && /[,،.;]/.test(next.norm) && followsQuote(reading, hit))
    return 'before';
  const closing = words <= 3 || (next?.kind === 'mark' && /[,،.;]/.test(next.norm) && words <= 8);
  return closing ? 'before' : 'after';
}

/** Words between a quotation and its verb: a pronoun or a name, and an auxiliary. */
const TAG_WORDS = 5;

function followsQuote(reading: Reading, hit: Hit): boolean {
  for (let at = hit.from - 1; at >= Math.max(0, hit.from - TAG_WORDS); at--) {
    const token = reading.tokens[at];
    if (token?.kind !== 'mark') continue;
    return (
      /[”“»"’]/.test(token.norm) ||
      (token.norm === ',' && /[”“»"’]/.test(reading.tokens[at - 1]?.norm ?? ''))
    );
  }
  return false;
}

function mentionBefore(
  hit: Hit,
  reading: Reading,
  scope: SourceScope,
  after: number,
): Mention | 'pronoun' | null {
  let best: Mention | 'pronoun' | null = null;
  let bestAt = Math.max(after, hit.from - SUBJECT_REACH);
  for (const other of reading.hits) {
    if (other.to >= hit.from || other.from <= bestAt) continue;
    const mention = asMention(other, reading, scope);
    if (!mention || (isMetonym(other, scope) && hit.from - other.to > METONYM_REACH)) continue;
    bestAt = other.from;
    best = mention;
  }
  return best;
}

function mentionAfter(hit: Hit, reading: Reading, scope: SourceScope): Mention | 'pronoun' | null {
  const after = reading.hits
    .filter((other) => other.from > hit.to && other.from <= hit.to + AFTER_REACH)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  for (const other of after) {
    const mention = asMention(other, reading, scope);
    if (!mention) continue;
    if (mention === 'pronoun') return mention;
    // "three Reuters interlocutors", "the Islamist group HTS": the source as printed starts right after the marker.
    return widened(mention, hit, reading, scope);
  }
  return null;
}

function widened(mention: Mention, marker: Hit, reading: Reading, scope: SourceScope): Mention {
  const between = reading.tokens.slice(marker.to + 1, mention.from);
  if (between.some((t) => t.kind === 'mark')) return mention;
  const anonymous = reading.hits.find(
    (h) =>
      h.from > mention.to &&
      h.from <= mention.to + 2 &&
      conceptOf(h, scope.lexicon)?.id === 'anonymous',
  );
  const to = anonymous?.to ?? mention.to;
  const start = reading.tokens[marker.to + 1]?.start ?? 0;
  return {
    ...mention,
    from: marker.to + 1,
    to,
    text: scope.text.slice(start, reading.tokens[to]?.end),
  };
}

function isMetonym(hit: Hit, scope: SourceScope): boolean {
  return conceptOf(hit, scope.lexicon)?.kind === 'place';
}

function asMention(hit: Hit, reading: Reading, scope: SourceScope): Mention | 'pronoun' | null {
  const concept = conceptOf(hit, scope.lexicon);
  if (!concept) return null;
  if (concept.kind === 'discourse') {
    if (concept.id === 'pronoun') return 'pronoun';
    return concept.id === 'anonymous' ? { ...mentionOf(hit, reading, scope), concept: null } : null;
  }
  const names =
    concept.kind === 'person' || concept.kind === 'organisation' || METONYMS.has(concept.id);
  return names ? mentionOf(hit, reading, scope) : null;
}

function mentionOf(hit: Hit, reading: Reading, scope: SourceScope): Mention {
  const text = scope.text.slice(reading.tokens[hit.from]?.start, reading.tokens[hit.to]?.end);
  return { text, concept: hit.concept, from: hit.from, to: hit.to };
}

function conceptOf(hit: Hit, lexicon: Lexicon): Concept | undefined {
  return lexicon.concepts[hit.concept];
}
