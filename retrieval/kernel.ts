/**
 * The search kernel: the k claims with the highest sums of impacts, exactly, without looking at most postings.
 *
 * Claims are taken in windows of rising numbers, 4,096 at first and then 65,536, so that the sums of a window fit the
 * processor's cache. Before each window the lists are split (MaxScore): the lists with the lowest bounds, as many as
 * together give clearly less than the k-th best score so far, are *optional*; a claim that stands in none of the
 * others cannot be wanted. The other lists are walked and summed up; claims whose sum could still get over the
 * threshold then look themselves up in the optional lists, highest bound first, and give up as soon as the bounds of
 * what is left do not suffice. Both walks skip blocks of 128 postings by the block's highest impact (block-max), with
 * no decoding. The first small window makes the threshold.
 *
 * Cost: the postings of the walked lists; of a tweet's twenty lists three or four are optional, but the longest ones.
 * Adding everything up costs half as much again. Memory: a number and a bit for each claim of a window. What it is not:
 * approximate. Sums are integers, ties go to the lower number, and the answer is that of adding everything up
 * (tests/property/retrieval.test.ts compares).
 * References: Turtle and Flood 1995 (MaxScore); Ding and Suel 2011 (block-max); Mallia, Siedlaczek and Suel 2019 (of
 * the exact methods MaxScore is best on long queries); Lucene's BooleanScorer (windows with a bit set).
 */

import { type Cursor, findTerm, openCursor, type PostingsParts, readVarint } from './postings.ts';
import { createTopHits, type Hits, type TopHits } from './top-hits.ts';

/** A term of a query. */
export type QueryTerm = {
  /** Its key. */
  key: number;
  /** A whole number from 1: by how much its impacts count. */
  weight: number;
};

/** Answers queries over one collection; not to be shared by two searches at a time. */
export type Kernel = {
  /** The best `k` claims, with sums of weight times impact; claims that share no term are never among them. */
  top(terms: readonly QueryTerm[], k: number): Hits;
};

const FIRST_WINDOW = 1 << 12;
const WINDOW = 1 << 16;
/**
 * Optional lists may together give this share of the threshold. At 1, the most that is right, nearly every claim of the
 * walked lists has to look itself up; at .6 few do, and a sentence takes 1.4 ms among a million claims instead of 2.1.
 */
const SPARED = 0.6;

type List = {
  cursor: Cursor;
  weight: number;
  /** The most that the list can give. */
  bound: number;
  /** The most that this list and all of lower bounds can give. */
  bounds: number;
};

