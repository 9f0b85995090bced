/** Headline, language and date of an article by the page's own markup. */

/** Returns the headline: the first `h1`, else the title that the page gives to share. */
export function titleOf(doc: Document): string {
  const h1 = doc.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim();
  return h1 || contentOf(doc, 'og:title') || doc.title;
}

/** Returns the nearest `lang` of the element, `''` where there is none. */
export function languageOf(element: Element): string {
  return (
    element.closest('[lang]')?.getAttribute('lang') ??
    element.ownerDocument.documentElement.lang ??
    ''
  );
}

/** Returns the day of publication as an ISO date, `null` where the page gives none that can be read. */
export function publishedOf(doc: Document): string | null {
  const candidates = [
    contentOf(doc, 'article:published_time'),
    contentOf(doc, 'datePublished'),
    contentOf(doc, 'date'),
    fromLinkedData(doc),
    doc.querySelector('article time[datetime], time[datetime]')?.getAttribute('datetime') ?? '',
    doc.querySelector('[itemprop="datePublished"]')?.getAttribute('content') ?? '',
  ];
  for (const value of candidates) {
    const day = /^\s*(\d{4}-\d{2}-\d{2})/.exec(value)?.[1];
    if (day) return day;
  }
  return null;
}

function contentOf(doc: Document, name: string): string {
  return (
    doc
      .querySelector(`meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`)
      ?.getAttribute('content') ?? ''
  );
}

/** Read by pattern, so that JSON-LD that is broken elsewhere still gives its date. */
function fromLinkedData(doc: Document): string {
  for (const script of doc.querySelectorAll('script[type="application/ld+json"]')) {
    const found = /"datePublished"\s*:\s*"([^"]+)"/.exec(script.textContent ?? '');
    if (found?.[1]) return found[1];
  }
  return '';
}
