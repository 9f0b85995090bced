/**
 * Whom the page names as the source of a clause: a named person or body, unnamed sources, the speaker of the sentence
 * before (pronouns, "he added", German Konjunktiv, a quotation that stands alone), the speaker of a quotation that spans
 * sentences, or nobody.
 */

import type { Lexicon } from './lexicon.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import type { Reading } from './reading.ts';
import { sayingsOf } from './sayings.ts';
import type { Marker } from './tags.ts';
import type { PageSource } from './types.ts';

/** What source finding needs of a document: its text and all its sentences in order. */
export type SourceScope = {
  text: string;
  readings: readonly Reading[];
  lexicon: Lexicon;
  lang: string;
};

/** Sentences that a quotation may span before its speaker is named. */
const QUOTE_REACH = 3;
/** Tokens between "denied" and "the claims of". */
const DENIED_REACH = 4;
/** Tokens between "Reuters reported" and "citing its own sources". */
const OUTER_REACH = 4;
/** Sentences back that a pronoun may point. */
const PRONOUN_REACH = 4;
const KONJUNKTIV = new Set(
  'sei seien habe werde konne musse wolle solle durfe laufe gehe bleibe stehe gebe wisse'.split(
    ' ',
  ),
);

/** Returns the page source of the tokens `from`..`to` of sentence `index`, `null` where the page names nobody. */
export function pageSourceOf(
  scope: SourceScope,
  index: number,
  window: { from: number; to: number },
): PageSource | null {
  const reading = scope.readings[index];
  if (!reading) return null;
  const markers = sayingsOf(reading, scope).filter(
    (m) =>
      m.to < window.from || m.from > window.to || (m.covers === 'after' && m.from < window.from),
  );
  const marker = covering(markers, window);
  const found = marker
    ? resolve(marker, markers, scope, index)
    : (quoteSpeaker(scope, index, window) ?? unmarkedSpeaker(scope, index, window));
  return found && asSource(found, scope.lexicon);
}

function asSource(mention: Mention, lexicon: Lexicon): PageSource {
  const id = mention.concept === null ? undefined : lexicon.concepts[mention.concept]?.id;
  return id ? { text: mention.text, speakerId: id } : { text: mention.text };
}

/** The last marker before the window that covers what follows, else the first after it that covers what precedes. */
function covering(markers: readonly Marker[], window: { from: number; to: number }): Marker | null {
  const covers = markers.filter(
    (m) => m.covers === 'after' && m.from < window.to && m.to <= window.from,
  );
  const last = covers.at(-1);
  // "X denied the claims of Y that": who denies it is the source of the denial.
  const denier = covers.findLast(
    (m) => m.denies && last !== undefined && m !== last && last.from - m.to <= DENIED_REACH,
  );
  const before = denier ?? last;
  const after = markers.find((m) => m.covers === 'before' && m.from > window.from);
  if (before && after) return window.from - before.to <= after.from - window.to ? before : after;
  return before ?? after ?? null;
}

function isNamed(mention: Mention | null | undefined): mention is Mention {
  return mention != null && mention.kind !== 'pronoun';
}

function resolve(
  marker: Marker,
  markers: readonly Marker[],
  scope: SourceScope,
  index: number,
): Mention | null {
  // "Reuters reported, citing its own sources, that": who reports it is the source.
  const outer = markers.findLast((m) => m.to < marker.from && marker.from - m.to <= OUTER_REACH);
  if (marker.source?.kind === 'anonymous' && outer?.source?.kind === 'body') return outer.source;
  if (isNamed(marker.source)) return marker.source;
  const earlier = markers.findLast((m) => m.from < marker.from && isNamed(m.source))?.source;
  return isNamed(earlier) ? earlier : speakerBefore(scope, index);
}

/** The speaker of the nearest sentence before that names one; failing that, the first it speaks of. */
function speakerBefore(scope: SourceScope, index: number): Mention | null {
  for (let back = index - 1; back >= 0 && back >= index - PRONOUN_REACH; back--) {
    const reading = scope.readings[back];
    if (!reading) continue;
    const named = sayingsOf(reading, scope).find((m) => isNamed(m.source))?.source;
    if (isNamed(named)) return named;
    const person = mentionsOf(reading, scope).find((m) => m.kind === 'person' || m.kind === 'name');
    if (person) return person;
  }
  return null;
}

/** German reported speech, and a quotation that nobody is named for after it, belong to the speaker before. */
function unmarkedSpeaker(
  scope: SourceScope,
  index: number,
  window: { from: number; to: number },
): Mention | null {
  const reading = scope.readings[index];
  if (!reading) return null;
  const reported =
    scope.lang === 'de' && reading.tokens.some((token) => KONJUNKTIV.has(token.norm));
  const quoted = isQuotation(reading) || insideOpenQuote(scope, index, window);
  return reported || quoted ? speakerBefore(scope, index) : null;
}

const OPENS = /[“«„"]/;
const CLOSES = /[”»"“]/;

function isQuotation({ tokens }: Reading): boolean {
  const ends = tokens.slice(-2).some((token) => CLOSES.test(token.norm));
  return OPENS.test(tokens[0]?.norm ?? '') && ends;
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
    const markers = sayingsOf(next, scope);
    const marker = markers.find((m) => m.from > closes) ?? markers[0];
    return marker ? resolve(marker, markers, scope, ahead) : null;
  }
  return null;
}

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
  return !reading.tokens.slice(window.to).some((token) => /[”»"]/.test(token.norm));
}

function quoteState(mark: string, open: boolean): boolean {
  if (mark === '"') return !open;
  if (OPENS.test(mark)) return true;
  return /[”»]/.test(mark) ? false : open;
}
