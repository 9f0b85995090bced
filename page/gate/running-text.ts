/** The running text of a page as far as the gate needs it: bounded, without what stands around articles. */

/** Text is looked at up to here: the topic of an article shows in its first paragraphs. */
const MOST_TEXT = 12_000;
/** Nodes are visited up to here, so that a page of any size costs the same few milliseconds. */
const MOST_NODES = 6_000;

/** What is never part of an article's running text; the extractor uses the same list. */
export const ASIDE =
  'script,style,noscript,template,svg,nav,aside,footer,form,button,select,textarea,iframe,dialog,figcaption,[hidden],[aria-hidden=true],[contenteditable],[role=navigation],[role=complementary],[role=dialog]';
const ASIDE_HINT =
  /(?:^|[-_ ])(?:comments?|related|sidebar|shar\w+|social|newsletter|cookies?|consent|promo|banner|ads?|advert\w*|sponsor\w*|footer|menu|nav|breadcrumbs?|recommend\w*|more|trending|popular|teasers?|widget|subscribe|modal|popup|tags?|disqus)(?:$|[-_ ])/i;

/** Is the element, by its tag, role or name, something that stands around an article? */
export function isAside(element: Element): boolean {
  if (element.matches(ASIDE)) return true;
  const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
  return (
    name.length > 1 && ASIDE_HINT.test(name) && !/article|story|content|body|entry/i.test(name)
  );
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
