/** Where marks overlap, one line is drawn and not two: of a plain mark only what no conflicting one covers. */

/** Returns what remains of ranges beside others; what was worked out for a range is kept while the others around it stay. */
export function createUncovered(): (ranges: readonly Range[], covers: readonly Range[]) => Range[] {
  const known = new WeakMap<Range, { over: readonly Range[]; pieces: Range[] }>();
  return (ranges, covers) =>
    ranges.flatMap((range) => {
      const over = covers.filter((cover) => touches(range, cover));
      if (over.length === 0) return [range];
      const before = known.get(range);
      const same =
        before?.over.length === over.length && before.over.every((r, i) => r === over[i]);
      if (before && same) return before.pieces;
      const pieces = over.reduce<Range[]>(
        (rest, cover) => rest.flatMap((piece) => beside(piece, cover)),
        [range],
      );
      known.set(range, { over, pieces });
      return pieces;
    });
}

function touches(range: Range, cover: Range): boolean {
  // Ranges of two trees have no order, and never overlap.
  if (range.startContainer.getRootNode() !== cover.startContainer.getRootNode()) return false;
  return (
    range.comparePoint(cover.startContainer, cover.startOffset) < 1 &&
    range.comparePoint(cover.endContainer, cover.endOffset) > -1
  );
}

/** The parts of a range before and after another one that hold text. */
function beside(range: Range, cover: Range): Range[] {
  if (!touches(range, cover)) return [range];
  const before = range.cloneRange();
  const after = range.cloneRange();
  if (range.comparePoint(cover.startContainer, cover.startOffset) < 0) before.collapse(true);
  else before.setEnd(cover.startContainer, cover.startOffset);
  if (range.comparePoint(cover.endContainer, cover.endOffset) > 0) after.collapse(false);
  else after.setStart(cover.endContainer, cover.endOffset);
  return [before, after].filter((piece) => /[\p{L}\p{N}]/u.test(piece.toString()));
}
