/** The claims that an export tells of: those the page states, in reading order, then those that conflict with them. */

import { conflictsOf } from '../claims/conflicts.ts';
import type { ClaimBody, ClaimBundle } from '../claims/types.ts';
import type { Match } from '../matching/types.ts';
import type { PageReport } from '../platform/messages.ts';

/** Matches that answer one question. */
export type QuestionMatches = { questionId: string; matches: Match[] };

/** Returns the matches by question, questions in the order in which the page first touches them. */
export function matchesByQuestion(matches: readonly Match[]): QuestionMatches[] {
  const groups = new Map<string, Match[]>();
  for (const match of matches) {
    const group = groups.get(match.questionId);
    if (group) group.push(match);
    else groups.set(match.questionId, [match]);
  }
  return [...groups].map(([questionId, rows]) => ({ questionId, matches: rows }));
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
