/**
 * The search kernel: the k claims with the highest sums of impacts, exactly, without looking at most postings.
 *
 * Claims are taken in windows of rising numbers, 4,096 at first and then 65,536, so that the sums of a window fit the
 * processor's cache. Before each window the lists are split (MaxScore): the lists with the lowest bounds, as many as
 * together give clearly less than the k-th best score so far, are *optional*; a claim that stands in none of the
 * others cannot be wanted. The other lists are walked and summed up; a claim is noted at the moment when its sum gets
 * so high that the optional lists could lift it over the threshold, which few do. Those look themselves up in the
 * optional lists, highest bound first, and give up as soon as the bounds of what is left do not suffice. Both walks
 * skip blocks of 128 postings by the block's highest impact (block-max), with no decoding. The first small window makes
 * the threshold.
 *
 * Cost: the postings of the walked lists; of a tweet's twenty lists the few longest are optional.
 * Memory: two numbers for each claim of a window. What it is not:
 * approximate. Sums are integers, ties go to the lower number, and the answer is that of adding everything up
 * (tests/property/retrieval.test.ts compares).
 * References: Turtle and Flood 1995 (MaxScore); Ding and Suel 2011 (block-max); Mallia, Siedlaczek and Suel 2019 (of
 * the exact methods MaxScore is best on long queries); Lucene's BooleanScorer (windows).
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
 * walked lists has to look itself up. A sentence among a million claims takes 1.1 ms at .3 to .4, 1.2 at .6, 2 at .8,
 * and 1.3 at 0, where all lists are walked.
 */
const SPARED = 0.4;

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
  /** Claims of the window, from its first, whose sums got over `cut`. */
  const found = new Uint32Array(Math.min(size, WINDOW));
  /** The window: its first claim, the first one after it, what a sum must exceed, and how many did. */
  const window = { low: 0, high: 0, cut: 0, count: 0 };

  /** Adds a list's impacts within the window; `enough` is what a block must give to be worth reading. */
  function walk({ cursor, weight }: List, enough: number): void {
    const { low, high } = window;
    while (cursor.block < cursor.endBlock) {
      const last = blockLast[cursor.block] ?? 0;
      if (last < low || weight * (blockMax[cursor.block] ?? 0) <= enough) {
        if (last >= high) return;
        enterBlock(cursor, cursor.block + 1);
        continue;
      }
      const next = cursor.block + 1;
      const end = next < cursor.endBlock ? (blockOffset[next] ?? 0) : cursor.end;
      if (cursor.doc < low - 1) skipBytes(cursor, end);
      walkBytes(cursor, weight, end);
      if (cursor.at < end) return;
      enterBlock(cursor, next);
    }
    if (cursor.firstBlock === cursor.endBlock) {
      if (cursor.doc < low - 1) skipBytes(cursor, cursor.end);
      walkBytes(cursor, weight, cursor.end);
    }
  }

  /** Moves the cursor over the postings before the window. */
  function skipBytes(cursor: Cursor, end: number): void {
    const last = window.low - 1;
    while (cursor.at < end) {
      const begin = cursor.at;
      const next = cursor.doc + readVarint(bytes, cursor) + 1;
      if (next > last) {
        cursor.at = begin;
        return;
      }
      cursor.doc = next;
      cursor.at++;
    }
  }

  /** Adds the impacts of postings up to the window's end, or to `end`: the loop in which a search spends its time. */
  function walkBytes(cursor: Cursor, weight: number, end: number): void {
    const { low, cut } = window;
    const room = window.high - low;
    let { count } = window;
    let { at } = cursor;
    let place = cursor.doc - low;
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
      const next = place + gap + 1;
      if (next >= room) {
        at = begin;
        break;
      }
      place = next;
      const before = sums[place] ?? 0;
      const sum = before + weight * (bytes[at++] ?? 0);
      sums[place] = sum;
      if (sum > cut && before <= cut) found[count++] = place;
    }
    window.count = count;
    cursor.at = at;
    cursor.doc = place + low;
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

  /** Offers the claims that were found, in ascending order, and clears the sums. */
  function settle(lists: readonly List[], optional: number, hits: TopHits): void {
    const { low, high, count } = window;
    const rest = lists[optional - 1]?.bounds ?? 0;
    let least = hits.threshold();
    for (const place of found.subarray(0, count).sort()) {
      const sum = sums[place] ?? 0;
      if (sum + rest <= least) continue;
      const total = optional ? completed(lists, optional - 1, low + place, sum, least) : sum;
      if (total <= least) continue;
      hits.offer(low + place, total);
      least = hits.threshold();
    }
    sums.fill(0, 0, high - low);
  }

  function top(terms: readonly QueryTerm[], k: number): Hits {
    const hits = createTopHits(Math.min(k, size));
    const lists = openLists(parts, terms);
    const total = lists.at(-1)?.bounds ?? 0;
    window.high = 0;
    while (window.high < size) {
      window.low = window.high;
      window.high = Math.min(window.low + (window.low === 0 ? FIRST_WINDOW : WINDOW), size);
      const least = hits.threshold();
      let optional = 0;
      const spared = least * SPARED;
      while ((lists[optional]?.bounds ?? Number.POSITIVE_INFINITY) <= spared) optional++;
      if (optional === lists.length) break;
      window.cut = Math.max(0, least - (lists[optional - 1]?.bounds ?? 0));
      window.count = 0;
      for (const list of lists.slice(optional)) walk(list, least - (total - list.bound));
      settle(lists, optional, hits);
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
