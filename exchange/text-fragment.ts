/**
 * Links to a sentence: `#:~:text=prefix-,start,end,-suffix` (WICG Scroll to Text Fragment). A browser goes to the first
 * place that fits, so a link is only made when that place is the sentence: exchange/fragment-search.ts looks as browsers do.
 */

import { firstPlace, fold, type Terms } from './fragment-search.ts';

/** A link, and whether it leads to the sentence or to the page only. */
export type SentenceLink = { url: string; exact: boolean };

/** The article and the span in it. */
export type Span = {
  /** The article's text; blocks are separated by `\n`. `null` where it is not at hand. */
  text: string | null;
  /** UTF-16 offsets. */
  start: number;
  end: number;
  /** Language of the article, BCP 47. */
  lang: string;
};

/** Words up to which a sentence is given whole; a longer one by its first and last words. */
const WHOLE_WORDS = 8;
/** Words at each end of a longer one, in the order tried. */
const END_WORDS = [4, 6, 9];
/** Words of context before and after, in the order tried. */
const CONTEXTS: [before: number, after: number][] = [
  [0, 0],
  [3, 0],
  [0, 3],
  [3, 3],
  [8, 0],
  [0, 8],
  [8, 8],
];

/** Returns a link to the span; to the page alone where no terms lead to the span and nowhere before it. */
export function linkToSentence(pageUrl: string, span: Span): SentenceLink {
  const plain = withoutDirective(pageUrl);
  const terms = span.text === null ? null : uniqueTerms(span.text, span);
  if (!terms) return { url: plain, exact: false };
  const hash = plain.includes('#') ? '' : '#';
  return { url: `${plain}${hash}:~:text=${written(terms)}`, exact: true };
}

/** Returns terms whose first place in the text is the span; `null` where there are none. */
export function uniqueTerms(text: string, { start, end, lang }: Omit<Span, 'text'>): Terms | null {
  const block = blockAround(text, start, end);
  if (!block) return null;
  const words = wordsOf(text, block, lang);
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  if (first < 0 || last < first) return null;
  const folded = fold(text);
  for (const core of cores(text, words, [first, last])) {
    for (const [before, after] of CONTEXTS) {
      const terms = withContext({ text, words, first, last }, core, [before, after]);
      if (!terms || !isWritable(terms)) continue;
      const place = firstPlace(folded, terms);
      if (place?.start === words[first]?.start && place?.end === words[last]?.end) return terms;
    }
  }
  return null;
}

type Word = { start: number; end: number };
type Sentence = { text: string; words: Word[]; first: number; last: number };

/** The paragraph that holds the span: terms never reach over a paragraph's end, between two may stand what was not read. */
function blockAround(text: string, start: number, end: number): Word | null {
  if (text.slice(start, end).includes('\n')) return null;
  const after = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: after < 0 ? text.length : after };
}

function wordsOf(text: string, block: Word, lang: string): Word[] {
  const segmenter = new Intl.Segmenter(localeOf(lang), { granularity: 'word' });
  return [...segmenter.segment(text.slice(block.start, block.end))]
    .filter((segment) => segment.isWordLike)
    .map(({ index, segment }) => ({
      start: block.start + index,
      end: block.start + index + segment.length,
    }));
}

/** A page may give any string as its language. */
function localeOf(lang: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(lang)[0];
  } catch {
    return undefined;
  }
}

function cores(text: string, words: readonly Word[], [first, last]: [number, number]): Terms[] {
  const between = (a: number, b: number) => text.slice(words[a]?.start, words[b]?.end);
  const whole = { start: between(first, last) };
  const count = last - first + 1;
  if (count <= WHOLE_WORDS) return [whole];
  const ends = END_WORDS.filter((n) => 2 * n <= count).map((n) => ({
    start: between(first, first + n - 1),
    end: between(last - n + 1, last),
  }));
  return [...ends, whole];
}

function withContext(
  { text, words, first, last }: Sentence,
  core: Terms,
  [before, after]: [number, number],
): Terms | null {
  const from = words[Math.max(0, first - before)];
  const to = words[Math.min(words.length - 1, last + after)];
  // No words there: the same terms were tried without.
  if ((before > 0 && first === 0) || (after > 0 && last === words.length - 1)) return null;
  return {
    ...core,
    ...(before > 0 && { prefix: text.slice(from?.start, words[first]?.start).trim() }),
    ...(after > 0 && { suffix: text.slice(words[last]?.end, to?.end).trim() }),
  };
}

/** Half a surrogate pair cannot be percent-encoded. */
function isWritable(terms: Terms): boolean {
  const all = Object.values(terms).join('');
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(all);
}

/** Returns the terms as they stand in an address. */
export function written({ prefix, start, end, suffix }: Terms): string {
  return [
    prefix === undefined ? [] : `${encoded(prefix)}-`,
    encoded(start),
    end === undefined ? [] : encoded(end),
    suffix === undefined ? [] : `-${encoded(suffix)}`,
  ]
    .flat()
    .join(',');
}

/** Dashes, commas and ampersands mean something here; brackets and quotes end an address in other texts. */
function encoded(term: string): string {
  return encodeURIComponent(term).replace(
    /[-!'()*~]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function withoutDirective(url: string): string {
  return url.replace(/:~:.*$/s, '').replace(/#$/, '');
}
