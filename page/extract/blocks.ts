/**
 * The page's visible text as blocks (paragraph-like stretches), read from the live tree without changing or cloning it.
 * White space is collapsed as the browser renders it; every kept character remembers its text node.
 */

import { isAside } from '../gate/running-text.ts';
import type { TextRun } from './article-text.ts';
import type { Memory } from './memory.ts';

/** A paragraph-like stretch of text. Run offsets are relative to the block. */
export type Block = {
  text: string;
  runs: TextRun[];
  /** The block-level element around it. */
  element: Element;
  /** Characters inside links. */
  linked: number;
};

/** Nodes visited between two breaths, so that no task of the page's thread grows long. */
const NODES_A_BREATH = 1500;
/** Nodes read at the most: beyond this a page is a data dump, not an article. */
const MOST_NODES = 120_000;

const INLINE_TAGS = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const PLAIN_BLOCKS = new Set(
  'p div section article main h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote table tbody thead tr td th center figure header body pre details summary'.split(
    ' ',
  ),
);
const FOOTNOTE = /^[[(]?(?:\d{1,3}|[*†‡])[\])]?$/;

/** What is being read: the block under way and what was finished. */
type Walk = {
  blocks: Block[];
  text: string;
  runs: TextRun[];
  linked: number;
  visited: number;
  /** Elements passed over that may appear without a change of the tree. */
  hidden: number;
  memory: Memory;
};
type Place = { node: Text; offset: number };

/** How blocks are read. */
export type Reading = {
  /** Called now and then, so that the page stays responsive. */
  pause(): Promise<void>;
  /** What earlier readings left, and what this one adds to it. */
  memory: Memory;
};

/** Returns the blocks below `root` in order; what the memory holds is not walked again. */
export async function collectBlocks(root: Element, { pause, memory }: Reading): Promise<Block[]> {
  const walk: Walk = { blocks: [], text: '', runs: [], linked: 0, visited: 0, hidden: 0, memory };
  await visit(root, walk, { linked: false, pause, block: root, depth: 0 });
  finish(walk, root);
  return walk.blocks;
}

type Where = { linked: boolean; pause: () => Promise<void>; block: Element; depth: number };
/** Deeper trees than this are generated nonsense; recursion stops before the stack does. */
const DEEPEST = 400;

async function visit(parent: Element | ShadowRoot, walk: Walk, where: Where): Promise<void> {
  if (where.depth > DEEPEST) return;
  let breaks = 0;
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (++walk.visited > MOST_NODES) {
      walk.memory.cut = true;
      return;
    }
    if (walk.visited % NODES_A_BREATH === 0) await where.pause();
    if (child.nodeType === 3) {
      if (addText(child as Text, walk, where.linked)) breaks = 0;
    } else if (child.nodeType === 1) {
      const element = child as Element;
      if (element.localName === 'br') {
        // Two line breaks in a row separate paragraphs, one separates words.
        if (++breaks >= 2) finish(walk, where.block);
        else addSpace(walk);
        continue;
      }
      // In a link the same text counts otherwise: such blocks are not remembered.
      const known = where.linked ? undefined : walk.memory.blocks.get(element);
      if (known) {
        finish(walk, where.block);
        for (const block of known) walk.blocks.push(block);
        breaks = 0;
        continue;
      }
      if (skipped(element)) {
        if (element.matches(HIDDEN_NOW)) walk.hidden++;
        continue;
      }
      if (isHidden(element)) {
        walk.hidden++;
        continue;
      }
      breaks = 0;
      await visitElement(element, walk, where);
    }
  }
}

/** Attributes that come and go with what a page shows. */
const HIDDEN_NOW = '[hidden],[aria-hidden]';

async function visitElement(element: Element, walk: Walk, where: Where): Promise<void> {
  const block = isBlock(element);
  if (block) finish(walk, where.block);
  const lasting = block && !where.linked;
  const from = walk.blocks.length;
  const hiddenBefore = walk.hidden;
  const inside = {
    ...where,
    linked: where.linked || element.localName === 'a',
    block: block ? element : where.block,
    depth: where.depth + 1,
  };
  if (element.shadowRoot) walk.memory.shadowRoots.add(element.shadowRoot);
  await visit(element.shadowRoot ?? element, walk, inside);
  if (element.shadowRoot) await visit(element, walk, inside);
  if (block) finish(walk, element);
  if (lasting && walk.hidden === hiddenBefore && walk.visited <= MOST_NODES)
    walk.memory.blocks.set(element, walk.blocks.slice(from));
}

function skipped(element: Element): boolean {
  if (isAside(element) || FIGURE_PARTS.has(element.localName)) return true;
  return element.localName === 'sup' && FOOTNOTE.test(element.textContent?.trim() ?? '');
}

const FIGURE_PARTS = new Set([
  'figcaption',
  'video',
  'audio',
  'canvas',
  'object',
  'math',
  'input',
  'label',
]);

/** Not rendered, or not to be seen. Where there is no layout (a detached document) nothing is hidden but by attribute. */
export function isHidden(element: Element): boolean {
  if (
    INLINE_TAGS.has(element.localName) &&
    !element.hasAttribute('style') &&
    !element.hasAttribute('class')
  )
    return false;
  const view = element.ownerDocument.defaultView;
  if (!view) return element.hasAttribute('hidden');
  const { display, visibility, opacity, fontSize } = view.getComputedStyle(element);
  return (
    display === 'none' ||
    visibility === 'hidden' ||
    visibility === 'collapse' ||
    opacity === '0' ||
    fontSize === '0px'
  );
}

function isBlock(element: Element): boolean {
  if (
    INLINE_TAGS.has(element.localName) &&
    !element.hasAttribute('style') &&
    !element.hasAttribute('class')
  )
    return false;
  if (PLAIN_BLOCKS.has(element.localName) && element.localName !== 'div') return true;
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display ?? '';
  // An inline-block in running text is a drop cap or an abbreviation.
  return display === ''
    ? PLAIN_BLOCKS.has(element.localName)
    : !/^(?:inline|contents|ruby|none)/.test(display);
}

function addText(node: Text, walk: Walk, linked: boolean): boolean {
  const data = node.data;
  let any = false;
  for (const found of data.matchAll(/\s+|[^\s]+/gu)) {
    if (/^\s/u.test(found[0])) addSpace(walk);
    else {
      addRun(walk, { node, offset: found.index }, found[0]);
      if (linked) walk.linked += found[0].length;
      any = true;
    }
  }
  return any;
}

function addSpace(walk: Walk): void {
  if (walk.text !== '' && !walk.text.endsWith(' ')) walk.text += ' ';
}

function addRun(walk: Walk, { node, offset }: Place, text: string): void {
  const last = walk.runs.at(-1);
  const start = walk.text.length;
  walk.text += text;
  // Words of one node with single spaces between them are one run.
  if (last && last.node === node && last.nodeStart + (start - last.start) === offset)
    last.length = start + text.length - last.start;
  else walk.runs.push({ start, length: text.length, node, nodeStart: offset });
}

function finish(walk: Walk, element: Element): void {
  const text = walk.text.trimEnd();
  if (text !== '') walk.blocks.push({ text, runs: walk.runs, element, linked: walk.linked });
  walk.text = '';
  walk.runs = [];
  walk.linked = 0;
}
