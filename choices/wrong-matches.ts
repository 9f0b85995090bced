/**
 * Matches that the reader called wrong: kept by page, claim and quotation, so that the pair stays hidden on that page
 * whenever it is read again, and nowhere else. Nothing of it is sent.
 */

import type { Match } from '../matching/types.ts';

/** What names a wrong match: the page without what follows `#`, the claim, and the words of the page. */
export type MatchPair = { url: string; claimId: string; quote: string };

/** A wrong match as kept. */
export type WrongMatch = MatchPair & {
  /** When it was hidden, milliseconds since 1970. */
  hiddenAt: number;
};

/** What is stored; another version is read as empty rather than guessed at. */
export type StoredWrongMatches = { version: 1; items: WrongMatch[] };

/** The part of a page report that hiding changes. */
export type Sievable = {
  url: string;
  matches: Match[];
  /** Matches that the reader called wrong: shown nowhere but in the list that undoes it. Missing where there is none. */
  withheld?: Match[];
  /** Indexes into `matches` whose sentence is not on the page. */
  lost: number[];
};

/** Most wrong matches kept; the oldest give way. */
export const MOST_WRONG_MATCHES = 500;
/** Longer quotations are of no use to tell pairs apart. */
const MOST_QUOTE = 1000;

/** Returns the pair of a match on a page. */
export function pairOf(url: string, match: Pick<Match, 'claimId' | 'quote'>): MatchPair {
  return {
    url: url.split('#')[0] ?? url,
    claimId: match.claimId,
    quote: match.quote.slice(0, MOST_QUOTE),
  };
}

/** Are two pairs the same? */
export function samePair(one: MatchPair, other: MatchPair): boolean {
  return one.claimId === other.claimId && one.quote === other.quote && one.url === other.url;
}

/** Returns the list with a pair hidden now, newest first, without the oldest where it is full. */
export function withPair(list: readonly WrongMatch[], pair: MatchPair, now: number): WrongMatch[] {
  const { url, claimId, quote } = pair;
  const others = list.filter((item) => !samePair(item, pair));
  return [{ url, claimId, quote, hiddenAt: now }, ...others].slice(0, MOST_WRONG_MATCHES);
}

/** Returns the list without a pair. */
export function withoutPair(list: readonly WrongMatch[], pair: MatchPair): WrongMatch[] {
  return list.filter((item) => !samePair(item, pair));
}

/** Returns the report with what is hidden withheld and all else shown; what was lost stays lost. The same object where nothing changes. */
export function sieve<T extends Sievable>(report: T, hidden: readonly MatchPair[]): T {
  const isHidden = (match: Match) =>
    hidden.some((pair) => samePair(pair, pairOf(report.url, match)));
  const before = report.withheld ?? [];
  if (!report.matches.some(isHidden) && before.every(isHidden)) return report;
  const gone = new Set(report.lost.map((index) => report.matches[index]));
  const all = [...report.matches, ...before].sort((a, b) => a.start - b.start || a.end - b.end);
  const matches = all.filter((match) => !isHidden(match));
  return {
    ...report,
    matches,
    withheld: all.filter(isHidden),
    lost: matches.flatMap((match, index) => (gone.has(match) ? [index] : [])),
  };
}
