/** The compact index that ships with the extension: everything the matcher needs and nothing that is only shown. */

import type { LexiconData } from './lexicon.ts';

/** Raised when an index is of another version than the code reads: the package is broken, reinstalling mends it. */
export class IndexVersionError extends Error {
  override name = 'IndexVersionError';
}

/** Counts up when the shape below changes. */
export const INDEX_VERSION = 1;

/** A claim as the matcher knows it. */
export type IndexedClaim = {
  id: string;
  questionId: string;
  topicId: string;
  /** First and last year the claim is about; a sentence that names only other years does not state it. */
  years: [number, number] | null;
  /** Ids of claims that conflict with this one. */
  conflicts: string[];
};

/** The index as JSON. */
export type IndexData = {
  version: number;
  /** Date of the newest review in the claim files. */
  databaseDate: string;
  lexicon: LexiconData;
  tables: {
    months: Record<string, number>;
    /** Two-word months as "first second". */
    monthPairs: Record<string, number>;
    weekdays: Record<string, number>;
    numberWords: Record<string, number>;
    abbreviations: string[];
    /** Concept indexes that count for a side of the topic. */
    sides: { syria: number[]; russia: number[] };
  };
  claims: IndexedClaim[];
  frames: { claim: number; all: string[]; not: string[] }[];
  /** Feature names, and wordings as indexes into them; `near` marks near-misses. */
  features: string[];
  wordings: { claim: number; near: boolean; features: number[] }[];
};
