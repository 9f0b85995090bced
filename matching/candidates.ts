/** Candidates of a sentence: claims whose frame is found or whose wordings are near, each with its features. */

import { LANGUAGES, type Lang } from '../claims/types.ts';
import { featuresOf } from './features.ts';
import { mayMatch } from './frame-codes.ts';
import {
  type CompiledFrame,
  type Context,
  costOf,
  type FrameMatch,
  hasOtherFigure,
  matchFrame,
} from './frames.ts';
import { bestPartOf, type PartialFrame } from './partial-frames.ts';
import { fitNames, type NameFit, type OpenProfile } from './profile.ts';
import type { Reading, ReadingTables } from './reading.ts';
import type { Comparison, WordingIndex } from './similarity.ts';
import { type Standing, setStanding } from './standing.ts';
import {
  ECHO_REACH,
  type Features,
  STORY_COSINE,
  STORY_CROSSINGS,
  STRANGER_REACH,
  scoreOf,
} from './tuning.ts';

/** A claim that a sentence may state. */
export type Candidate = {
  claim: number;
  /** The frame found whole; `null` where only a part of one, or the wordings, speak for the claim. */
  frame: FrameMatch | null;
  /** The frame found best in part, where none was found whole. */
  part: PartialFrame | null;
  features: Features;
  score: number;
  /** Tokens that state the claim. */
  from: number;
  to: number;
};

/** What candidate search needs, opened once. */
export type CandidateIndex = {
  framesByConcept: ReadonlyMap<number, readonly CompiledFrame[]>;
  /** By claim. */
  frames: readonly (readonly CompiledFrame[])[];
  wordings: WordingIndex;
  /** By claim. */
  profiles: readonly OpenProfile[];
  /** Number of the topic of each claim. */
  topicOf: readonly number[];
  tables: ReadingTables;
  /** Of the sentence at hand, by concept. */
  standing: Standing;
};

/** A sentence with its surroundings, as candidates are searched for it. */
export type Surroundings = {
  reading: Reading;
  /** The sentences before, nearest first. */
  before: readonly Reading[];
  /** Names that the sentences before and the headline supply. */
  names: Context;
  lang: string;
  /** Persons and bodies that the sentence names as sources. */
  speakers: () => ReadonlySet<number>;
};

/** Returns the candidates of all sentences of a page, best score first, each claim once a sentence. */
export function candidatesOf(
  sentences: readonly Surroundings[],
  index: CandidateIndex,
): Candidate[][] {
  const found = sentences.map((sentence) => sentenceCandidates(sentence, index));
  addStory(found, index);
  addEcho(found);
  return found.map(({ candidates }) => {
    for (const candidate of candidates) candidate.score = scoreOf(candidate.features);
    return candidates.sort((a, b) => b.score - a.score || a.claim - b.claim);
  });
}

type SentenceCandidates = { reading: Reading; candidates: Candidate[] };

/** Claims by nearness of their wordings. */
type Nearest = { claim: number; cosine: number }[];

function sentenceCandidates(sentence: Surroundings, index: CandidateIndex): SentenceCandidates {
  const { reading, lang } = sentence;
  setStanding(index.standing, sentence);
  const comparison = index.wordings.compare(
    featuresOf(reading, index.tables),
    LANGUAGES.indexOf(lang as Lang),
  );
  const framed = framesFound(sentence, index);
  const claims = new Set([...framed.keys(), ...comparison.pool]);
  const nearest = [...claims]
    .map((claim) => ({ claim, cosine: comparison.of(claim).cosine }))
    .sort((a, b) => b.cosine - a.cosine || a.claim - b.claim);
  const words = reading.tokens.filter((token) => token.kind === 'word').length;
  const scope = { sentence, comparison, nearest, length: Math.log(1 + words) / 4, index };
  return {
    reading,
    candidates: Array.from(claims, (claim) =>
      candidateFor(claim, framed.get(claim) ?? null, scope),
    ),
  };
}

/** By claim, the frame found whole that fits best. */
function framesFound(
  { reading, names }: Surroundings,
  index: CandidateIndex,
): Map<number, FrameMatch> {
  const tried = new Set<CompiledFrame>();
  const best = new Map<number, FrameMatch>();
  for (const concept of reading.byConcept.keys()) {
    for (const frame of index.framesByConcept.get(concept) ?? []) {
      if (!mayMatch(frame.codes, index.standing, reading) || tried.has(frame)) continue;
      tried.add(frame);
      const found = matchFrame(frame, reading, { names, lexicon: index.tables.lexicon });
      const known = best.get(frame.claim);
      if (found && (!known || costOf(found) < costOf(known))) best.set(frame.claim, found);
    }
  }
  return best;
}

