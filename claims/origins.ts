/**
 * How many reports of a claim there are, and how many things they go back to. "6 reports, 2 origins": reports of one
 * statement, one agency story or one document share an origin; where nothing is known a report is its own. Reports
 * known only through a copy or an unrecognised outlet are weak: they are counted as reports, but are no origin of
 * their own where an origin is not known.
 */

import type { Attribution, ClaimBody, Outlet } from './types.ts';

/** Counts for a claim. */
export type OriginCount = {
  /** Published reports known. */
  reports: number;
  /** Different things they go back to; never more than `reports`, at least 1. */
  origins: number;
  /** All reports are weak. */
  weak: boolean;
};

/** Is the report known only through a copy, a mirror or an outlet that is not recognised? */
export function isWeak(attribution: Attribution, outlets: Record<string, Outlet>): boolean {
  return outlets[attribution.outlet]?.recognised !== true;
}

/** Returns the counts of a claim's reports and origins. */
export function originsOf(
  claim: Pick<ClaimBody, 'utterances'>,
  outlets: Record<string, Outlet>,
): OriginCount {
  const known = new Set<string>();
  let unknown = 0;
  let reports = 0;
  let weak = 0;
  for (const { origin, attributions } of claim.utterances) {
    for (const attribution of attributions) {
      reports++;
      const isWeakReport = isWeak(attribution, outlets);
      if (isWeakReport) weak++;
      if (origin !== null) known.add(origin);
      else if (!isWeakReport) unknown++;
    }
  }
  return {
    reports,
    origins: Math.max(1, Math.min(reports, known.size + unknown)),
    weak: reports > 0 && weak === reports,
  };
}
