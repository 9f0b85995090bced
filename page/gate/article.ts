/** Is a page a news article: by its metadata where that agrees with the page, else by its shape. */

import type { TextPiece } from './running-text.ts';

/** Running text that the shape of an article needs, in characters (the scope rule's figure). */
const SHAPE_TEXT = 600;
/** With metadata that say so, a brief is an article too. */
const BRIEF_TEXT = 250;
/** Pieces shorter than this are labels, not prose. */
const PROSE_PIECE = 40;

const ARTICLE_TYPE = /Article$|BlogPosting/;
const OTHER_TYPE =
  /Product|(?:Forum|Job)Posting|QAPage|SearchResults|Recipe|Collection|VideoObject|Blog$/;

type Ld = { '@type'?: unknown; '@graph'?: unknown; headline?: unknown; name?: unknown };

/** Is this page a news article? */
export function isArticle(doc: Document, pieces: readonly TextPiece[]): boolean {
  const prose = pieces.filter((piece) => !piece.linked && piece.text.length >= PROSE_PIECE);
  const length = prose.reduce((sum, piece) => sum + piece.text.length, 0);
  const linked = pieces.reduce((sum, piece) => sum + (piece.linked ? piece.text.length : 0), 0);
  if (length < BRIEF_TEXT) return false;
  const described = linkedData(doc);
  const types = described.flatMap((item) => [item['@type']].flat().map(String));
  const claims =
    described.some((item) => isArticleItem(item, doc)) ||
    doc.querySelector('[itemtype$="NewsArticle"]') !== null;
  if (claims) return true;
  if (types.some((type) => OTHER_TYPE.test(type))) return false;
  if (metaOf(doc, 'og:type') === 'article') return linked < length * 2 && !isThread(doc);
  if (isFront(doc) || hasOtherShape(doc)) return false;
  return length >= SHAPE_TEXT && linked < length && hasDateOrByline(doc, pieces);
}

function linkedData(doc: Document): Ld[] {
  const items: Ld[] = [];
  for (const script of doc.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const data: unknown = JSON.parse(script.textContent ?? '');
      for (const item of [data].flat() as (Ld | null)[])
        if (item) items.push(item, ...([item['@graph'] ?? []].flat() as Ld[]));
    } catch {
      // Broken JSON-LD is common and says nothing about the page.
    }
  }
  return items.filter((item) => item !== null && typeof item === 'object');
}

function isArticleItem(item: Ld, doc: Document): boolean {
  if (![item['@type']].flat().some((type) => ARTICLE_TYPE.test(String(type)))) return false;
  const headline = String(item.headline ?? item.name ?? '');
  return sharesWords(headline, `${doc.querySelector('h1')?.textContent} ${doc.title}`);
}

/** Does a third of the longer words of `a` stand in `b`? */
function sharesWords(a: string, b: string): boolean {
  const own = a.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const other = b.toLowerCase();
  return own.filter((word) => other.includes(word)).length >= own.length / 3;
}

/** Returns the content of a meta element by property or name, `''` where there is none. */
export function metaOf(doc: Document, name: string): string {
  return (
    doc.querySelector(`meta[property="${name}"],meta[name="${name}"]`)?.getAttribute('content') ??
    ''
  );
}

/** A front has many headlines that link elsewhere. */
function isFront(doc: Document): boolean {
  return (
    doc.querySelectorAll('h2 a, h3 a, a h2, a h3').length >= 8 &&
    doc.querySelectorAll('article').length !== 1
  );
}

/** Shops, forums, search results and sign-ins by their microdata and controls. */
function hasOtherShape(doc: Document): boolean {
  return (
    doc.querySelector('[itemtype*="Product"],[itemtype*="DiscussionForum"],[itemprop="price"]') !==
      null ||
    metaOf(doc, 'og:type').startsWith('product') ||
    isThread(doc)
  );
}

/** Posts of several authors, one after the other. */
function isThread(doc: Document): boolean {
  return (
    doc.querySelectorAll('[class*="post-author"],[class*="reply" i],[id^="post-"]').length >= 6
  );
}

/** By markup, or by a year in one of the short lines around the headline. */
function hasDateOrByline(doc: Document, pieces: readonly TextPiece[]): boolean {
  return Boolean(
    pieces.slice(0, 20).some(({ text }) => text.length < 80 && /20\d\d|٢٠/.test(text)) ||
      metaOf(doc, 'article:published_time') ||
      metaOf(doc, 'author') ||
      doc.querySelector('time,[class*="date" i]'),
  );
}
