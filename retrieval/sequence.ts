/**
 * Words of a claim that stand in the query in the same order: the heaviest common subsequence and the heaviest run
 * without gaps, both weighted by rarity. The classic table, two rows at a time: claim words times query words.
 */

/** A claim word as the index of the query word it matches (-1 for none), and what the match weighs. */
export type Matched = { index: number; weight: number };

/** Returns the weight of the heaviest common subsequence and of the heaviest run. */
export function sequenceOf(claim: readonly Matched[], query: Uint16Array) {
  const size = query.length + 1;
  let above = new Float32Array(size);
  let row = new Float32Array(size);
  let runAbove = new Float32Array(size);
  let runRow = new Float32Array(size);
  let run = 0;
  for (const { index, weight } of claim) {
    if (index < 0) {
      runAbove.fill(0);
      continue;
    }
    for (let j = 1; j < size; j++) {
      const same = query[j - 1] === index;
      const skipped = Math.max(above[j] ?? 0, row[j - 1] ?? 0);
      const along = same ? (runAbove[j - 1] ?? 0) + weight : 0;
      row[j] = same ? Math.max(skipped, (above[j - 1] ?? 0) + weight) : skipped;
      runRow[j] = along;
      if (along > run) run = along;
    }
    [above, row] = [row, above];
    [runAbove, runRow] = [runRow, runAbove];
  }
  return { longest: above[size - 1] ?? 0, run };
}
