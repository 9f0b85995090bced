/** Is what stands on the page now the story that was read before? Endless pages change their address, single-page sites their text. */

/** Share of the earlier text that must still be there; a live blog drops old entries, another story has none of them. */
const LEAST_KEPT = 0.5;

/** Does the later text hold most of the earlier one's blocks, counted by their length? */
export function isSameStory(before: string, now: string): boolean {
  const blocks = before.split('\n');
  const left = new Set(now.split('\n'));
  const lengthOf = (some: readonly string[]) => some.reduce((sum, { length }) => sum + length, 0);
  const kept = blocks.filter((block) => left.has(block));
  return lengthOf(kept) >= lengthOf(blocks) * LEAST_KEPT;
}
