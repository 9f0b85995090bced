/** Rules that hold across claim files. */

import { type ClaimDatabase, LANGUAGES } from './types.ts';

/** Wordings a language that a claim must have; fewer left the matcher with one way to put it. */
export const LEAST_WORDINGS = 3;

/** Verbs of saying at the head of a claim text: the speaker belongs into the utterance. */
const SAYING =
  /\b(?:says|said|claims|claimed|told|alleges|alleged|insists|insisted)\s+(?:that\b|he\b|it\b|she\b|they\b)/i;

/** Returns one line a violation, each naming the claim and what to do; empty where the files agree. */
export function checkDatabase(database: ClaimDatabase): string[] {
  return [
    ...checkIds(database),
    ...checkReferences(database),
    ...checkConflicts(database),
    ...checkTexts(database),
  ];
}

function claimsOf(database: ClaimDatabase) {
  return database.topics.flatMap((topic) => topic.questions.flatMap((question) => question.claims));
}

function checkIds(database: ClaimDatabase): string[] {
  const seen = new Set<string>();
  const ids = [
    ...database.topics.flatMap((topic) =>
      topic.questions.map((question) => `question ${question.id}`),
    ),
    ...claimsOf(database).map((claim) => `claim ${claim.id}`),
  ];
  return ids.flatMap((id) => {
    if (seen.has(id)) return [`${id} stands twice; ids are unique across all topics: rename one`];
    seen.add(id);
    return [];
  });
}

function checkReferences(database: ClaimDatabase): string[] {
  const speakers = new Set(database.speakers.map(({ id }) => id));
  const outlets = new Set(database.outlets.map(({ id }) => id));
  const channels = new Set(database.channels.map(({ id }) => id));
  const lines: string[] = [];
  for (const claim of claimsOf(database)) {
    for (const utterance of claim.utterances) {
      for (const id of utterance.speakers)
        if (!speakers.has(id))
          lines.push(`${claim.id}: speaker "${id}" is not in speakers.yaml; add it there`);
      if (!channels.has(utterance.channel))
        lines.push(
          `${claim.id}: channel "${utterance.channel}" is not in channels.yaml; add it there`,
        );
      for (const { outlet, via } of utterance.attributions) {
        for (const id of [outlet, ...via])
          if (!outlets.has(id))
            lines.push(`${claim.id}: outlet "${id}" is not in outlets.yaml; add it there`);
      }
    }
  }
  return lines;
}

function checkConflicts(database: ClaimDatabase): string[] {
  const claims = new Set(claimsOf(database).map(({ id }) => id));
  const seen = new Set<string>();
  return database.topics.flatMap((topic) =>
    topic.conflicts.flatMap(({ between }) => {
      const name = between.join(' + ');
      const key = [...between].sort().join(' ');
      const lines = between
        .filter((id) => !claims.has(id))
        .map((id) => `conflict ${name}: there is no claim "${id}"`);
      if (between[0] === between[1])
        lines.push(`conflict ${name}: a claim does not conflict with itself`);
      if (seen.has(key)) lines.push(`conflict ${name} stands twice: keep one`);
      seen.add(key);
      return lines;
    }),
  );
}

function checkTexts(database: ClaimDatabase): string[] {
  return claimsOf(database).flatMap((claim) => {
    const lines: string[] = [];
    for (const lang of LANGUAGES) {
      if (!claim.text[lang]) lines.push(`${claim.id}: the text has no ${lang}`);
      const count = claim.wordings[lang]?.length ?? 0;
      if (count < LEAST_WORDINGS)
        lines.push(`${claim.id}: ${count} wordings in ${lang}; write at least ${LEAST_WORDINGS}`);
    }
    if (SAYING.test(claim.text.en))
      lines.push(
        `${claim.id}: the text has a verb of saying; name the speaker in the utterance instead`,
      );
    return lines;
  });
}
