/** Holds matches of the sample article against its table, by the rules of the judge in `../shared/scoring`. */

import { existsSync, readFileSync } from 'node:fs';
import type { Match } from '../../matching/types.ts';

/** A row of the table: what must be marked. */
export type Row = {
  n: number;
  fragment: string;
  claim_ids: string[];
  page_source: string | null;
  stance: string;
  conflicts_shown: string[];
};

const FOLDER = '../shared/sample';

/** The sample is at hand (it never ships with the project). */
export const HAS_SAMPLE = existsSync(`${FOLDER}/assad-statement.expected.json`);

/** Returns the table and the article's text. */
export function readSample(): { rows: Row[]; text: string } {
  return {
    rows: JSON.parse(readFileSync(`${FOLDER}/assad-statement.expected.json`, 'utf8')) as Row[],
    text: readFileSync(`${FOLDER}/assad-statement.txt`, 'utf8'),
  };
}

/** What the matches come to: rows found with the right stance, rows whose conflicts are incomplete, marks that no row has. */
export type Tally = { found: number; lacking: number[]; missed: number[]; further: string[] };

/** Returns the tally of matches over a text in which the fragments stand. */
export function tally(rows: readonly Row[], text: string, matches: readonly Match[]): Tally {
  const result: Tally = { found: 0, lacking: [], missed: [], further: [] };
  const known = new Set(rows.flatMap((row) => row.claim_ids));
  for (const row of rows) {
    const hits = row.claim_ids.map((id) =>
      matches.filter((m) => m.claimId === id && lies(m, row, text)),
    );
    if (hits.some((list) => list.length === 0) || hits[0]?.[0]?.stance !== row.stance) {
      result.missed.push(row.n);
      continue;
    }
    result.found++;
    const shown = new Set(hits.flat().flatMap((m) => m.conflicts));
    if (row.conflicts_shown.some((id) => !shown.has(id))) result.lacking.push(row.n);
  }
  result.further = matches.filter((m) => !known.has(m.claimId)).map((m) => m.claimId);
  return result;
}

/** At least half in the sentences that the fragment touches, and no longer than two of them. */
function lies(match: Match, row: Row, text: string): boolean {
  const at = text.indexOf(row.fragment);
  if (at < 0) return false;
  const ends = [
    0,
    ...[...text.matchAll(/[.!?؟…]["”»’)]*\s+|\n+/g)].map((m) => m.index + m[0].length),
    text.length,
  ];
  const from = Math.max(...ends.filter((end) => end <= at));
  const to = Math.min(...ends.filter((end) => end >= at + row.fragment.length));
  const length = match.end - match.start;
  const inside = Math.min(match.end, to) - Math.max(match.start, from);
  return inside >= length / 2 && length <= 2 * (to - from);
}
