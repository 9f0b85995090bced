/**
 * Words of a text in a form that can be compared across spellings, each with its place in the original.
 *
 * Folding is per word, so offsets never need a map: a token keeps the UTF-16 offsets of the original and carries
 * its folded form beside them. Folded are case, diacritics (ё = е, ü = u), Arabic letter variants
 * (hamza carriers, ta marbuta, alef maqsura, Persian yeh and kaf), tatweel and vowel marks, Latin letters that do not
 * decompose (ß, ø, ł), and digits of every script.
 */

/** A word, number or mark of a text. */
export type Token = {
  /** UTF-16 offsets into the original text. */
  start: number;
  end: number;
  /** Folded form; for numbers the digits in ASCII with their separators. */
  norm: string;
  kind: 'word' | 'number' | 'mark';
};

/** Letters that NFKD leaves alone, with what they are compared as. */
const SINGLE_LETTERS: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ґ: 'г',
  є: 'е',
  і: 'и',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ه: 'ه',
  ٱ: 'ا',
  ء: '',
  ـ: '',
};
const SINGLE = new RegExp(`[${Object.keys(SINGLE_LETTERS).join('')}]`, 'gu');
const MARKS = /[\p{M}\u200b-\u200f\u2060\ufeff\u00ad]/gu;
const PLAIN_ASCII = /^[a-z]+$/;

/** Returns the folded form of a word; words that differ only in spelling conventions fold to the same string. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN_ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(SINGLE, (letter) => SINGLE_LETTERS[letter] ?? letter);
}

const DIGIT_ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];

/** Returns the number as written, with the digits of any script as ASCII digits and Arabic separators as `.` and `,`. */
export function foldDigits(text: string): string {
  return text
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const zero = DIGIT_ZEROS.find((z) => code >= z && code < z + 10);
      return zero === undefined ? digit : String(code - zero);
    })
    .replace(/٫/g, '.')
    .replace(/٬/g, ',');
}

// A number may hold separators between digits; a word may hold marks and invisible joiners; anything else that is not
// white space is a mark by itself.
const TOKEN =
  /\p{Nd}+(?:[.,٫٬'’\u00a0\u202f\u2009]\p{Nd}+)*|\p{L}(?:[\p{L}\p{M}\u00ad\u0640]|\u200c|\u200d)*|[^\s\p{L}\p{Nd}\u200b-\u200f]/uy;
const LETTER = /^\p{L}/u;
const DIGIT = /^\p{Nd}/u;
const CONTRACTED_NOT = /^(.+)n$/;

/**
 * Returns the tokens of `text` in order; `offset` is added to all places. `didn't` becomes `did` + `not`, because
 * negation is read from words; other apostrophes split (`l'armée`, `Assad's`).
 *
 * Words of plain letters and plain marks, nine tenths of a text in the Latin script, are told by their character codes;
 * the pattern reads the rest. Cost: linear in the text.
 */
export function tokenise(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const end = endOfPlain(text, at);
    if (end > at) {
      if (isPlainLetter(text.charCodeAt(at))) {
        const norm = text.slice(at, end).toLowerCase();
        pushWord(tokens, { start: offset + at, end: offset + end, norm, kind: 'word' });
      } else if (!isPlainSpace(text.charCodeAt(at)))
        tokens.push({ start: offset + at, end: offset + end, norm: text[at] ?? '', kind: 'mark' });
      at = end;
      continue;
    }
    TOKEN.lastIndex = at;
    if (TOKEN.test(text)) {
      pushAny(tokens, text.slice(at, TOKEN.lastIndex), offset + at);
      at = TOKEN.lastIndex;
    } else at++;
  }
  return tokens;
}

function isPlainLetter(code: number): boolean {
  const upper = code & ~32;
  return upper >= 65 && upper <= 90;
}

function isPlainSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** The end of a word of plain letters, or of one plain mark or space; `at` where the pattern must read. */
function endOfPlain(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code > 127 || (code >= 48 && code <= 57)) return at;
  if (!isPlainLetter(code)) return at + 1;
  let end = at + 1;
  while (end < text.length && isPlainLetter(text.charCodeAt(end))) end++;
  // A letter or a combining mark behind belongs to the word.
  return end < text.length && text.charCodeAt(end) > 127 ? at : end;
}

function pushAny(tokens: Token[], raw: string, start: number): void {
  const end = start + raw.length;
  if (LETTER.test(raw)) pushWord(tokens, { start, end, norm: fold(raw), kind: 'word' });
  else if (DIGIT.test(raw)) tokens.push({ start, end, norm: foldDigits(raw), kind: 'number' });
  else tokens.push({ start, end, norm: raw, kind: 'mark' });
}

function pushWord(tokens: Token[], token: Token): void {
  const mark = tokens.at(-1);
  const before = tokens.at(-2);
  const contracted =
    token.norm === 't' && mark && /^['’]$/.test(mark.norm) && before && mark.start === before.end;
  const stem = contracted ? CONTRACTED_NOT.exec(before.norm) : null;
  if (!stem?.[1] || !before || !mark) {
    if (token.norm !== '') tokens.push(token);
    return;
  }
  tokens.length -= 2;
  tokens.push({ ...before, norm: stem[1] === 'ca' ? 'can' : stem[1], end: before.end - 1 });
  tokens.push({ start: before.end - 1, end: token.end, norm: 'not', kind: 'word' });
}

const ARABIC = /^[\u0600-\u06ff]/;
/** Shorter remainders of an Arabic word hit too much by chance. */
const SHORTEST_ARABIC_STEM = 3;

/**
 * Returns the forms under which a folded word is looked up: the word itself, and for Arabic the word without the
 * prefixes that are written together with it (conjunctions, prepositions, the article, the future mark).
 */
export function lookupForms(norm: string): string[] {
  if (!ARABIC.test(norm)) return [norm];
  const forms = [norm];
  let rest = norm;
  for (const prefix of [/^[وف]/, /^لل/, /^[بكلس]/, /^ال/]) {
    const shorter = rest.replace(prefix, '');
    if (shorter.length < SHORTEST_ARABIC_STEM) break;
    if (shorter !== rest) forms.push(shorter);
    rest = shorter;
  }
  // "وال", "بال" and their kin leave the article only in the last step; words that begin with a radical that looks
  // like a prefix keep their full form in the list.
  const withoutArticle = norm.replace(/^(?:[وف]?[بك]?ال|[وف]?لل)/, '');
  if (withoutArticle.length >= SHORTEST_ARABIC_STEM) forms.push(withoutArticle);
  return [...new Set(forms)];
}

/** Letters a light stem keeps; with prefixes stripped, most inflection of the six languages stands behind them. */
const STEM_LETTERS = 6;

/** Returns a light stem: the word without Arabic prefixes, cut to its first letters. */
export function stem(norm: string): string {
  const forms = lookupForms(norm);
  return (forms.at(-1) ?? norm).slice(0, STEM_LETTERS);
}
