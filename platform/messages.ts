/**
 * The message protocol: one map of method signatures per direction. A message is `{ to, method, args }`;
 * platform/channel.ts checks it at receipt and answers with a `Result`, because errors do not clone.
 */

import type { MarkShape, MarkWeight } from '../choices/mark-style.ts';
import type { MatchPair, WrongMatch } from '../choices/wrong-matches.ts';
import type { ClaimBundle } from '../claims/types.ts';
import type { NearMatch } from '../matching/near.ts';
import type { Match } from '../matching/types.ts';

/** What the gate thinks of a page. */
export type GateVerdict = {
  /** Is the page a news article, by its metadata or its shape? */
  article: boolean;
  /** Different mentions of people, places and bodies a side. */
  syria: number;
  russia: number;
  /** Both tests passed: the page is read. */
  inScope: boolean;
};

/** The text of a page as the reader extracted it; blocks are separated by `\n`. The DOM never leaves the page. */
export type PageText = {
  url: string;
  title: string;
  text: string;
  /** The page is longer; `text` is its beginning. */
  truncated: boolean;
  lang: string;
  /** ISO date, `null` where the page gives none. */
  published: string | null;
  /** Skip the scope test: the user asked for this page. */
  anyway: boolean;
};

/** All matches of one page, and what the coverage line says. */
export type PageReport = {
  url: string;
  title: string;
  /** Language of the page as read. */
  lang: string;
  /** Sentences read, claims read against, and the database's date. */
  sentences: number;
  claims: number;
  databaseDate: string;
  /** Characters read of a page that is longer than is read. Missing where all of it was. */
  readTo?: number;
  matches: Match[];
  /** Indexes into `matches` whose sentence could not be found on the page (any more). */
  lost: number[];
  /** Matches that the reader called wrong, and that are therefore not among `matches`. Missing where there is none. */
  withheld?: Match[];
};

/** Why a page could not be read; `no-text`: it looks like an article, and no running text was found in it. */
export type Unreadable = 'restricted' | 'no-answer' | 'no-text' | 'failed';

/** What the popup shows; docs/experience.md has a sentence and a next step for each. */
export type TabState =
  | { kind: 'not-article' }
  | { kind: 'other-topic'; syria: boolean; russia: boolean }
  | { kind: 'nothing-matched'; report: PageReport }
  | { kind: 'matched'; report: PageReport; bundle: ClaimBundle }
  | { kind: 'reading' }
  | { kind: 'unreadable'; why: Unreadable; detail?: string }
  | { kind: 'off'; where: 'site' | 'everywhere' };

/** The user's settings. Applied at once in every open tab. */
export type Settings = {
  /** Global switch. */
  enabled: boolean;
  /** Sites on which nothing is read, as rules: `news.example`, or `*.news.example` with all below it (choices/sites.ts). */
  sitesOff: string[];
  /** When the card opens: on hover (after the intent delay), on click, or never. */
  card: 'hover' | 'click' | 'never';
  /** Are marks painted? The popup lists matches either way. */
  marks: boolean;
  /** How marks look: the shapes of the two lines, and their thickness. */
  markShape: MarkShape;
  markWeight: MarkWeight;
  /** Language of claim texts; `auto` follows the interface. */
  claimLanguage: 'auto' | 'en' | 'es' | 'ru' | 'ar' | 'fr' | 'de';
};

/** What the bundled database holds, in numbers. */
export type DatabaseFacts = {
  /** Date of the newest review, `''` where there is none. */
  date: string;
  claims: number;
  questions: number;
  conflicts: number;
  /** Published reports of all claims. */
  reports: number;
};

/** What a selected text is near to. */
export type NearAnswer = {
  /** The text as far as it was read; `''` where nothing was selected. */
  text: string;
  /** More was selected than is read. */
  cut: boolean;
  /** The browser did not let the page's selection be read. */
  restricted: boolean;
  /** Nearest first. */
  matches: NearMatch[];
  bundle: ClaimBundle;
  /** Claims read against, and the database's date. */
  claims: number;
  databaseDate: string;
};

/** Calls to the background, from the gate, the reader and the extension's pages. */
export type BackgroundCalls = {
  /** From the gate: the page is in scope; inject the reader. */
  loadReader(): void;
  /** From the reader: match this text, keep the report for the tab, set the badge. */
  readPage(page: PageText): PageReport;
  /** From the reader: the page at this address looks like an article, and there is no text to match. */
  foundNoText(url: string): void;
  /** From the reader: these matches (indexes) of the report of this address have no place on the page. */
  reportLost(url: string, indexes: number[]): void;
  /** From the reader: the article that was read at this address is gone (single-page navigation, teardown). */
  forgetPage(url: string): void;
  /** From the reader's card: one claim with all it refers to. */
  claim(claimId: string): ClaimBundle;
  /** From the reader's card: show how the sources of a question compare. */
  openCompare(questionId: string): void;
  /** From the popup. */
  tabState(tabId: number): TabState;
  /** From the popup: read this page although the tests say no. */
  checkAnyway(tabId: number): TabState;
  /** From extension pages and the reader. */
  settings(): Settings;
  /** Answers the settings now in force; `kept` is false where they will not outlive the session. */
  saveSettings(change: Partial<Settings>): { settings: Settings; kept: boolean };
  /** From the card, and from the popup with the tab it speaks of: hide this pair on its page from now on. */
  hideMatch(pair: MatchPair, tabId?: number): { kept: boolean };
  /** From the card and extension pages: show the pair again. */
  restoreMatch(pair: MatchPair): { kept: boolean };
  /** From the options: all pairs that are hidden, newest first, and their claims. */
  wrongMatches(): { list: WrongMatch[]; bundle: ClaimBundle };
  /** From the options' reset and its undoing: hide these pairs and no others. */
  replaceWrongMatches(list: WrongMatch[]): { kept: boolean };
  /** From the page of near matches: what the kept selection is near to; `null` where it is no longer kept. */
  nearClaims(ticket: string): NearAnswer | null;
  /** From the options: what the database holds. */
  databaseFacts(): DatabaseFacts;
};

/** Calls to a tab's reader, from the background and the extension's pages. */
export type ReaderCalls = {
  /** Scroll to the sentence of a match and flash it. `false`: it is lost. */
  showMatch(index: number): boolean;
  /** Read the page again from the start. */
  rescan(anyway: boolean): void;
  /** Go to the next (1) or previous (-1) mark and open its card; answers the position, `null` without marks. */
  stepMatch(delta: 1 | -1): { index: number; of: number } | null;
  settingsChanged(settings: Settings): void;
  /** A match was hidden or is shown again. */
  reportChanged(report: PageReport): void;
  /** The article's text that the report's offsets count in; `null` where the article is gone. */
  articleText(): string | null;
};

/** Calls to a tab's gate. The gate answers, and stores and sends nothing by itself. */
export type GateCalls = {
  verdict(): GateVerdict;
};
