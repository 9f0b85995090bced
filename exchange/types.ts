/** What an export is made of, and the words in which it is told. */

import type { ClaimBody, ClaimBundle, Conflict, EvidenceKind, Utterance } from '../claims/types.ts';
import type { FigurePair, Match } from '../matching/types.ts';
import type { PageReport } from '../platform/messages.ts';

/** Everything an export needs; exports read no clock and no settings. */
export type ExportInput = {
  report: PageReport;
  bundle: ClaimBundle;
  /** The article's text that the matches' offsets count in; `null` where the page no longer has it. */
  text: string | null;
  /** Language of claim texts, dates and words, BCP 47. */
  locale: string;
  /** When the export is made: an ISO moment. */
  exportedAt: string;
  /** The day of it where the reader is, `YYYY-MM-DD`: in UTC it may be the day before or after. */
  madeOn: string;
  words: ExportWords;
};

/** The words of citations, in the language of the interface. */
export type CitationWords = {
  /** "n.d." */
  noDate: string;
  /** "date not given" */
  dateNotGiven: string;
  /** "Reported by" */
  reportedBy: string;
  /** Known only through copies or unrecognised outlets. */
  weak: string;
  /** "Report on: It was not planned" */
  reportOn(claims: string): string;
  /** "via Agency" */
  via(names: string): string;
  /** "says it is not so"; `''` for a speaker who asserts. */
  speakerStance(stance: Utterance['stance']): string;
};

/** The words of a Markdown export. */
export type ExportWords = CitationWords & {
  whoSaid: string;
  conflicts: string;
  noConflicts: string;
  /** The sentence is no longer on the page. */
  lost: string;
  /** No sentence states a claim of the database. */
  nothing: string;
  unknownOutlet: string;
  /** The coverage line. */
  coverage(report: PageReport): string;
  /** "Made with Whence on November 25, 2026." of an ISO day, which is told in the words' own language. */
  exported(day: string): string;
  /** How the page states the claim, and whom it names. */
  stance(match: Match): string;
  figures(pair: FigurePair): string;
  evidence(kind: EvidenceKind): string;
  /** "Contradicts: both cannot hold · Differs in: intent" */
  conflict(conflict: Conflict): string;
  /** "3 reports · 1 origin" */
  counts(claim: ClaimBody): string;
  /** "Agency, through a copy" */
  throughCopy(name: string): string;
  /** "shown in: English" */
  shownIn(language: string): string;
};
