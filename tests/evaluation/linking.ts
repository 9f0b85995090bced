/**
 * Linking over labelled page texts, by the rules of the judge in `../shared/scoring/evaluate_linking.py` (they stand at
 * its head). Part of the texts is locked, by outlet: it is counted and never printed.
 */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ClaimDatabase, LANGUAGES } from '../../claims/types.ts';
import type { Matcher } from '../../matching/engine.ts';
import type { Match } from '../../matching/types.ts';

/** A labelled text. */
export type Labelled = {
  id: string;
  /** Number of the outlet; splits are drawn by it, so that one hand's habits stand on one side. */
  outlet: number | string;
  lang: string;
  text: string;
  gold: { sentence: string; claim_ids: string[]; stance: string }[];
  unsure?: string[];
};

/** Counts of a group of texts. */
export type Counts = {
  gold: number;
  right: number;
  wrong: number;
  /** Of the wrong ones: another answer to the question is labelled for that very sentence. */
  rivals: number;
  clean: number;
  wrongOnClean: number;
  /** By labelled stance: right and all, of right links. */
  stances: Record<string, [number, number]>;
};

/** One disagreement with the labels. */
export type Disagreement = {
  what: 'false' | 'rival' | 'missed' | 'stance';
  id: string;
  lang: string;
  claim: string;
  text: string;
};

const FOLDER = '../shared/evaluation';
/** Files of the topics whose claims are in the database. */
const FILES = ['fall-and-escape.jsonl', 'bases-money-after.jsonl'];
/** Our topics to the file whose texts are labelled for them; a mark of another file's topic counts neither way. */
const FILE_OF_TOPIC: Record<string, string> = {
  'assad-departure': 'fall-and-escape',
  'assad-exile-and-circle': 'fall-and-escape',
  'fall-of-damascus': 'fall-and-escape',
  'cash-and-wealth': 'bases-money-after',
  'russian-bases': 'bases-money-after',
  'russia-and-new-syria': 'bases-money-after',
  'tartus-trade-and-coast': 'bases-money-after',
};
/** Of 256: outlets whose hash falls below are locked, about three in ten. */
const LOCKED_BELOW = 77;
const LOCKED_SALT = 'whence-3';

/** The labelled texts are at hand (they never ship with the project). */
export const HAS_LABELLED = existsSync(FOLDER);

/** Returns the labelled texts of the first two topics, with the topic's file. */
export function readLabelled(): (Labelled & { topic: string })[] {
  return readdirSync(FOLDER)
    .filter((name) => FILES.includes(name))
    .flatMap((name) =>
      readFileSync(join(FOLDER, name), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => ({ ...(JSON.parse(line) as Labelled), topic: name.replace('.jsonl', '') })),
    );
}

/** Is it one of the six languages of claims and wordings? */
export function isOurs(lang: string): boolean {
  return (LANGUAGES as readonly string[]).includes(lang);
}

/** Is the text of the locked part? */
export function isLocked(doc: Labelled): boolean {
  const hash = createHash('sha256').update(`${LOCKED_SALT}:${doc.outlet}`).digest();
  return (hash[0] ?? 255) < LOCKED_BELOW;
}

/** Where a claim is at home: its question, and the file whose texts are labelled for it. */
export type Homes = ReadonlyMap<string, { question: string; file: string }>;

/** Returns the homes of all claims. */
export function homesOf(database: ClaimDatabase): Homes {
  return new Map(
    database.topics.flatMap((topic) =>
      topic.questions.flatMap((question) =>
        question.claims.map(
          (claim) =>
            [
              claim.id,
              { question: question.id, file: FILE_OF_TOPIC[topic.id] ?? topic.id },
            ] as const,
        ),
      ),
    ),
  );
}

/** Returns empty counts. */
export function noCounts(): Counts {
  return { gold: 0, right: 0, wrong: 0, rivals: 0, clean: 0, wrongOnClean: 0, stances: {} };
}

type Gold = { places: [number, number][]; stances: Map<string, string>; found: Set<string> };

