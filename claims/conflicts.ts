/** The conflicts of one claim. */

import type { ClaimBundle, Conflict } from './types.ts';

/** Returns the conflicts of a claim with the id of the other side. */
export function conflictsOf(
  claimId: string,
  bundle: Pick<ClaimBundle, 'conflicts'>,
): { conflict: Conflict; otherId: string }[] {
  return bundle.conflicts.flatMap((conflict) => {
    const [a, b] = conflict.between;
    if (a === claimId) return [{ conflict, otherId: b }];
    return b === claimId ? [{ conflict, otherId: a }] : [];
  });
}
