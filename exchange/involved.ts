/** The claims that an export tells of: those the page states, in reading order, then those that conflict with them. */

import { conflictsOf } from '../claims/conflicts.ts';
import type { ClaimBody, ClaimBundle } from '../claims/types.ts';
import type { PageReport } from '../platform/messages.ts';

/** Returns the claims involved, each once. */
export function involvedClaims(
  report: Pick<PageReport, 'matches'>,
  bundle: ClaimBundle,
): ClaimBody[] {
  const stated = report.matches.map((match) => match.claimId);
  const others = stated.flatMap((id) => conflictsOf(id, bundle).map(({ otherId }) => otherId));
  return [...new Set([...stated, ...others])].flatMap((id) => bundle.claims[id] ?? []);
}
