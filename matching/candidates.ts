/** Candidates of a sentence: claims whose frame is found or whose wordings it covers, each with its features. */

import { featuresOf } from './compile.ts';
import { type CompiledFrame, type Context, type FrameMatch, matchFrame } from './frames.ts';
import type { Reading, ReadingTables } from './reading.ts';
import type { Similarity, WordingIndex } from './similarity.ts';
import { type Features, LEAST_COVERAGE_UNFRAMED, MOST_SPECIFICITY, scoreOf } from './tuning.ts';

/** A claim that a sentence may state. */
export type Candidate = {
  claim: number;
  /** `null` where only the wordings resemble. */
  frame: FrameMatch | null;
  features: Features;
  score: number;
  /** Tokens that state the claim. */
  from: number;
  to: number;
};

/** What candidate search needs, opened once. */
export type CandidateIndex = {
  framesByConcept: ReadonlyMap<number, readonly CompiledFrame[]>;
  wordings: WordingIndex;
  /** Claims with at least one frame: these are not proposed by resemblance alone. */
  framed: ReadonlySet<number>;
  /** Claim to the other claims of its question. */
  siblings: readonly (readonly number[])[];
  tables: ReadingTables;
};

/** Returns the candidates of a sentence, best score first, each claim once. */
export function candidatesOf(
  reading: Reading,
  context: Context,
  index: CandidateIndex,
): Candidate[] {
  const similar = index.wordings.query(featuresOf(reading, index.tables));
  const best = new Map<number, Candidate>();
  const offer = (candidate: Candidate) => {
    const known = best.get(candidate.claim);
    if (!known || candidate.score > known.score) best.set(candidate.claim, candidate);
  };
  for (const frame of framesToTry(reading, index)) {
    const found = matchFrame(frame, reading, context);
    if (found) offer(framedCandidate(found, { reading, similar, index }));
  }
  for (const [claim, similarity] of similar) {
    if (index.framed.has(claim) || similarity.coverage < LEAST_COVERAGE_UNFRAMED) continue;
    offer(unframedCandidate(claim, { reading, similar, index }));
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

type Scope = { reading: Reading; similar: ReadonlyMap<number, Similarity>; index: CandidateIndex };

function framesToTry(reading: Reading, index: CandidateIndex): Set<CompiledFrame> {
  const frames = new Set<CompiledFrame>();
  for (const concept of reading.byConcept.keys()) {
    for (const frame of index.framesByConcept.get(concept) ?? []) frames.add(frame);
  }
  return frames;
}

const NOT_SIMILAR: Similarity = { coverage: 0, cosine: 0, nearMiss: 0 };

function resemblance(
  claim: number,
  { similar, index }: Scope,
): Pick<Features, 'coverage' | 'cosine' | 'nearMiss' | 'rival'> {
  const own = similar.get(claim) ?? NOT_SIMILAR;
  const rival = Math.max(
    0,
    ...(index.siblings[claim] ?? []).map((other) => similar.get(other)?.cosine ?? 0),
  );
  return {
    coverage: own.coverage,
    cosine: own.cosine,
    nearMiss: Math.max(0, own.nearMiss - own.cosine),
    rival: Math.max(0, rival - own.cosine),
  };
}

function framedCandidate(found: FrameMatch, scope: Scope): Candidate {
  const { reading, index } = scope;
  let specificity = 0;
  for (const f of found.found) {
    if (f.how === 'hit' && f.term.kind === 'concept')
      specificity += index.wordings.idf(`c${f.term.concept}`);
    if (f.how === 'figure' || f.how === 'date') specificity += 5;
  }
  const features: Features = {
    framed: 1,
    specificity: Math.min(specificity / 10, MOST_SPECIFICITY),
    crossings: (reading.clauseOf[found.to] ?? 0) - (reading.clauseOf[found.from] ?? 0),
    width: (found.to - found.from) / 10,
    borrowed: found.found.filter((f) => f.how === 'context').length,
    denied: found.denied ? 1 : 0,
    figureDiffers: found.found.some((f) => f.how === 'figure' && !f.agree) ? 1 : 0,
    ...resemblance(found.frame.claim, scope),
  };
  return {
    claim: found.frame.claim,
    frame: found,
    features,
    score: scoreOf(features),
    from: found.from,
    to: found.to,
  };
}

function unframedCandidate(claim: number, scope: Scope): Candidate {
  const features: Features = {
    framed: 0,
    specificity: 0,
    crossings: 0,
    width: 0,
    borrowed: 0,
    denied: 0,
    figureDiffers: 0,
    ...resemblance(claim, scope),
  };
  return {
    claim,
    frame: null,
    features,
    score: scoreOf(features),
    from: 0,
    to: scope.reading.tokens.length - 1,
  };
}
