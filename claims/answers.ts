/** The answers to a question, numbered alike in all views: those of the page first, then by the date they were first said. */

import type { ClaimBody, ClaimBundle, Conflict, Stance } from './types.ts';

/** What a page says to a question: the part of a match that the views of a question read. */
export type PageAnswer = {
  claimId: string;
  questionId: string;
  /** How the page puts the claim. */
  stance: Stance;
};

/** One answer with its number. */
export type Answer = {
  claim: ClaimBody;
  /** From 1, the same in every view. */
  number: number;
  /** How the page puts it, in reading order and without repetition; empty where it does not. */
  pageStances: Stance[];
};

/** A conflict of an answer: with another answer to the question, or with one to another question. */
export type AnswerConflict = {
  conflict: Conflict;
  /** The answer concerned; of two the one with the smaller number. */
  answer: Answer;
  /** The other answer, `null` where it answers another question. */
  other: Answer | null;
  /** The other claim. */
  otherClaim: ClaimBody;
};

/** Returns all known answers to a question. */
export function answersTo(
  questionId: string,
  bundle: Pick<ClaimBundle, 'claims'>,
  page: readonly PageAnswer[],
): Answer[] {
  const claims = Object.values(bundle.claims).filter((claim) => claim.questionId === questionId);
  return claims
    .map((claim) => ({ claim, pageStances: stancesOf(claim.id, page), first: firstSaid(claim) }))
    .sort((a, b) => Number(isSilent(a)) - Number(isSilent(b)) || inOrder(a.first, b.first))
    .map(({ claim, pageStances }, i) => ({ claim, pageStances, number: i + 1 }));
}

/** Returns the ids of the page's questions, those with conflicting reports first, else in reading order. */
export function questionsOf(
  page: readonly PageAnswer[],
  bundle: Pick<ClaimBundle, 'claims' | 'conflicts'>,
): { id: string; conflicting: boolean }[] {
  const inConflict = new Set(bundle.conflicts.flatMap(({ between }) => between));
  const conflicting = new Set(
    Object.values(bundle.claims).flatMap((claim) =>
      inConflict.has(claim.id) ? [claim.questionId] : [],
    ),
  );
  return [...new Set(page.map(({ questionId }) => questionId))]
    .map((id) => ({ id, conflicting: conflicting.has(id) }))
    .sort((a, b) => Number(b.conflicting) - Number(a.conflicting));
}

/** Returns the conflicts of the answers; conflicts between two of them stand once and come first. */
export function conflictsAmong(
  answers: readonly Answer[],
  bundle: Pick<ClaimBundle, 'claims' | 'conflicts'>,
): AnswerConflict[] {
  const byId = new Map(answers.map((answer) => [answer.claim.id, answer]));
  return bundle.conflicts
    .flatMap((conflict) => {
      const [one, two] = conflict.between.map((id) => byId.get(id));
      const [first, second] = one && two && two.number < one.number ? [two, one] : [one, two];
      const answer = first ?? second;
      const otherId = conflict.between.find((id) => id !== answer?.claim.id);
      const otherClaim = bundle.claims[otherId ?? ''];
      if (!answer || !otherClaim) return [];
      return [{ conflict, answer, other: byId.get(otherClaim.id) ?? null, otherClaim }];
    })
    .sort(
      (a, b) =>
        Number(a.other === null) - Number(b.other === null) || a.answer.number - b.answer.number,
    );
}

function stancesOf(claimId: string, page: readonly PageAnswer[]): Stance[] {
  const stances = page.filter((match) => match.claimId === claimId).map(({ stance }) => stance);
  return [...new Set(stances)];
}

function isSilent({ pageStances }: { pageStances: Stance[] }): boolean {
  return pageStances.length === 0;
}

/** Answers of one day stay in the order of the database: a sort that knows no ties differs from browser to browser. */
function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** An unknown date sorts last. */
function firstSaid(claim: ClaimBody): string {
  const dates = claim.utterances.flatMap(({ said }) => said ?? []);
  return dates.sort()[0] ?? '9999';
}
