/** The database as the views need it: tables by id, without what only the matcher reads. */

import type { ClaimDatabase, ClaimFile } from './types.ts';

/** Returns the content of `data/claims.json`. */
export function toClaimFile(database: ClaimDatabase): ClaimFile {
  const file: ClaimFile = {
    databaseDate: '',
    claims: {},
    questions: {},
    conflicts: database.topics.flatMap((topic) => topic.conflicts),
    speakers: byId(database.speakers),
    outlets: byId(database.outlets),
    channels: byId(database.channels),
  };
  for (const { claims, ...question } of database.topics.flatMap((topic) => topic.questions)) {
    file.questions[question.id] = question;
    if (question.reviewed > file.databaseDate) file.databaseDate = question.reviewed;
    for (const { id, text, scope, utterances } of claims) {
      file.claims[id] = { id, text, scope, utterances, questionId: question.id };
    }
  }
  return file;
}

function byId<T extends { id: string }>(rows: readonly T[]): Record<string, T> {
  return Object.fromEntries(rows.map((row) => [row.id, row]));
}
