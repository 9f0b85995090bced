/** Picks from the whole database what some claims refer to, so that a message carries a page's worth and not all. */

import type { ClaimBody, ClaimBundle } from './types.ts';

/** Returns the claims with the given ids, the claims that conflict with them, and everything these refer to. Unknown ids are left out. */
export function bundleFor(all: ClaimBundle, ids: readonly string[]): ClaimBundle {
  const wanted = new Set(ids);
  const conflicts = all.conflicts.filter(({ between }) => between.some((id) => wanted.has(id)));
  for (const { between } of conflicts) for (const id of between) wanted.add(id);
  const claims = pick(all.claims, wanted);
  const bodies = Object.values(claims);
  const utterances = bodies.flatMap((body) => body.utterances);
  const attributions = utterances.flatMap((utterance) => utterance.attributions);
  return {
    claims,
    conflicts,
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

function pick<T>(table: Record<string, T>, ids: Iterable<string>): Record<string, T> {
  const picked: Record<string, T> = {};
  for (const id of ids) {
    const row = Object.hasOwn(table, id) ? table[id] : undefined;
    if (row !== undefined) picked[id] = row;
  }
  return picked;
}
