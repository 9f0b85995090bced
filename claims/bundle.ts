/** Picks from the whole database what some claims refer to, so that a message carries a page's worth and not all. */

import type { ClaimBody, ClaimBundle } from './types.ts';

/** Returns the claims with the given ids, the claims that conflict with them, and everything these refer to. Unknown ids are left out. */
export function bundleFor(all: ClaimBundle, ids: readonly string[]): ClaimBundle {
  const wanted = new Set(ids);
  const conflicts = all.conflicts.filter(({ between }) => between.some((id) => wanted.has(id)));
  for (const { between } of conflicts) for (const id of between) wanted.add(id);
  return { ...resolved(all, pick(all.claims, wanted)), conflicts };
}

/** Everything that claims refer to, their conflicts apart. */
function resolved(
  all: ClaimBundle,
  claims: Record<string, ClaimBody>,
): Omit<ClaimBundle, 'conflicts'> {
  const bodies = Object.values(claims);
  const utterances = bodies.flatMap((body) => body.utterances);
  const attributions = utterances.flatMap((utterance) => utterance.attributions);
  return {
    claims,
    questions: pick(
      all.questions,
      bodies.map((body: ClaimBody) => body.questionId),
    ),
    speakers: pick(
      all.speakers,
      utterances.flatMap((utterance) => utterance.speakers),
    ),
    channels: pick(
      all.channels,
      utterances.map((utterance) => utterance.channel),
    ),
    outlets: pick(
      all.outlets,
      attributions.flatMap(({ outlet, via }) => [outlet, ...via]),
    ),
  };
}

/**
 * Returns what the views of a page need: the claims with the given ids, those that conflict with them, all other answers
 * to the same questions, and the conflicts among all these.
 */
export function bundleForPage(all: ClaimBundle, ids: readonly string[]): ClaimBundle {
  const questions = new Set(ids.map((id) => all.claims[id]?.questionId));
  const answers = Object.values(all.claims).filter((claim) => questions.has(claim.questionId));
  const near = bundleFor(all, ids);
  const claims = { ...near.claims, ...pick(all.claims, idsOf(answers)) };
  const conflicts = all.conflicts.filter(({ between }) => between.every((id) => id in claims));
  return { ...resolved(all, claims), conflicts };
}

function idsOf(claims: readonly ClaimBody[]): string[] {
  return claims.map(({ id }) => id);
}

function pick<T>(table: Record<string, T>, ids: Iterable<string>): Record<string, T> {
  const picked: Record<string, T> = {};
  for (const id of ids) {
    const row = Object.hasOwn(table, id) ? table[id] : undefined;
    if (row !== undefined) picked[id] = row;
  }
  return picked;
}
