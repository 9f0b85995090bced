/** The running text of a page as far as the gate needs it: bounded, without what stands around articles. */

/** Text is looked at up to here: the topic of an article shows in its first paragraphs. */
const MOST_TEXT = 12_000;
/** Nodes are visited up to here, so that a page of any size costs the same few milliseconds. */
const MOST_NODES = 6_000;

/** What is never part of an article's running text; the extractor uses the same list. */
export const ASIDE =
  'script,style,noscript,template,svg,nav,aside,footer,form,button,select,textarea,iframe,dialog,figcaption,[hidden],[aria-hidden=true],[contenteditable],[role=navigation],[role=complementary]';
const ASIDE_HINT =
  /(?:^|[-_ ])(?:(?:comment|related|sidebar|shar|social|newsletter|cookie|consent|promo|banner|advert|sponsor|footer|menu|nav|breadcrumb|recommend|trending|popular|teaser|widget|subscri|modal|popup|disqus)\w*|ads?|more|tags?)(?:$|[-_ ])/i;

/** Is the element, by its tag, role or name, something that stands around an article? */
export function isAside(element: Element): boolean {
  if (element.matches(ASIDE)) return true;
  const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
  return (
    name.length > 1 &&
    ASIDE_HINT.test(name) &&
    !/article|story|content|body|entry/i.test(name) &&
    !holdsThePage(element)
  );
}

/** A layout's name ("two-col-sidebar", "ad-portal") may stand on what holds most of the page's paragraphs. */
function holdsThePage(element: Element): boolean {
  const all = element.ownerDocument.getElementsByTagName('p').length;
  return all > 3 && element.getElementsByTagName('p').length > all / 2;
}

/** A stretch of running text: a text node's own words, and whether a link holds them. */
export type TextPiece = { text: string; linked: boolean; element: Element };

/** Returns the page's running text in order, up to the bounds. */
export function runningText(root: Element): TextPiece[] {
  const pieces: TextPiece[] = [];
  let length = 0;
  let visited = 0;
  const visit = (node: Node, linked: boolean): void => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (++visited > MOST_NODES || length > MOST_TEXT) return;
      if (child.nodeType === 3) {
        const text = (child.nodeValue ?? '').trim();
        const element = child.parentElement;
        if (!text || !element) continue;
        pieces.push({ text: text.slice(0, MOST_TEXT), linked, element });
        length += text.length;
      } else if (child.nodeType === 1) {
        const element = child as Element;
        if (isAside(element)) continue;
        visit(element.shadowRoot ?? element, linked || element.localName === 'a');
      }
    }
  };
  visit(root, false);
  return pieces;
}

/** A piece from this length counts as prose when the main text is looked for. */
const PROSE_PIECE = 40;
/** Share of a piece's points for the parent, the grandparent and the one above. */
const SHARES = [1, 0.8, 0.5];
/** A main text shorter than this was not found: the whole page counts. */
const LEAST_MAIN = 250;

/** Returns the pieces of the page's main text: those in the element with most prose near it; summaries of other stories stand apart. */
export function mainPieces(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const points = new Map<Element, number>();
  for (const { text, linked, element } of pieces) {
    if (linked || text.length < PROSE_PIECE) continue;
    let at = element.closest('p')?.parentElement ?? element;
    for (const share of SHARES) {
      points.set(at, (points.get(at) ?? 0) + text.length * share);
      if (!at.parentElement) break;
      at = at.parentElement;
    }
  }
  const [best] = [...points].reduce<[Element | null, number]>(
    (most, entry) => (entry[1] > most[1] ? entry : most),
    [null, 0],
  );
  const inside = best ? pieces.filter(({ element }) => best.contains(element)) : [];
  const length = inside.reduce((sum, { text, linked }) => sum + (linked ? 0 : text.length), 0);
  return length >= LEAST_MAIN ? inside : pieces;
}
