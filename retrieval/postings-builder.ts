/**
 * Builds the postings of a collection: gathers (term, claim, count) in growing typed arrays, sorts them by term with
 * one counting sort, turns each into an 8-bit impact and writes the lists as bytes (the form is told in postings.ts).
 * Cost: linear in the postings; nine bytes each while building, nothing a term but its key and number.
 */

import { BLOCK, type PostingsParts } from './postings.ts';

/** What the impact of a posting is computed from. */
export type PostingFacts = {
  /** Occurrences in the claim, at most 255. */
  count: number;
  /** The claim's number. */
  doc: number;
  /** Claims that hold the term. */
  df: number;
  /** Kind of the term, as given when it was added. */
  kind: number;
};

/** Gathers postings; claims must be added in ascending order. */
export type PostingsBuilder = {
  /** Notes that a claim holds a term so many times; one call a term and claim. */
  add(doc: number, key: number, count: number, kind: number): void;
  /** Returns the finished lists. */
  finish(impactOf: (facts: PostingFacts) => number): PostingsParts;
};

const MOST = 255;
const FIRST_ROOM = 1 << 12;

type Gathered = { terms: Uint32Array; docs: Uint32Array; counts: Uint8Array; length: number };
type Dictionary = { numbers: Map<number, number>; keys: number[]; kinds: number[]; dfs: number[] };

/** Returns an empty builder. */
export function createPostingsBuilder(): PostingsBuilder {
  const dictionary: Dictionary = { numbers: new Map(), keys: [], kinds: [], dfs: [] };
  let room: Gathered = {
    terms: new Uint32Array(FIRST_ROOM),
    docs: new Uint32Array(FIRST_ROOM),
    counts: new Uint8Array(FIRST_ROOM),
    length: 0,
  };

  function add(doc: number, key: number, count: number, kind: number): void {
    if (room.length === room.terms.length) room = grown(room);
    const at = room.length++;
    const term = numberOf(dictionary, key, kind);
    dictionary.dfs[term] = (dictionary.dfs[term] ?? 0) + 1;
    room.terms[at] = term;
    room.docs[at] = doc;
    room.counts[at] = Math.min(MOST, count);
  }

  return { add, finish: (impactOf) => finish(room, dictionary, impactOf) };
}

function grown(room: Gathered): Gathered {
  const size = room.terms.length * 2;
  const next = {
    terms: new Uint32Array(size),
    docs: new Uint32Array(size),
    counts: new Uint8Array(size),
    length: room.length,
  };
  next.terms.set(room.terms);
  next.docs.set(room.docs);
  next.counts.set(room.counts);
  return next;
}

function numberOf(dictionary: Dictionary, key: number, kind: number): number {
  const found = dictionary.numbers.get(key | 0);
  if (found !== undefined) return found;
  const number = dictionary.keys.length;
  dictionary.numbers.set(key | 0, number);
  dictionary.keys.push(key);
  dictionary.kinds.push(kind);
  dictionary.dfs.push(0);
  return number;
}

function finish(
  room: Gathered,
  dictionary: Dictionary,
  impactOf: (facts: PostingFacts) => number,
): PostingsParts {
  const { docs, impacts, starts, order, scale } = sortedImpacts(room, dictionary, impactOf);
  const keys = new Uint32Array(order.length);
  const offsets = new Uint32Array(order.length + 1);
  const writer = createWriter(room.length);
  order.forEach((term, rank) => {
    keys[rank] = dictionary.keys[term] ?? 0;
    offsets[rank] = writer.length();
    const [from, to] = [starts[term] ?? 0, starts[term + 1] ?? 0];
    writer.list(docs.subarray(from, to), impacts.subarray(from, to));
  });
  offsets[order.length] = writer.length();
  return { keys, offsets, ...writer.parts(), scale };
}

/** Counting sort by term; claims stay in ascending order inside a term because they were added so. */
function sortedImpacts(
  room: Gathered,
  { keys, kinds, dfs }: Dictionary,
  impactOf: (facts: PostingFacts) => number,
) {
  const starts = new Uint32Array(keys.length + 1);
  dfs.forEach((df, term) => {
    starts[term + 1] = (starts[term] ?? 0) + df;
  });
  const next = starts.slice();
  const docs = new Uint32Array(room.length);
  const raw = new Float32Array(room.length);
  let most = 0;
  for (let i = 0; i < room.length; i++) {
    const term = room.terms[i] ?? 0;
    const doc = room.docs[i] ?? 0;
    const at = next[term] ?? 0;
    next[term] = at + 1;
    docs[at] = doc;
    const facts = { count: room.counts[i] ?? 0, doc, df: dfs[term] ?? 0, kind: kinds[term] ?? 0 };
    const impact = impactOf(facts);
    raw[at] = impact;
    if (impact > most) most = impact;
  }
  const scale = most > 0 ? most / MOST : 1;
  const impacts = Uint8Array.from(raw, (impact) => Math.max(1, Math.round(impact / scale)));
  const order = Array.from(keys, (_, term) => term).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  return { docs, impacts, starts, order, scale };
}

/** Writes lists one after the other into growing bytes. */
function createWriter(postings: number) {
  let bytes = new Uint8Array(Math.max(64, postings * 3));
  let length = 0;
  const blockLast: number[] = [];
  const blockOffset: number[] = [];
  const blockMax: number[] = [];

  function byte(value: number): void {
    if (length === bytes.length) {
      const next = new Uint8Array(bytes.length * 2);
      next.set(bytes);
      bytes = next;
    }
    bytes[length++] = value;
  }
  function varint(value: number): void {
    let rest = value;
    while (rest > 127) {
      byte((rest & 127) | 128);
      rest >>>= 7;
    }
    byte(rest);
  }
  function list(docs: Uint32Array, impacts: Uint8Array): void {
    varint(docs.length);
    byte(highest(impacts));
    if (docs.length > BLOCK) varint(blockLast.length);
    let before = -1;
    for (let from = 0; from < docs.length; from += BLOCK) {
      const to = Math.min(from + BLOCK, docs.length);
      if (docs.length > BLOCK) {
        blockLast.push(docs[to - 1] ?? 0);
        blockOffset.push(length);
        blockMax.push(highest(impacts.subarray(from, to)));
      }
      for (let i = from; i < to; i++) {
        const doc = docs[i] ?? 0;
        varint(doc - before - 1);
        byte(impacts[i] ?? 0);
        before = doc;
      }
    }
  }
  return {
    list,
    length: () => length,
    parts: () => ({
      bytes: bytes.subarray(0, length),
      blockLast: Uint32Array.from(blockLast),
      blockOffset: Uint32Array.from(blockOffset),
      blockMax: Uint8Array.from(blockMax),
    }),
  };
}

function highest(impacts: Uint8Array): number {
  let most = 0;
  for (const impact of impacts) if (impact > most) most = impact;
  return most;
}
