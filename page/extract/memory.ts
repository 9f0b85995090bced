/** What is remembered of one reading of a page for the next: the blocks of what has not changed since. */

import type { Block } from './blocks.ts';

/** Kept from reading to reading of one page. */
export type Memory = {
  /** Blocks of an element whose inside was read whole and without hidden parts, which can appear by style alone. */
  blocks: WeakMap<Element, readonly Block[]>;
  /** Open shadow roots that were read: an observer of the document does not see into them. */
  shadowRoots: Set<ShadowRoot>;
  /** The last reading ended before the page did: it has more nodes than are read. */
  cut: boolean;
};

/** Returns a memory of nothing. */
export function createMemory(): Memory {
  return { blocks: new WeakMap(), shadowRoots: new Set(), cut: false };
}

/** Forgets what holds a change, and where a class or style changed what is inside: their looks may have changed with it. */
export function forgetChanged({ blocks }: Memory, records: readonly MutationRecord[]): void {
  for (const { type, target } of records) {
    for (let at: Node | null = target; at; at = at instanceof ShadowRoot ? at.host : at.parentNode)
      if (at instanceof Element) blocks.delete(at);
    if (type === 'attributes' && target instanceof Element)
      for (const inside of target.getElementsByTagName('*')) blocks.delete(inside);
  }
}
