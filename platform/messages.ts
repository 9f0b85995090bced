/**
 * The message protocol: one map of method signatures per direction. A message is `{ to, method, args }`;
 * platform/channel.ts checks it at receipt and answers with a `Result`, because errors do not clone.
 */

import type { ClaimBundle } from '../claims/types.ts';
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
  matches: Match[];
  /** Indexes into `matches` whose sentence could not be found on the page (any more). */
  lost: number[];
};

/** What the popup shows; docs/experience.md has a sentence and a next step for each. */
export type TabState =
  | { kind: 'not-article' }
  | { kind: 'other-topic'; syria: boolean; russia: boolean }
  | { kind: 'nothing-matched'; report: PageReport }
  | { kind: 'matched'; report: PageReport; bundle: ClaimBundle }
  | { kind: 'reading' }
  | { kind: 'unreadable'; why: 'restricted' | 'no-answer' | 'failed'; detail?: string }
  | { kind: 'off'; where: 'site' | 'everywhere' };

/** The user's settings. Applied at once in every open tab. */
export type Settings = {
  /** Global switch. */
  enabled: boolean;
  /** Hosts on which nothing is read. */
  sitesOff: string[];
  /** When the card opens: on hover (after the intent delay), on click, or never. */
  card: 'hover' | 'click' | 'never';
  /** Are marks painted? The popup lists matches either way. */
  marks: boolean;
  /** Language of claim texts; `auto` follows the interface. */
  claimLanguage: 'auto' | 'en' | 'es' | 'ru' | 'ar' | 'fr' | 'de';
};

/** Calls to the background, from the gate, the reader and the extension's pages. */
export type BackgroundCalls = {
  /** From the gate: the page is in scope; inject the reader. */
  loadReader(): void;
  /** From the reader: match this text, keep the report for the tab, set the badge. */
  readPage(page: PageText): PageReport;
  /** From the reader: these matches (indexes) have no place on the page. */
  reportLost(indexes: number[]): void;
  /** From the reader: the article is gone (single-page navigation, teardown). */
  forgetPage(): void;
  /** From the reader's card: one claim with all it refers to. */
  claim(claimId: string): ClaimBundle;
  /** From the popup. */
  tabState(tabId: number): TabState;
  /** From the popup: read this page although the tests say no. */
  checkAnyway(tabId: number): TabState;
  /** From extension pages and the reader. */
  settings(): Settings;
  /** Answers the settings now in force; `kept` is false where they will not outlive the session. */
  saveSettings(change: Partial<Settings>): { settings: Settings; kept: boolean };
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
  /** The article's text that the report's offsets count in; `null` where the article is gone. */
  articleText(): string | null;
};

/** Calls to a tab's gate. The gate answers, and stores and sends nothing by itself. */
export type GateCalls = {
  verdict(): GateVerdict;
};
