/**
 * Postings on bytes: for every term the claims that hold it, each with its impact.
 *
 * A term is found by its 32-bit key in a sorted table (interpolation search: keys are hashes, so two or three probes).
 * Its list is a run of bytes:
 *
 *   df (varint), highest impact (byte), number of its first block (varint; only where df > 128),
 *   then for each posting: gap to the claim before, less one (varint), impact (byte).
 *
 * Every 128 postings make a block; beside the bytes stand, for each block of a longer list, its last claim, the place
 * where it begins and its highest impact, so that a search may jump over blocks and knows, without decoding, the most
 * that a block can give. Gaps of common terms fit one byte: two to three bytes a posting in all, against five for
 * plain arrays of claim and impact.
 * References: Zobel and Moffat 2006 (inverted files), Anh and Moffat 2006 (impacts of 8 bits), Ding and Suel 2011
 * (block maxima).
 */

/** Postings of a block. */
export const BLOCK = 128;

/** The arrays that make up the postings. */
export type PostingsParts = {
  /** Keys of all terms, ascending. */
  keys: Uint32Array;
  /** Where each term's list begins in `bytes`; one more at the end. */
  offsets: Uint32Array;
  /** The lists. */
  bytes: Uint8Array;
  /** Last claim of each block. */
  blockLast: Uint32Array;
  /** Where each block begins in `bytes`. */
  blockOffset: Uint32Array;
  /** Highest impact of each block. */
  blockMax: Uint8Array;
  /** What one unit of impact is worth. */
  scale: number;
};

/** A term's list, with the place that a search has reached in it. */
export type Cursor = {
  /** Claims that hold the term. */
  df: number;
  /** Highest impact of the list. */
  max: number;
  /** First block, and the one after the last; equal where the list is a single block. */
  firstBlock: number;
  endBlock: number;
  /** Place of the next posting in the bytes, and the list's end. */
  at: number;
  end: number;
  /** Claim of the posting before `at`; -1 at the beginning. */
  doc: number;
  /** Block that `at` is in. */
  block: number;
};

/** Returns the number of the term with this key, or -1. */
export function findTerm(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const first = keys[low] ?? 0;
    const last = keys[high] ?? 0;
    if (key < first || key > last) return -1;
    const share = last === first ? 0 : (key - first) / (last - first);
    const probe = low + Math.floor(share * (high - low));
    const found = keys[probe] ?? 0;
    if (found === key) return probe;
    if (found < key) low = probe + 1;
    else high = probe - 1;
  }
  return -1;
}

/** Returns a cursor at the beginning of a term's list. */
export function openCursor(parts: PostingsParts, term: number): Cursor {
  const { bytes, offsets } = parts;
  const cursor: Cursor = {
    df: 0,
    max: 0,
    firstBlock: 0,
    endBlock: 0,
    at: offsets[term] ?? 0,
    end: offsets[term + 1] ?? 0,
    doc: -1,
    block: 0,
  };
  cursor.df = readVarint(bytes, cursor);
  cursor.max = bytes[cursor.at++] ?? 0;
  if (cursor.df > BLOCK) {
    cursor.firstBlock = readVarint(bytes, cursor);
    cursor.endBlock = cursor.firstBlock + Math.ceil(cursor.df / BLOCK);
  }
  cursor.block = cursor.firstBlock;
  return cursor;
}

/** Returns how many claims hold the term with this key. */
export function termFrequency(parts: PostingsParts, key: number): number {
  const term = findTerm(parts.keys, key);
  return term < 0 ? 0 : readVarint(parts.bytes, { at: parts.offsets[term] ?? 0 });
}

/** Reads a number of seven bits a byte, lowest first, and moves on. */
export function readVarint(bytes: Uint8Array, place: { at: number }): number {
  let value = 0;
  let shift = 0;
  let byte = bytes[place.at++] ?? 0;
  while (byte > 127) {
    value |= (byte & 127) << shift;
    shift += 7;
    byte = bytes[place.at++] ?? 0;
  }
  return value | (byte << shift);
}

/** Returns at most `most` claims that hold the term with this key, evenly spread over its list. */
export function claimsOf(parts: PostingsParts, key: number, most: number): Uint32Array {
  const term = findTerm(parts.keys, key);
  if (term < 0) return new Uint32Array(0);
  const cursor = openCursor(parts, term);
  const step = Math.max(1, Math.ceil(cursor.df / most));
  const docs = new Uint32Array(Math.ceil(cursor.df / step));
  for (let i = 0; i < cursor.df; i++) {
    cursor.doc += readVarint(parts.bytes, cursor) + 1;
    cursor.at++;
    if (i % step === 0) docs[i / step] = cursor.doc;
  }
  return docs;
}
