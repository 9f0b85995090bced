/** The claims that an export tells of: those the page states, in reading order, then those that conflict with them. */

import { conflictsOf } from '../claims/conflicts.ts';
import type { ClaimBody, ClaimBundle } from '../claims/types.ts';
import type { Match } from '../matching/types.ts';
import type { PageReport } from '../platform/messages.ts';

/** Returns the matches by what they have in common, in the order in which the page first touches it. */
export function matchesBy(
  key: 'questionId' | 'claimId',
  matches: readonly Match[],
): [id: string, matches: Match[]][] {
  const groups = new Map<string, Match[]>();
  for (const match of matches) {
    const group = groups.get(match[key]);
    if (group) group.push(match);
    else groups.set(match[key], [match]);
  }
  return [...groups];
}

/** Returns the claims involved, each once. */
export function involvedClaims(
  report: Pick<PageReport, 'matches'>,
  bundle: ClaimBundle,
): ClaimBody[] {
  const stated = report.matches.map((match) => match.claimId);
  const others = stated.flatMap((id) => conflictsOf(id, bundle).map(({ otherId }) => otherId));
  return [...new Set([...stated, ...others])].flatMap((id) => bundle.claims[id] ?? []);
}
