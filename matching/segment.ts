/**
 * Sentences and clause boundaries. `Intl.Segmenter` finds sentences; it breaks after abbreviations and initials and
 * between a closing quotation mark and its speech tag, so breaks are taken back there. ICU's rules are the same in
 * Chromium, Firefox and Node.
 */

/** A stretch of a text, as UTF-16 offsets. */
export type Span = { start: number; end: number };

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(lang: string): Intl.Segmenter {
  let segmenter = segmenters.get(lang);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
    segmenters.set(lang, segmenter);
  }
  return segmenter;
}

const LAST_WORD = /(?:^|[\s("«“„'’.])([\p{L}.]{1,12})\.\s*$/u;
const INITIAL = /^\p{Lu}$/u;
const ENDS_IN_QUOTE = /[?!.,…][”"»“'’]\s*$/u;
const STARTS_LOWER = /^[\s—–-]*\p{Ll}/u;
/** Languages that write ordinals with a full stop: "am 8. Dezember", "4. Division". */
const DOTTED_ORDINALS = new Set('de da nb no fi et lv cs sk sl hr sr bs hu tr'.split(' '));
const ORDINAL = /(?:^|[^\p{L}\p{Nd}])\p{Nd}{1,2}\.\s*$/u;
const MISSING_SPACE = /([\p{Ll}\p{Lo}][.!?؟]["”»]?)(?=\p{Lu}[\p{Ll}])/gu;

/** Longest run that is still read as one sentence; glued lists and code go in pieces of this many characters. */
export const LONGEST_SENTENCE = 1500;

/**
 * Returns the sentences of one block, in order, without surrounding white space.
 * `abbreviations` holds folded words after which a full stop does not end a sentence.
 */
export function sentencesOf(
  text: string,
  lang: string,
  abbreviations: ReadonlySet<string>,
): Span[] {
  const pieces: Span[] = [];
  for (const block of blocksOf(text)) {
    const inside = text.slice(block.start, block.end);
    let current: Span | null = null;
    for (const { segment, index } of segmenterFor(lang).segment(inside)) {
      const piece: Span = { start: block.start + index, end: block.start + index + segment.length };
      const before = current ? text.slice(current.start, current.end) : '';
      const ordinal = DOTTED_ORDINALS.has(lang) && ORDINAL.test(before.slice(-8));
      if (current && (ordinal || joins(before, segment, abbreviations))) {
        current.end = piece.end;
      } else {
        if (current) pieces.push(current);
        current = piece;
      }
    }
    if (current) pieces.push(current);
  }
  return pieces
    .flatMap((piece) => splitGlued(text, piece))
    .flatMap((piece) => trimmed(text, piece));
}

function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text.charCodeAt(i) !== 10) continue;
    if (i > start) blocks.push({ start, end: i });
    start = i + 1;
  }
  return blocks;
}

function joins(before: string, after: string, abbreviations: ReadonlySet<string>): boolean {
  if (before.length > LONGEST_SENTENCE) return false;
  const last = LAST_WORD.exec(before.slice(-24))?.[1];
  if (last && (INITIAL.test(last) || abbreviations.has(last.toLowerCase()))) return true;
  return ENDS_IN_QUOTE.test(before.slice(-4)) && STARTS_LOWER.test(after.slice(0, 6));
}

/** A sentence end without the space after it ("left.The army") is an end too; over-long runs are cut. */
function splitGlued(text: string, piece: Span): Span[] {
  const inside = text.slice(piece.start, piece.end);
  const cuts = [...inside.matchAll(MISSING_SPACE)].map((m) => piece.start + m.index + m[0].length);
  for (let at = piece.start + LONGEST_SENTENCE; at < piece.end; at += LONGEST_SENTENCE)
    cuts.push(at);
  const ends = [...cuts.sort((a, b) => a - b), piece.end];
  const spans: Span[] = [];
  let start = piece.start;
  for (const end of ends) {
    if (end > start) spans.push({ start, end });
    start = Math.max(start, end);
  }
  return spans;
}

function trimmed(text: string, piece: Span): Span[] {
  let { start, end } = piece;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return end > start ? [{ start, end }] : [];
}