/** Adds what the matcher does on the text to the counts; returns the disagreements. */
export function judge(
  doc: Labelled & { topic: string },
  { matcher, homes }: { matcher: Matcher; homes: Homes },
  counts: Counts,
): Disagreement[] {
  const gold = goldOf(doc);
  const unsure = (doc.unsure ?? []).flatMap((sentence) => placesOf(doc.text, sentence));
  const clean = gold.length === 0 && unsure.length === 0;
  if (clean) counts.clean++;
  const said = (what: Disagreement['what'], claim: string, text: string): Disagreement => ({
    what,
    id: doc.id,
    lang: doc.lang,
    claim,
    text: text.slice(0, 240),
  });
  const out: Disagreement[] = [];
  const { matches } = matcher.annotate(
    { id: doc.id, text: doc.text, lang: doc.lang },
    { anyTopic: true },
  );
  for (const match of matches) {
    const verdict = verdictOf(match, { gold, unsure, homes, file: doc.topic }, counts);
    if (verdict === 'right' || verdict === 'uncounted') continue;
    if (verdict !== 'stance' && clean) counts.wrongOnClean++;
    out.push(said(verdict, match.claimId, match.quote));
  }
  for (const { places, stances, found } of gold) {
    for (const [claim, stance] of stances) {
      if (!found.has(claim) && hasTwin({ claim, stance }, { stances, found }, homes)) continue;
      counts.gold++;
      const [from, to] = places[0] ?? [0, 0];
      if (!found.has(claim)) out.push(said('missed', claim, doc.text.slice(from, to)));
    }
  }
  return out;
}

function goldOf(doc: Labelled): Gold[] {
  const bySentence = new Map<string, Gold>();
  for (const { sentence, claim_ids, stance } of doc.gold) {
    const entry = bySentence.get(sentence) ?? {
      places: placesOf(doc.text, sentence),
      stances: new Map(),
      found: new Set(),
    };
    for (const claim of claim_ids) entry.stances.set(claim, stance);
    bySentence.set(sentence, entry);
  }
  return [...bySentence.values()];
}

/** Returns where a part stands in a text, each time. */
export function placesOf(text: string, part: string): [number, number][] {
  const places: [number, number][] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
    places.push([at, at + part.length]);
  return places;
}

type Truth = {
  gold: readonly Gold[];
  unsure: readonly [number, number][];
  homes: Homes;
  file: string;
};

function verdictOf(
  match: Match,
  { gold, unsure, homes, file }: Truth,
  counts: Counts,
): 'right' | 'stance' | 'uncounted' | 'false' | 'rival' {
  const middle = (match.start + match.end) / 2;
  const length = match.end - match.start;
  const around = ([from, to]: [number, number]) => from <= middle && middle < to;
  const here = gold.filter((entry) => entry.places.some(around));
  const good = here.filter(
    (entry) =>
      entry.stances.has(match.claimId) &&
      entry.places.some((place) => around(place) && length <= 2 * (place[1] - place[0])),
  );
  if (good.length > 0) return countRight(match, good, counts);
  const home = homes.get(match.claimId);
  if (unsure.some(around) || (home && home.file !== file)) return 'uncounted';
  const rival = here.some((entry) =>
    [...entry.stances.keys()].some((claim) => homes.get(claim)?.question === home?.question),
  );
  counts.wrong++;
  if (rival) counts.rivals++;
  return rival ? 'rival' : 'false';
}

function countRight(match: Match, good: readonly Gold[], counts: Counts): 'right' | 'stance' {
  let agrees = true;
  for (const entry of good) {
    if (entry.found.has(match.claimId)) continue;
    entry.found.add(match.claimId);
    counts.right++;
    const stance = entry.stances.get(match.claimId) ?? '';
    if (!['asserts', 'denies', 'mentions'].includes(stance)) continue;
    const tally = counts.stances[stance] ?? [0, 0];
    counts.stances[stance] = tally;
    tally[1]++;
    if (match.stance === stance) tally[0]++;
    else agrees = false;
  }
  return agrees ? 'right' : 'stance';
}

/** A sentence that is gold both as "denies p" and "asserts not-p" is found by either. */
function hasTwin(
  { claim, stance }: { claim: string; stance: string },
  { stances, found }: { stances: ReadonlyMap<string, string>; found: ReadonlySet<string> },
  homes: Homes,
): boolean {
  return [...found].some((other) => {
    const both = [stance, stances.get(other)].sort().join();
    return homes.get(other)?.question === homes.get(claim)?.question && both === 'asserts,denies';
  });
}