type Scope = {
  sentence: Surroundings;
  comparison: Comparison;
  nearest: Nearest;
  /** Logarithm of the sentence's words, by four. */
  length: number;
  index: CandidateIndex;
};

function candidateFor(claim: number, frame: FrameMatch | null, scope: Scope): Candidate {
  const { reading } = scope.sentence;
  const part = frame
    ? null
    : bestPartOf(scope.index.frames[claim] ?? [], {
        reading,
        standing: scope.index.standing,
      });
  const { cosine, sameLanguage, nearMiss, margin } = resemblance(claim, frame !== null, scope);
  const { strangers, heartMissing, reversed } = namesFit(claim, frame, scope);
  const features: Features = {
    framed: frame ? 1 : 0,
    figureDiffers: frame && hasOtherFigure(frame) ? 1 : 0,
    partial: part?.share ?? 0,
    cosine,
    sameLanguage,
    nearMiss,
    margin,
    strangers,
    heartMissing,
    reversed,
    length: scope.length,
    // What the whole page tells comes when all its sentences are known.
    story: 0,
    echo: 0,
  };
  const whole = { from: 0, to: reading.tokens.length - 1 };
  const { from, to } = frame ?? part ?? whole;
  return { claim, frame, part, features, score: 0, from, to };
}

function namesFit(claim: number, frame: FrameMatch | null, { sentence, index }: Scope): NameFit {
  const profile = index.profiles[claim] as OpenProfile;
  const { names, speakers, reading } = sentence;
  return fitNames(profile, reading, {
    context: names,
    concepts: index.tables.lexicon.concepts,
    speakers,
    near: frame
      ? { from: frame.from - STRANGER_REACH, to: frame.to + STRANGER_REACH }
      : { from: 0, to: reading.tokens.length },
  });
}

function resemblance(
  claim: number,
  framed: boolean,
  { comparison, nearest }: Scope,
): Pick<Features, 'cosine' | 'sameLanguage' | 'nearMiss' | 'margin'> {
  const { cosine, sameLanguage, nearMiss } = comparison.of(claim);
  const other = nearest[0]?.claim === claim ? nearest[1] : nearest[0];
  return {
    cosine,
    sameLanguage,
    nearMiss: Math.max(0, nearMiss - cosine),
    // A sentence that bundles claims is nearest to one of them; where a frame speaks for another, that tells nothing.
    margin: framed ? 0 : Math.max(0, (other?.cosine ?? 0) - cosine),
  };
}

/** A page that states other claims of the topic likely states one more. */
function addStory(sentences: readonly SentenceCandidates[], index: CandidateIndex): void {
  const stated = new Map<number, Map<number, Set<number>>>();
  sentences.forEach(({ candidates }, at) => {
    for (const candidate of candidates) {
      if (!tellsStory(candidate, sentences[at]?.reading)) continue;
      const topic = index.topicOf[candidate.claim] ?? 0;
      const claims = stated.get(topic) ?? new Map<number, Set<number>>();
      const places = claims.get(candidate.claim) ?? new Set();
      stated.set(topic, claims.set(candidate.claim, places.add(at)));
    }
  });
  sentences.forEach(({ candidates }, at) => {
    for (const { claim, features } of candidates) {
      let others = 0;
      for (const [other, places] of stated.get(index.topicOf[claim] ?? 0) ?? [])
        if (other !== claim && (places.size > 1 || !places.has(at))) others++;
      features.story = Math.log1p(others);
    }
  });
}

/** A claim is dwelt on: what the sentences around hold of it speaks for it here. */
function addEcho(sentences: readonly SentenceCandidates[]): void {
  const evidence = sentences.map(
    ({ candidates }) =>
      new Map(candidates.map(({ claim, features }) => [claim, evidenceOf(features)])),
  );
  sentences.forEach(({ candidates }, at) => {
    const around = evidence.slice(Math.max(0, at - ECHO_REACH), at + ECHO_REACH + 1);
    for (const { claim, features } of candidates) {
      for (const other of around)
        if (other !== evidence[at]) features.echo = Math.max(features.echo, other.get(claim) ?? 0);
    }
  });
}

function evidenceOf({ framed, partial, cosine }: Features): number {
  return cosine * Math.max(framed, partial);
}

function tellsStory({ frame, features }: Candidate, reading: Reading | undefined): boolean {
  if (!frame || !reading || frame.denied || features.figureDiffers > 0) return false;
  const crossings = (reading.clauseOf[frame.to] ?? 0) - (reading.clauseOf[frame.from] ?? 0);
  return crossings <= STORY_CROSSINGS && features.cosine >= STORY_COSINE;
}
