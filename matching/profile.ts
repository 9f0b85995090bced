/**
 * Whom and where a claim is about, learned from its wordings: the names that it knows at all, the names at its heart,
 * and which places it leaves or makes for. A sentence that uses a claim's words for another man, place or direction is
 * told from the claim by these.
 */

import type { Direction } from './directions.ts';
import { type Concept, isName, isPredicate } from './lexicon.ts';
import type { Reading } from './reading.ts';
import { HEART_SHARE, LEAST_DIRECTED, MOSTLY, MOSTLY_NEGATED } from './tuning.ts';

/** What a claim's wordings tell of its names. All numbers are concepts. */
export type Profile = {
  /** Names that stand in any wording or frame, with all that they are a kind of. */
  names: number[];
  /** Names that stand in most wordings. */
  heart: number[];
  /** Places that the wordings say are left, and made for. */
  origins: number[];
  goals: number[];
  /** Actions, things and qualities of the wordings, and in how many of a hundred each stands under a negation. */
  predicates: number[];
  negated: number[];
};

/** A profile as it is read against: what is asked of every sentence is a set. */
export type OpenProfile = Omit<Profile, 'names'> & { names: ReadonlySet<number> };

/** Returns the profile ready to read against. */
export function openProfile(profile: Profile): OpenProfile {
  return { ...profile, names: new Set(profile.names) };
}

/** Returns the profile of a claim from its wordings as read, and the concepts of its frames. */
export function profileOf(
  wordings: readonly Reading[],
  framed: ReadonlySet<number>,
  concepts: readonly Concept[],
): Profile {
  const counts = new Map<number, number>();
  const directions: Record<Direction, Map<number, number>> = { origin: new Map(), goal: new Map() };
  const predicates = new Map<number, { all: number; negated: number }>();
  for (const reading of wordings) {
    countPredicates(reading, concepts, predicates);
    for (const concept of reading.byConcept.keys())
      if (isName(concepts[concept]?.kind ?? 'thing')) add(counts, concept);
    for (const [place, direction] of reading.directions) add(directions[direction], place);
  }
  const heart = [...counts].filter(([, n]) => n >= HEART_SHARE * wordings.length);
  const framedNames = [...framed].filter((concept) => isName(concepts[concept]?.kind ?? 'thing'));
  const mostly = (one: Direction, other: Direction) =>
    [...directions[one]]
      .filter(
        ([place, n]) =>
          n >= LEAST_DIRECTED * wordings.length &&
          n >= MOSTLY * (directions[other].get(place) ?? 0),
      )
      .map(([place]) => place);
  return {
    names: [...new Set([...counts.keys(), ...framedNames])].sort((a, b) => a - b),
    heart: heart.map(([concept]) => concept),
    origins: mostly('origin', 'goal'),
    goals: mostly('goal', 'origin'),
    predicates: [...predicates.keys()],
    negated: [...predicates.values()].map(({ all, negated }) => Math.round((100 * negated) / all)),
  };
}

function countPredicates(
  reading: Reading,
  concepts: readonly Concept[],
  counts: Map<number, { all: number; negated: number }>,
): void {
  for (const { concept, from } of reading.hits) {
    if (!isPredicate(concepts[concept]?.kind)) continue;
    const count = counts.get(concept) ?? { all: 0, negated: 0 };
    count.all++;
    if (reading.negation[from]) count.negated++;
    counts.set(concept, count);
  }
}

/**
 * How far does a sentence put the claim the other way round? Of the predicates that it shares with the wordings `within`
 * the tokens that are given: those under an unexpected negation less those that stand as expected; `null` where none
 * stands under an unexpected one.
 */
export function denialOf(
  profile: OpenProfile,
  reading: Reading,
  within: { from: number; to: number },
): number | null {
  let [expected, unexpected] = [0, 0];
  const seen = new Set<number>();
  for (const { concept, from } of reading.hits) {
    const at = profile.predicates.indexOf(concept);
    if (at < 0 || seen.has(from) || from < within.from || from > within.to) continue;
    seen.add(from);
    const usual = (profile.negated[at] ?? 0) >= MOSTLY_NEGATED;
    if (Boolean(reading.negation[from]) === usual) expected++;
    else if (!usual) unexpected++;
  }
  return unexpected > 0 ? unexpected - expected : null;
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** How the names of a sentence fit a claim. */
export type NameFit = {
  /** Persons, places and bodies of the sentence that the claim does not know. */
  strangers: number;
  /** Share of the names at the claim's heart that neither the sentence nor its context holds. */
  heartMissing: number;
  /** Places that are left where the claim makes for them, or the other way round. */
  reversed: number;
};

/** What fitting needs besides the sentence. */
export type NameScope = {
  /** Names that the surroundings supply. */
  context: ReadonlyMap<number, number>;
  concepts: readonly Concept[];
  /** Persons and bodies that the sentence names as sources: they are no strangers to what they say. */
  speakers: () => ReadonlySet<number>;
  /** Tokens in which strangers count: of a sentence that bundles claims, only those near the frame. */
  near: { from: number; to: number };
};

/** Returns how the names of a sentence fit the profile; `context` are the names that its surroundings supply. */
export function fitNames(
  profile: OpenProfile,
  reading: Reading,
  { context, concepts, speakers, near }: NameScope,
): NameFit {
  const strangers = new Set<number>();
  for (const { concept, from, to } of reading.hits) {
    if (to < near.from || from > near.to) continue;
    const kind = concepts[concept]?.kind ?? 'thing';
    if (kind === 'kin' || !isName(kind)) continue;
    const closure = concepts[concept]?.closure ?? [];
    if (closure.some((c) => profile.names.has(c)) || speakers().has(concept)) continue;
    strangers.add(concept);
  }
  const absent = profile.heart.filter((concept) => !reading.byConcept.has(concept));
  const all = Math.max(1, profile.heart.length);
  const turned =
    profile.origins.filter((place) => reading.directions.get(place) === 'goal').length +
    profile.goals.filter((place) => reading.directions.get(place) === 'origin').length;
  const kept =
    profile.origins.filter((place) => reading.directions.get(place) === 'origin').length +
    profile.goals.filter((place) => reading.directions.get(place) === 'goal').length;
  return {
    strangers: Math.log1p(strangers.size),
    heartMissing: absent.filter((concept) => !context.has(concept)).length / all,
    reversed: Math.min(1, Math.max(0, turned - kept)),
  };
}
