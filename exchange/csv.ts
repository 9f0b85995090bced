/** The reports behind a page's matches as a table: a row for each report of each claim that is stated or conflicts. */

import { conflictsOf } from '../claims/conflicts.ts';
import { tell } from '../claims/tell.ts';
import type { Attribution, ClaimBody, Conflict, Utterance } from '../claims/types.ts';
import type { Match } from '../matching/types.ts';
import { addressOf, channelName, outletName, speakerNames, viaNames } from './names.ts';
import type { ExportInput } from './types.ts';

/** Names of the columns; docs/export.md says what is in each. */
export const CSV_COLUMNS = [
  'match',
  'page_url',
  'page_title',
  'page_language',
  'quote',
  'page_stance',
  'page_source',
  'relation',
  'conflict_kind',
  'conflict_axis',
  'question',
  'claim_id',
  'claim',
  'claim_language',
  'speakers',
  'channel',
  'said',
  'speaker_stance',
  'evidence',
  'origin',
  'outlet',
  'outlet_recognised',
  'report_url',
  'published',
  'report_language',
  'via',
  'supports',
  'database_date',
  'exported_at',
] as const;

type Row = Record<(typeof CSV_COLUMNS)[number], string>;
/** The cells that all rows of a match share. */
type MatchCells = Pick<
  Row,
  | 'match'
  | 'page_url'
  | 'page_title'
  | 'page_language'
  | 'quote'
  | 'page_stance'
  | 'page_source'
  | 'database_date'
  | 'exported_at'
>;
type SourceRow = Omit<Row, keyof MatchCells>;

/** Returns the table as CSV by RFC 4180; no cell can run as a formula in a spreadsheet. */
export function toCsv(input: ExportInput): string {
  const rows = input.report.matches.flatMap((match, index) => matchRows(match, index, input));
  const lines = rows.map((row) => CSV_COLUMNS.map((column) => row[column]));
  return [[...CSV_COLUMNS], ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

function matchRows(match: Match, index: number, input: ExportInput): Row[] {
  const { bundle, report } = input;
  const claim = bundle.claims[match.claimId];
  if (!claim) return [];
  const about: MatchCells = {
    match: String(index + 1),
    page_url: report.url,
    page_title: report.title,
    page_language: report.lang,
    quote: match.quote,
    page_stance: match.stance,
    page_source: match.pageSource?.text ?? '',
    database_date: report.databaseDate,
    exported_at: input.exportedAt,
  };
  const others = conflictsOf(claim.id, bundle).flatMap(({ conflict, otherId }) => {
    const other = bundle.claims[otherId];
    return other ? claimRows(other, conflict, input) : [];
  });
  return [...claimRows(claim, null, input), ...others].map((row) => ({ ...about, ...row }));
}

function claimRows(claim: ClaimBody, conflict: Conflict | null, input: ExportInput): SourceRow[] {
  const { bundle, locale } = input;
  const told = tell(claim.text, locale);
  const question = bundle.questions[claim.questionId];
  const about = {
    relation: conflict ? 'conflicting' : 'stated',
    conflict_kind: conflict?.kind ?? '',
    conflict_axis: conflict?.axis ?? '',
    question: question ? tell(question.text, locale).text : '',
    claim_id: claim.id,
    claim: told.text,
    claim_language: told.lang,
  };
  return claim.utterances.flatMap((utterance) =>
    utterance.attributions.map((attribution) => ({
      ...about,
      ...sourceCells(utterance, attribution, input),
    })),
  );
}

function sourceCells(utterance: Utterance, attribution: Attribution, input: ExportInput) {
  const address = addressOf(attribution, input);
  return {
    speakers: speakerNames(utterance, input),
    channel: channelName(utterance, input),
    said: utterance.said ?? '',
    speaker_stance: utterance.stance,
    evidence: utterance.evidence,
    origin: utterance.origin ?? '',
    outlet: outletName(attribution.outlet, input) ?? '',
    outlet_recognised: address ? 'yes' : 'no',
    report_url: address ?? '',
    published: attribution.published ?? '',
    report_language: attribution.lang,
    via: viaNames(attribution, input),
    supports: attribution.supports,
  };
}

/** What a spreadsheet takes for a formula, also after blanks; the apostrophe, so that guarding can be undone. */
const FORMULA = /^(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n'])/;

/**
 * The same inside a cell: a spreadsheet that splits at semicolons or tabs (as Excel does in much of Europe) knows no cell of
 * ours, and what follows one, or a line's end, begins a cell of its own. Quotation marks and apostrophes do not keep it from that.
 */
const FORMULA_INSIDE = /[;\t\r\n](?=(?:['"]|[^\S\t\r\n])*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

/** Returns a cell, always quoted; an apostrophe stands before what a spreadsheet would run, at its start and inside. */
export function cell(text: string): string {
  const guarded = text.replace(FORMULA_INSIDE, "$&'");
  const inert = FORMULA.test(text) ? `'${guarded}` : guarded;
  return `"${inert.replaceAll('"', '""')}"`;
}
