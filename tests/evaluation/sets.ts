/**
 * Our own evaluation sets: `stance` (who says it, and how the page puts it), `traps` (the same words for another year,
 * person, place, actor, quantity, direction or event, each with a twin that does state the claim) and `strangers` (each
 * claim once in each language, as a newsroom unknown to us would put it, without the page around it, and for half of them
 * a sentence of the same story that does not state it). Written and
 * labelled from the claims' neutral texts alone. Each has a development and a locked part; the locked ones are counted,
 * never read.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Matcher } from '../../matching/engine.ts';
import type { Match } from '../../matching/types.ts';

/** A part of a set. */
export type Part = 'dev' | 'locked';

/** A line of the stance set. */
export type StanceLine = {
  id: string;
  lang: string;
  text: string;
  /** The part of the text that states the claim. */
  sentence: string;
  claim: string;
  stance: Match['stance'];
  /** Acceptable spellings of whom the page names; empty where it names nobody. */
  sources: string[];
  source_kind: string;
};

/** A line of the traps set. */
export type TrapLine = {
  id: string;
  lang: string;
  claim: string;
  kind: string;
  published?: string;
  trap: string;
  twin: string;
};

/** A line of the strangers set. */
export type StrangerLine = {
  id: string;
  lang: string;
  claim: string;
  /** It states the claim; else it tells the same story in like words and does not. */
  states: boolean;
  text: string;
};

const FOLDER = join(import.meta.dirname, 'sets');

/** Returns the lines of a part of a set. */
export function readSet<T>(name: 'stance' | 'traps' | 'strangers', part: Part): T[] {
  return readFileSync(join(FOLDER, `${name}-${part}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/** What the stance set comes to: of all lines, those linked; of the linked, stance by label and sources right. */
export type StanceCounts = {
  lines: number;
  linked: number;
  /** By labelled stance: right, and all linked. */
  stances: Record<string, [number, number]>;
  /** By kind of source: right, and all linked. */
  sources: Record<string, [number, number]>;
};

/** Returns the counts of the stance lines; `tell` is told each disagreement. */
export function judgeStance(
  lines: readonly StanceLine[],
  matcher: Matcher,
  tell: (what: string, line: StanceLine, got: string) => void = () => {},
): StanceCounts {
  const counts: StanceCounts = { lines: lines.length, linked: 0, stances: {}, sources: {} };
  for (const line of lines) {
    const match = matchOn(line, matcher);
    if (!match) {
      tell('missed', line, '');
      continue;
    }
    counts.linked++;
    const stance = match.stance === line.stance;
    const source = sourceAgrees(match.pageSource?.text ?? null, line.sources);
    count(counts.stances, line.stance, stance);
    count(counts.sources, line.source_kind, source);
    if (!stance) tell('stance', line, match.stance);
    if (!source) tell('source', line, match.pageSource?.text ?? 'nobody');
  }
  return counts;
}

function count(tally: Record<string, [number, number]>, key: string, right: boolean): void {
  const entry = tally[key] ?? [0, 0];
  tally[key] = [entry[0] + (right ? 1 : 0), entry[1] + 1];
}

function matchOn(line: StanceLine, matcher: Matcher): Match | null {
  const { matches } = matcher.annotate(line, { anyTopic: true });
  const at = line.text.indexOf(line.sentence);
  const end = at + line.sentence.length;
  return (
    matches.find(
      (m) => m.claimId === line.claim && Math.min(m.end, end) - Math.max(m.start, at) > 0,
    ) ?? null
  );
}

/** Right where one spelling holds the other, word for word; nobody is right only where nobody is labelled. */
export function sourceAgrees(got: string | null, wanted: readonly string[]): boolean {
  if (got === null || wanted.length === 0) return got === null && wanted.length === 0;
  const plain = (text: string) =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
      .trim()} `;
  return wanted.some(
    (want) => plain(got).includes(plain(want)) || plain(want).includes(plain(got)),
  );
}

/** Returns the mean over the labels of the share that is right. */
export function macro(tally: Record<string, [number, number]>): number {
  const shares = Object.values(tally).map(([right, all]) => right / Math.max(1, all));
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

/** What the traps come to: traps marked as the claim, and twins that are. */
export type TrapCounts = {
  lines: number;
  caught: number;
  twins: number;
  byKind: Record<string, [number, number]>;
};

/** Returns the counts of the traps; `tell` is told each trap that was marked. */
export function judgeTraps(
  lines: readonly TrapLine[],
  matcher: Matcher,
  tell: (line: TrapLine) => void = () => {},
): TrapCounts {
  const counts: TrapCounts = { lines: lines.length, caught: 0, twins: 0, byKind: {} };
  for (const line of lines) {
    const marked = (text: string) =>
      matcher
        .annotate(
          { id: line.id, text, lang: line.lang, published: line.published },
          { anyTopic: true },
        )
        .matches.some((m) => m.claimId === line.claim && m.figures.every((f) => f.agree));
    const caught = marked(line.trap);
    if (caught) tell(line);
    counts.caught += caught ? 1 : 0;
    counts.twins += marked(line.twin) ? 1 : 0;
    count(counts.byKind, line.kind, caught);
  }
  return counts;
}

/** Returns by language how many of the strangers' sentences are marked as their claim, and how many there are. */
export function judgeStrangers(
  lines: readonly StrangerLine[],
  matcher: Matcher,
): Record<string, [number, number]> {
  const found: Record<string, [number, number]> = {};
  for (const line of lines) {
    const { matches } = matcher.annotate(line, { anyTopic: true });
    count(
      found,
      line.lang,
      matches.some((match) => match.claimId === line.claim),
    );
  }
  return found;
}
