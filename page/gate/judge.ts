/** The gate: is this page a news article about both Syria and Russia? Reads the page, changes and stores nothing. */

import type { GateVerdict } from '../../platform/messages.ts';
import { isArticle, metaOf } from './article.ts';
import { SIDES } from './names.ts';
import { mainPieces, runningText } from './running-text.ts';

/** Running text that counts as the first paragraph, in characters after the headline. */
const FIRST_PARAGRAPH = 500;

/** Returns what the page is; bounded to a few milliseconds on pages of any size. */
export function judgePage(doc: Document): GateVerdict {
  const pieces = doc.body && /html/.test(doc.contentType) ? runningText(doc.body) : [];
  const text = mainPieces(pieces)
    .filter((piece) => !piece.linked || piece.element.closest('p'))
    .map((piece) => piece.text)
    .join('\n');
  const headline = `${metaOf(doc, 'og:title')} ${metaOf(doc, 'description')} ${doc.querySelector('h1')?.textContent}`;
  const early = `${headline}\n${text.slice(0, FIRST_PARAGRAPH)}`;
  const syria = mentions(SIDES.syria, text, early);
  const russia = mentions(SIDES.russia, text, early);
  const article = isArticle(doc, pieces);
  return {
    article,
    syria: syria.count,
    russia: russia.count,
    inScope: article && syria.enough && russia.enough,
  };
}

/** At least two mentions, or one in the headline or the first paragraph. */
function mentions(side: RegExp, text: string, early: string): { count: number; enough: boolean } {
  const count = [...text.matchAll(side)].length;
  const inFront = early.search(side) >= 0;
  return { count: Math.max(count, inFront ? 1 : 0), enough: count >= 2 || inFront };
}