/** Returns the kernel over `size` claims. */
export function createKernel(parts: PostingsParts, size: number): Kernel {
  const { bytes, blockLast, blockOffset, blockMax } = parts;
  const sums = new Int32Array(Math.min(size, WINDOW));
  /** A bit for each claim of the window that has a sum; read in order, it sorts the claims for free. */
  const touched = new Int32Array(Math.ceil(Math.min(size, WINDOW) / 32));

  /** Adds a list's impacts up to the claim before `high`; `enough` is what a block must give to be worth reading. */
  function walk({ cursor, weight }: List, low: number, high: number, enough: number): void {
    while (cursor.block < cursor.endBlock) {
      const last = blockLast[cursor.block] ?? 0;
      if (last < low || weight * (blockMax[cursor.block] ?? 0) <= enough) {
        if (last >= high) return;
        enterBlock(cursor, cursor.block + 1);
        continue;
      }
      const next = cursor.block + 1;
      const end = next < cursor.endBlock ? (blockOffset[next] ?? 0) : cursor.end;
      if (!walkBytes(cursor, weight, low, high, end)) return;
      enterBlock(cursor, next);
    }
    if (cursor.firstBlock === cursor.endBlock) walkBytes(cursor, weight, low, high, cursor.end);
  }

  /** Returns whether `end` was reached. */
  function walkBytes(cursor: Cursor, weight: number, low: number, high: number, end: number) {
    let { at, doc } = cursor;
    while (at < end) {
      const begin = at;
      let gap = bytes[at++] ?? 0;
      if (gap > 127) {
        gap &= 127;
        let shift = 7;
        let byte = bytes[at++] ?? 0;
        while (byte > 127) {
          gap |= (byte & 127) << shift;
          shift += 7;
          byte = bytes[at++] ?? 0;
        }
        gap |= byte << shift;
      }
      const next = doc + gap + 1;
      if (next >= high) {
        at = begin;
        break;
      }
      doc = next;
      if (next < low) {
        at++;
        continue;
      }
      const place = next - low;
      const sum = sums[place] ?? 0;
      if (sum === 0) touched[place >>> 5] = (touched[place >>> 5] ?? 0) | (1 << (place & 31));
      sums[place] = sum + weight * (bytes[at++] ?? 0);
    }
    cursor.at = at;
    cursor.doc = doc;
    return at >= end;
  }

  function enterBlock(cursor: Cursor, block: number): void {
    cursor.block = block;
    if (block >= cursor.endBlock) {
      cursor.at = cursor.end;
      return;
    }
    cursor.at = blockOffset[block] ?? 0;
    cursor.doc = block === cursor.firstBlock ? -1 : (blockLast[block - 1] ?? 0);
  }

  /** Moves the cursor's block to the one that would hold the claim; false where the list ends before it. */
  function seekBlock(cursor: Cursor, doc: number): boolean {
    if (cursor.firstBlock === cursor.endBlock) return cursor.at < cursor.end;
    if ((blockLast[cursor.block] ?? 0) >= doc) return cursor.block < cursor.endBlock;
    let step = 1;
    let low = cursor.block;
    while (low + step < cursor.endBlock && (blockLast[low + step] ?? 0) < doc) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low + step, cursor.endBlock);
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((blockLast[middle] ?? 0) < doc) low = middle;
      else high = middle;
    }
    enterBlock(cursor, high);
    return high < cursor.endBlock;
  }

  /** Returns the claim's impact in the list, 0 where it is not there; claims must be asked for in ascending order. */
  function impactOf(cursor: Cursor, doc: number): number {
    while (cursor.at < cursor.end) {
      const begin = cursor.at;
      const next = cursor.doc + readVarint(bytes, cursor) + 1;
      if (next > doc) {
        cursor.at = begin;
        return 0;
      }
      cursor.doc = next;
      const impact = bytes[cursor.at++] ?? 0;
      if (next === doc) return impact;
    }
    return 0;
  }

  /** Adds what the optional lists give to a claim's sum; stops where it can no longer get over the threshold. */
  function completed(
    lists: readonly List[],
    from: number,
    doc: number,
    sum: number,
    least: number,
  ) {
    let total = sum;
    for (let i = from; i >= 0; i--) {
      const list = lists[i];
      if (!list) break;
      if (total + list.bounds <= least) return 0;
      if (!seekBlock(list.cursor, doc)) continue;
      const most = list.weight * (blockMax[list.cursor.block] ?? 0);
      const below = list.bounds - list.bound;
      if (list.cursor.endBlock > list.cursor.firstBlock && total + below + most <= least) return 0;
      total += list.weight * impactOf(list.cursor, doc);
    }
    return total;
  }

  /** Offers the claims of a window that the walked lists touched, and clears the sums. */
  function settle(lists: readonly List[], optional: number, low: number, hits: TopHits): void {
    const rest = lists[optional - 1]?.bounds ?? 0;
    let least = hits.threshold();
    for (let i = 0; i < touched.length; i++) {
      let bits = touched[i] ?? 0;
      if (bits === 0) continue;
      touched[i] = 0;
      while (bits !== 0) {
        const place = 32 * i + 31 - Math.clz32(bits & -bits);
        bits &= bits - 1;
        const sum = sums[place] ?? 0;
        sums[place] = 0;
        if (sum + rest <= least) continue;
        const total = optional ? completed(lists, optional - 1, low + place, sum, least) : sum;
        if (total <= least) continue;
        hits.offer(low + place, total);
        least = hits.threshold();
      }
    }
  }

  function top(terms: readonly QueryTerm[], k: number): Hits {
    const hits = createTopHits(Math.min(k, size));
    const lists = openLists(parts, terms);
    const total = lists.at(-1)?.bounds ?? 0;
    let low = 0;
    let width = FIRST_WINDOW;
    while (low < size) {
      const high = Math.min(low + width, size);
      const least = hits.threshold();
      let optional = 0;
      const spared = least * SPARED;
      while ((lists[optional]?.bounds ?? Number.POSITIVE_INFINITY) <= spared) optional++;
      if (optional === lists.length) break;
      for (const list of lists.slice(optional)) walk(list, low, high, least - (total - list.bound));
      settle(lists, optional, low, hits);
      low = high;
      width = WINDOW;
    }
    return hits.sorted();
  }

  return { top };
}

/** Returns the lists of a query, lowest bound first; a term given twice counts twice. */
function openLists(parts: PostingsParts, terms: readonly QueryTerm[]): List[] {
  const weights = new Map<number, number>();
  for (const { key, weight } of terms) weights.set(key, (weights.get(key) ?? 0) + weight);
  const lists: List[] = [];
  for (const [key, weight] of weights) {
    const term = findTerm(parts.keys, key);
    if (term < 0) continue;
    const cursor = openCursor(parts, term);
    lists.push({ cursor, weight, bound: weight * cursor.max, bounds: 0 });
  }
  lists.sort((a, b) => a.bound - b.bound);
  let bounds = 0;
  for (const list of lists) {
    bounds += list.bound;
    list.bounds = bounds;
  }
  return lists;
}
