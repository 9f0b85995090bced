/**
 * The compact index that ships with the extension: everything the matcher needs and nothing that is only shown.
 *
 * One buffer: a small JSON part (claims, frames, names of concepts, tables) and typed arrays (written forms, wordings,
 * postings), opened as views without copying. Building takes seconds, opening milliseconds.
 */

import {
  IndexFormatError,
  openSections,
  packSections,
  type Section,
} from '../retrieval/sections.ts';
import type { FormParts } from './form-table.ts';
import type { PackedFrame } from './frame-index.ts';
import type { Concept } from './lexicon.ts';
import type { Profile } from './profile.ts';
import type { WordingParts } from './similarity.ts';

// Part of the language's platform everywhere, though TypeScript keeps them with the DOM.
declare const TextEncoder: { new (): { encode(text: string): Uint8Array } };
declare const TextDecoder: { new (): { decode(bytes?: Uint8Array): string } };

/** Raised when an index is of another version than the code reads: the package is broken, reinstalling mends it. */
export class IndexVersionError extends Error {
  override name = 'IndexVersionError';
}

/** Counts up when the shape below changes. */
export const INDEX_VERSION = 4;

/** A claim as the matcher knows it. */
export type IndexedClaim = {
  id: string;
  questionId: string;
  topicId: string;
  /** First and last year the claim is about; a sentence that names only other years does not state it. */
  years: [number, number] | null;
  /** Ids of claims that conflict with this one. */
  conflicts: string[];
  profile: Profile;
};

/** The part of the index that is JSON. */
export type IndexFacts = {
  version: number;
  /** Date of the newest review in the claim files. */
  databaseDate: string;
  concepts: Concept[];
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
  frames: PackedFrame[];
};

/** The index, open. */
export type IndexData = IndexFacts & { forms: FormParts; wordings: WordingParts };

type Kind = 'u8' | 'u16' | 'u32' | 'f32';
type View = Uint8Array | Uint16Array | Uint32Array | Float32Array;

/** Section numbers are places in these lists, from `FIRST_ARRAY` on; a new array goes to the end of its list. */
const FORM_ARRAYS: [keyof FormParts, Kind][] = [
  ['slotLow', 'u32'],
  ['slotHigh', 'u32'],
  ['slotCount', 'u16'],
  ['concept', 'u16'],
  ['langs', 'u8'],
  ['restCount', 'u8'],
  ['wordLow', 'u32'],
  ['wordLength', 'u8'],
  ['wordFlags', 'u8'],
  ['prefixLengths', 'u8'],
  ['innerLengths', 'u8'],
  ['closingLengths', 'u8'],
];
const WORDING_ARRAYS: [Exclude<keyof WordingParts, 'postings'>, Kind][] = [
  ['keys', 'u32'],
  ['weights', 'f32'],
  ['claims', 'u32'],
  ['starts', 'u32'],
  ['features', 'u16'],
  ['claimOf', 'u16'],
  ['flags', 'u8'],
];
const POSTING_ARRAYS: [Exclude<keyof WordingParts['postings'], 'scale'>, Kind][] = [
  ['keys', 'u32'],
  ['offsets', 'u32'],
  ['bytes', 'u8'],
  ['blockLast', 'u32'],
  ['blockOffset', 'u32'],
  ['blockMax', 'u8'],
];
const FACTS = 1;
const FIRST_FORM = 16;
const FIRST_WORDING = 64;
const FIRST_POSTING = 96;

/** Returns the index as one buffer. */
export function indexToBytes(index: IndexData): ArrayBuffer {
  const { forms, wordings, ...facts } = index;
  const { postings } = wordings;
  const json = JSON.stringify({ ...facts, postingScale: postings.scale });
  const sections = new Map<number, Section>([[FACTS, new TextEncoder().encode(json)]]);
  for (const [i, [name]] of FORM_ARRAYS.entries()) sections.set(FIRST_FORM + i, forms[name]);
  for (const [i, [name]] of WORDING_ARRAYS.entries())
    sections.set(FIRST_WORDING + i, wordings[name]);
  for (const [i, [name]] of POSTING_ARRAYS.entries())
    sections.set(FIRST_POSTING + i, postings[name]);
  return packSections(sections);
}

/** Returns the index over the buffer; throws `IndexVersionError` where it is none, or one of another version. */
export function indexFromBytes(buffer: ArrayBuffer): IndexData {
  try {
    const sections = openSections(buffer);
    const view = (id: number, kind: Kind) => viewOf(sections.get(id), kind);
    const { postingScale, ...facts } = JSON.parse(
      new TextDecoder().decode(sections.get(FACTS)),
    ) as IndexFacts & { postingScale: number };
    const arrays = (list: [string, Kind][], first: number) =>
      Object.fromEntries(list.map(([name, kind], i) => [name, view(first + i, kind)]));
    const forms = arrays(FORM_ARRAYS, FIRST_FORM) as FormParts;
    const postings = { ...arrays(POSTING_ARRAYS, FIRST_POSTING), scale: postingScale };
    const wordings = { ...arrays(WORDING_ARRAYS, FIRST_WORDING), postings } as WordingParts;
    return { ...facts, forms, wordings };
  } catch (error) {
    if (error instanceof IndexFormatError || error instanceof SyntaxError)
      throw new IndexVersionError(error.message);
    throw error;
  }
}

function viewOf(bytes: Uint8Array | undefined, kind: Kind): View {
  const { buffer, byteOffset, byteLength } = bytes ?? new Uint8Array(0);
  if (kind === 'u8') return new Uint8Array(buffer, byteOffset, byteLength);
  if (kind === 'u16') return new Uint16Array(buffer, byteOffset, byteLength / 2);
  if (kind === 'u32') return new Uint32Array(buffer, byteOffset, byteLength / 4);
  return new Float32Array(buffer, byteOffset, byteLength / 4);
}
