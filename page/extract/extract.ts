/**
 * The main text of a live page. Blocks of prose give points to the elements around them, nearer ones more; the element
 * with the most points, widened while much prose stands beside it, is the article. The idea is Readability's (Arc90,
 * Mozilla), done on the live tree without cloning, because marks need the way back to the page's own nodes.
 */

import type { Article, TextRun } from './article-text.ts';
import { type Block, collectBlocks } from './blocks.ts';
import { createMemory, type Memory } from './memory.ts';
import { languageOf, publishedOf, titleOf } from './metadata.ts';

/** A block from this length is prose; shorter ones are labels unless they stand inside the article. */
const PROSE = 60;
/** A block with more of its text in links than this is navigation. */
const MOST_LINKED = 0.5;
/** Text sent to be matched, in characters; a longer page is read to here and said to be cut. */
export const MOST_TEXT = 200_000;
/** How much of the points each further ancestor gets. */
const SHARES = [1, 0.5, 0.25, 0.12];
/** The article is widened to an ancestor that holds this much more prose. */
const WIDEN = 1.15;
const WIDEN_STEPS = 7;

/** How extraction pauses, so that the page stays responsive. */
export type Pause = () => Promise<void>;

/** Returns the page's article, `null` for a page without prose; with a memory what has not changed is not read again. */
export async function extractArticle(
  doc: Document,
  pause: Pause = nextTask,
  memory: Memory = createMemory(),
): Promise<Article | null> {
  if (!doc.body) return null;
  memory.cut = false;
  const blocks = await collectBlocks(doc.body, { pause, memory });
  const root = rootOf(blocks);
  if (!root) return null;
  const inside = blocks.filter((block) => holds(root, block.element) && belongs(block));
  const headline = headlineBlock(blocks, inside);
  const article = assemble(headline ? [headline, ...inside] : inside, root, doc);
  return { ...article, truncated: article.truncated || memory.cut };
}

/** Yields to the page between two pieces of work. */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}

function isProse(block: Block): boolean {
  return block.text.length >= PROSE && block.linked < block.text.length * MOST_LINKED;
}

function belongs(block: Block): boolean {
  const mostlyLinks = block.linked >= block.text.length * MOST_LINKED;
  if (mostlyLinks) return false;
  return /\p{L}{2}/u.test(block.text) && !/^(?:share|tweet|print)$/i.test(block.text);
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

function holds(root: Element, element: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) if (at === root) return true;
  return false;
}

function rootOf(blocks: readonly Block[]): Element | null {
  const points = new Map<Element, number>();
  for (const block of blocks) {
    if (!isProse(block)) continue;
    const worth = 1 + Math.min(block.text.length / 100, 4) + Math.min(commas(block.text), 4) * 0.25;
    let element: Element | null = block.element;
    // A paragraph's own element is no container, unless the text lies in it directly.
    if (/^(?:p|h\d|li|blockquote|pre)$/.test(element.localName)) element = parentOf(element);
    for (const share of SHARES) {
      if (!element || element.localName === 'html') break;
      points.set(element, (points.get(element) ?? 0) + worth * share);
      element = parentOf(element);
    }
  }
  let best: Element | null = null;
  for (const [element, value] of points)
    if (!best || value > (points.get(best) ?? 0)) best = element;
  return best && widened(best, blocks);
}

function commas(text: string): number {
  return text.match(/[,،、]/g)?.length ?? 0;
}

function widened(start: Element, blocks: readonly Block[]): Element {
  const prose = blocks.filter(isProse);
  const proseIn = (root: Element) =>
    prose.reduce((sum, block) => sum + (holds(root, block.element) ? block.text.length : 0), 0);
  let best = start;
  let amount = proseIn(start);
  let candidate = parentOf(start);
  for (let step = 0; candidate && candidate.localName !== 'html' && step < WIDEN_STEPS; step++) {
    const more = proseIn(candidate);
    if (more > amount * WIDEN) [best, amount] = [candidate, more];
    // An <article> ends the search: what stands beside it is another story.
    if (best.localName === 'article' || best.getAttribute('itemprop') === 'articleBody') break;
    candidate = parentOf(candidate);
  }
  return best;
}

function headlineBlock(blocks: readonly Block[], inside: readonly Block[]): Block | null {
  const headline = blocks.find((block) => block.element.closest('h1'));
  return headline && !inside.includes(headline) ? headline : null;
}

function beginningOf(block: Block, room: number): Block {
  const runs = block.runs
    .filter((run) => run.start < room)
    .map((run) => ({ ...run, length: Math.min(run.length, room - run.start) }));
  return { ...block, runs, text: block.text.slice(0, room) };
}

function assemble(blocks: readonly Block[], root: Element, doc: Document): Article {
  const runs: TextRun[] = [];
  const parts: string[] = [];
  let length = 0;
  let truncated = false;
  for (const whole of blocks) {
    if (length + whole.text.length > MOST_TEXT) truncated = true;
    // A page that is mostly one block (a protocol, a text file) is read to the limit, others to the block before it.
    if (truncated && length > MOST_TEXT / 2) break;
    const block = truncated ? beginningOf(whole, MOST_TEXT - length) : whole;
    for (const run of block.runs) runs.push({ ...run, start: run.start + length });
    parts.push(block.text);
    length += block.text.length + 1;
    if (truncated) break;
  }
  return {
    text: parts.join('\n'),
    title: titleOf(doc),
    lang: languageOf(root),
    published: publishedOf(doc),
    runs,
    root,
    truncated,
  };
}
