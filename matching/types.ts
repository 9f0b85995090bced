/** What goes into the matcher and what comes out; docs/matching.md explains each part. */

import type { Stance } from '../claims/types.ts';

/** A page as the matcher sees it: text only. Blocks (paragraphs, headings) are separated by `\n`. */
export type Document = {
  id: string;
  text: string;
  /** Headline; used as context. It may also be the first block of `text`. */
  title?: string;
  /** BCP 47 tag as the page gives it; detected from the text where it is missing or improbable. */
  lang?: string;
  url?: string;
  /** ISO date of publication; weekdays and "a week ago" are resolved against it. */
  published?: string;
};

/** A figure of the page set beside the claim's. */
export type FigurePair = { page: string; claim: string; unit: string; agree: boolean };

/** Kinds of reason; components/MatchReasons.tsx has a line for each. */
export type ReasonKind =
  | 'words'
  | 'figure'
  | 'date'
  | 'context'
  | 'part'
  | 'wording'
  | 'story'
  | 'echo';

/** Why a match was made, in words a reader understands; `weight` is its share of the score. */
export type Reason = { kind: ReasonKind; text: string; weight: number };

/** Whom the page itself names as the source, as printed. */
export type PageSource = { text: string; speakerId?: string };

/** A clause of the page that states a claim. */
export type Match = {
  /** UTF-16 offsets into the document's text; the shortest clause that states the claim. */
  start: number;
  end: number;
  /** `text.slice(start, end)`. */
  quote: string;
  claimId: string;
  questionId: string;
  stance: Stance;
  /** `null` where the page names nobody. */
  pageSource: PageSource | null;
  figures: FigurePair[];
  /** 0 to 1, calibrated: of matches at 0.9, nine in ten are right. */
  score: number;
  reasons: Reason[];
  /** Ids of claims that conflict with this one. */
  conflicts: string[];
};

/** The answer for one document. */
export type Annotated = {
  id: string;
  inScope: boolean;
  /** One line: why it is in or out of scope. */
  why: string;
  lang: string;
  sentences: number;
  matches: Match[];
};
