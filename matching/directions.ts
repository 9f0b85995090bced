/**
 * Which places does a sentence say are left, and which are made for? "From Hmeimim to Libya" and "from Libya to Hmeimim"
 * hold the same words; what tells them apart is the word before each place: a preposition, a verb of coming or going, or
 * in Russian the case that the place stands in. The nearest before a place counts, where nothing else stands between.
 */

import type { Token } from '../text/normalise.ts';
import type { Hit, Lexicon } from './lexicon.ts';

/** A place is left, or made for. */
export type Direction = 'origin' | 'goal';

/** Words that may stand between "from" and its place: "from the Russian base at Hmeimim". */
const DIRECTION_REACH = 4;
/** Words between a verb and its place: "entered the city of Damascus". */
const VERB_REACH = 3;
/** Prepositions with other meanings speak of a place that follows at once: German "von", Spanish "a", French "depuis". */
const AMBIGUOUS = new Set(['von', 'vom', 'من', 'a', 'depuis']);
const AMBIGUOUS_REACH = 2;
const GOAL_VERBS = new Set(['enter', 'enter-base', 'enter-city', 'enter-port', 'arrive', 'return']);
const ORIGIN_VERBS = new Set(['leave', 'leave-place', 'evacuate']);

const OF = new Set(['de', 'du', 'd', 'des', 'del', 'from', 'из', 'من']);
const FOR = new Set(['for', 'pour', 'para']);
/** After these a place is only where it happens: "left a mark on Syria", "вышел на россиян". */
const ELSEWHERE = new Set(
  'on in at with about via before after en sur dans con sobre auf bei mit über на в с по о за'.split(
    ' ',
  ),
);

/** English words before a "to" that leads nowhere. */
const HELD = new Set('on hold holding held cling clinging according access close'.split(' '));

/** What stands before a place and tells its direction. */
type Cue = { to: number; reach: number; direction: Direction; verb: boolean };

/** What a sentence is read for directions by. */
export type DirectionScope = { lexicon: Lexicon; lang: string };

/** Returns the direction of each place that has one, by concept, with the places that it lies in. */
export function readDirections(
  tokens: readonly Token[],
  hits: readonly Hit[],
  { lexicon, lang }: DirectionScope,
): Map<number, Direction> {
  const cues = cuesOf(tokens, hits, { lexicon, lang });
  const stops = stopsOf(tokens, hits, lexicon);
  const directions = new Map<number, Direction>();
  const around = new Map<number, Direction | null>();
  let last: { place: Hit; direction: Direction } | null = null;
  for (const place of hits) {
    const concept = lexicon.concepts[place.concept];
    if (concept?.kind !== 'place') continue;
    const direction: Direction | null =
      (lang === 'ru' ? accusative(tokens, place) : null) ??
      cueBefore(place, { cues, stops, tokens }) ??
      (last && isListed(tokens, last.place, place) ? last.direction : null);
    if (!direction) continue;
    last = { place, direction };
    if (!directions.has(place.concept)) directions.set(place.concept, direction);
    for (const whole of concept.closure)
      around.set(whole, around.has(whole) && around.get(whole) !== direction ? null : direction);
  }
  // From one town of a country to another, the country is neither left nor made for.
  for (const [whole, direction] of around)
    if (direction && !directions.has(whole)) directions.set(whole, direction);
  return directions;
}

function cuesOf(
  tokens: readonly Token[],
  hits: readonly Hit[],
  { lexicon, lang }: DirectionScope,
): Cue[] {
  const cues = hits.flatMap((hit): Cue[] => {
    const direction = directionOf(lexicon.concepts[hit.concept]?.id ?? '');
    if (!direction) return [];
    // "holding on to Hmeimim": nobody goes there.
    const isVerb = lexicon.concepts[hit.concept]?.kind !== 'discourse';
    if (lang === 'en' && !isVerb && HELD.has(tokens[hit.from - 1]?.norm ?? '')) return [];
    const vague = AMBIGUOUS.has(tokens[hit.to]?.norm ?? '');
    const reach = isVerb ? VERB_REACH : vague ? AMBIGUOUS_REACH : DIRECTION_REACH;
    return [{ to: hit.to, reach, direction, verb: isVerb }];
  });
  return cues.sort((a, b) => a.to - b.to);
}

function directionOf(id: string): Direction | null {
  if (id === 'from-place' || ORIGIN_VERBS.has(id)) return 'origin';
  return id === 'to-place' || GOAL_VERBS.has(id) ? 'goal' : null;
}

/** Somebody is told or sent, not made for: "to the minister of Tehran". */
const SOMEBODY = new Set(['person', 'organisation']);
const ROLES = new Set(['role', 'anonymous', 'institution']);

/** Tokens past which no cue reaches: marks, figures, people, and what is done. */
function stopsOf(tokens: readonly Token[], hits: readonly Hit[], lexicon: Lexicon): Set<number> {
  const stops = new Set<number>();
  tokens.forEach((token, at) => {
    if (token.kind !== 'word' && token.norm !== '-') stops.add(at);
  });
  for (const hit of hits) {
    const { kind = 'thing', id = '' } = lexicon.concepts[hit.concept] ?? {};
    if (kind === 'action' || SOMEBODY.has(kind) || ROLES.has(id)) stops.add(hit.from);
  }
  return stops;
}

type Cues = {
  cues: readonly Cue[];
  stops: ReadonlySet<number>;
  tokens: readonly Token[];
};

function cueBefore(place: Hit, { cues, stops, tokens }: Cues): Direction | null {
  const cue = cues.findLast(({ to }) => to < place.from);
  if (!cue || place.from - cue.to > cue.reach) return null;
  for (let at = cue.to + 1; at < place.from; at++) if (stops.has(at)) return null;
  if (!cue.verb) return cue.direction;
  // "revenir de Moscou", "left for Moscow": the preposition turns the verb.
  const preposition = tokens[place.from - 1]?.norm ?? '';
  if (OF.has(preposition)) return 'origin';
  if (FOR.has(preposition)) return 'goal';
  // "entraron en Damasco": one enters and arrives in a place, and a form may end in its own preposition.
  const own = cue.direction === 'goal' || cue.to === place.from - 1;
  return !own && ELSEWHERE.has(preposition) ? null : cue.direction;
}

const LIST_MARKS = new Set([',', '،', 'and', 'y', 'e', 'et', 'und', 'и', 'و']);

/** "from Chkalovsky, Nizhny Novgorod and Makhachkala": what is listed shares the direction. */
function isListed(tokens: readonly Token[], before: Hit, place: Hit): boolean {
  const between = tokens.slice(before.to + 1, place.from);
  return between.length <= 2 && between.every(({ norm }) => LIST_MARKS.has(norm));
}

/** Abbreviations ("в САР") have no case. */
const SHORT = 3;

/** "в Сирию", "на базу": after these a place that is not in the locative is made for. */
function accusative(tokens: readonly Token[], place: Hit): Direction | null {
  const before = tokens[place.from - 1]?.norm;
  if (before !== 'в' && before !== 'на' && before !== 'во') return null;
  // Adjectives ('в дамасском банке') end like the locative or the instrumental.
  const word = tokens[place.to]?.norm ?? '';
  return word.length <= SHORT || /(?:[еих]|[ое]м|ск(?:ого|ому|ая|ои|ую|ое|о))$/.test(word)
    ? null
    : 'goal';
}
