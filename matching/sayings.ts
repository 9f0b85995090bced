/**
 * Markers of saying in a sentence: verbs and phrases ("said", "according to", "denied"), each with the source it names
 * and the side it covers.
 *
 * A marker covers what follows it up to the next marker ("Assad says that A and B"); one that ends a sentence or stands
 * between commas covers what is before it ("A, said Assad"). This is the direction rule of quotation attribution
 * (Pareti 2012, PARC), without its parser. After a closing quotation mark any verb is a verb of saying, known or not
 * ("“…,” laughed Duraid Hamdan").
 */

import type { Concept, Hit } from './lexicon.ts';
import { type MentionScope, mentionsOf } from './mentions.ts';
import type { Reading } from './reading.ts';
import { isAccording, type Place, sourceAfter, sourceBefore } from './speakers.ts';
import { coverage, endTag, isTagged, type Marker, mayTag, quoteTag } from './tags.ts';

const COORDINATORS = new Set(['and', 'y', 'e', 'et', 'und', 'и', 'و', 'while', 'sowie']);
const SAYING = new Set(['speech', 'according', 'denial']);
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

function isSaying(concept: Concept | undefined): boolean {
  return concept?.kind === 'discourse' && SAYING.has(concept.id);
}

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
  return isAccording(hit, place) || scope.lang === 'ar' || isTagged(reading, hit);
}
