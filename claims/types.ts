/**
 * The claim model: topic > question > claim > utterance > attribution, and conflicts between claims.
 * The words are the field's own; docs/architecture.md has the table of where each was taken from.
 */

/** The six languages of claim texts, wordings and the interface. */
export const LANGUAGES = ['en', 'es', 'ru', 'ar', 'fr', 'de'] as const;
export type Lang = (typeof LANGUAGES)[number];

/** A text in several languages. English is always there; another missing one falls back visibly. */
export type LocalText = { en: string } & Partial<Record<Lang, string>>;

/** A date as precise as it is known: `2024`, `2024-12` or `2024-12-16`. Unknown is `null`, never a guess. */
export type PartialDate = string;

/** All stances. */
export const STANCES = ['asserts', 'denies', 'doubts', 'mentions'] as const;
/** How a clause puts a claim, or how a speaker stands to it. `mentions` is for clauses only. */
export type Stance = (typeof STANCES)[number];

/** All kinds of evidence. */
export const EVIDENCE_KINDS = [
  'on-record',
  'official-statement',
  'anonymous-sources',
  'eyewitness',
  'documents',
  'data',
  'imagery',
  'investigation',
  'un-body',
  'court',
] as const;
/** What an utterance rests on. Shown in words, never ranked. */
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** All kinds of conflict. */
export const CONFLICT_KINDS = ['contradicts', 'disputes', 'revises', 'different-measure'] as const;
/** contradicts: both cannot hold; disputes: one doubts the other; revises: [earlier, later] of one source; different-measure: both can hold. */
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** All axes of conflict. */
export const CONFLICT_AXES = [
  'number',
  'actor',
  'time',
  'place',
  'cause',
  'intent',
  'occurrence',
  'identity',
] as const;
/** In what two conflicting claims differ. */
export type ConflictAxis = (typeof CONFLICT_AXES)[number];

/** One published report of an utterance. */
export type Attribution = {
  /** Id in the outlets table. */
  outlet: string;
  /** Address of the report. Shown as a link only where the outlet is recognised. */
  url: string;
  /** Date published, `null` where the page gave none. */
  published: PartialDate | null;
  /** Language of the report, BCP 47. */
  lang: string;
  /** Outlets or agencies that the report goes through, nearest first. */
  via: string[];
  /** What in the report supports the claim, in our own words (English). */
  supports: string;
};

/** An act of saying, with the reports of it that are known. */
export type Utterance = {
  /** Ids in the speakers table; several where they speak together. */
  speakers: string[];
  /** Id in the channels table: the medium or occasion of saying. */
  channel: string;
  /** Date said, `null` where it is not known. */
  said: PartialDate | null;
  /** How the speaker stands to the claim. */
  stance: Exclude<Stance, 'mentions'>;
  evidence: EvidenceKind;
  /** Id of what the reports go back to; utterances with one origin count once. `null`: origin unknown. */
  origin: string | null;
  attributions: Attribution[];
};

/** A language-free pattern over lexicon concepts; docs/matching.md has the grammar. */
export type Frame = {
  /** Entries that must all be found: `a|b`, `not(x)`, `here(x)`, `fig(400 person)`, `date(2024-12-08)`. */
  all: string[];
  /** Concepts of which none may be found. */
  not?: string[];
};

/** One answer to a question: one neutral sentence, and how pages put it. */
export type Claim = {
  id: string;
  text: LocalText;
  /** The time the claim is about; a page that speaks of another time does not state it. */
  scope?: { from?: PartialDate; to?: PartialDate };
  /** How pages put the claim; never sentences of an evaluation set. */
  wordings: Partial<Record<Lang, string[]>>;
  /** Sentences that look alike and are not this claim. */
  nearMisses: Partial<Record<Lang, string[]>>;
  frames: Frame[];
  utterances: Utterance[];
};

/** A point of fact that reports answer differently, or that matters by itself. */
export type Question = {
  id: string;
  text: LocalText;
  status: 'open' | 'settled' | 'superseded';
  /** Date of the last review by an editor. */
  reviewed: PartialDate;
  claims: Claim[];
};

/** Two claims that conflict, mostly answers to one question. */
export type Conflict = {
  /** Claim ids; for `revises` the earlier first. */
  between: [string, string];
  kind: ConflictKind;
  axis: ConflictAxis;
  /** One line that says in what they differ. */
  why: LocalText;
};

/** A file of related questions. */
export type Topic = { id: string; questions: Question[]; conflicts: Conflict[] };

/** A person or body that says something. */
export type Speaker = {
  id: string;
  name: LocalText;
  kind: 'person' | 'body' | 'anonymous' | 'document';
  /** What they were when, latest last; `null` dates are open ends. */
  roles: { text: LocalText; from: PartialDate | null; to: PartialDate | null }[];
};

/** A publisher of reports. */
export type Outlet = {
  id: string;
  name: string;
  /** Two-letter country code, `null` where it is not known. */
  country: string | null;
  kind: 'agency' | 'newspaper' | 'broadcaster' | 'online' | 'official' | 'research' | 'unknown';
  /** Named publisher or imprint: only these are linked and count as independent origins. */
  recognised: boolean;
};

/** A medium or occasion of saying, e.g. "interview with the Financial Times". */
export type Channel = { id: string; text: LocalText };

/** Everything the claim files hold, parsed and checked. */
export type ClaimDatabase = {
  topics: Topic[];
  speakers: Speaker[];
  outlets: Outlet[];
  channels: Channel[];
};

/** Everything the views need to show a claim. Ids in it are resolved by `ClaimBundle`. */
export type ClaimBody = Pick<Claim, 'id' | 'text' | 'scope' | 'utterances'> & {
  questionId: string;
};

/** Claims with all that they refer to: their questions, conflicts, the conflicting claims, speakers, outlets, channels. */
export type ClaimBundle = {
  claims: Record<string, ClaimBody>;
  questions: Record<string, Pick<Question, 'id' | 'text' | 'status' | 'reviewed'>>;
  conflicts: Conflict[];
  speakers: Record<string, Speaker>;
  outlets: Record<string, Outlet>;
  channels: Record<string, Channel>;
};

/** `data/claims.json` of the built extension: the whole database as the views need it. */
export type ClaimFile = ClaimBundle & {
  /** Date of the newest review. */
  databaseDate: string;
};
