/**
 * The lexicon at run time: written words of six languages to language-free concepts, read in one pass.
 *
 * A form is one or more words; a word may end in `*` (any ending), a one-word form may begin with `*` (any first part:
 * German compounds), and ` .. ` stands for a gap of up to `LONGEST_GAP` words. Forms are filed under their first word,
 * exact, by prefix or by inner part; a token is looked up once under each form of itself (see `lookupForms`), once a
 * prefix length that occurs, and, where long enough to be a compound, once an inner part. Cost: linear in the tokens, with a small constant.
 * Names (people, places, organisations) count in every language; other words only in the language of the text.
 */

import { lookupForms, type Token, tokenise } from '../text/normalise.ts';
import {
  ANY_ENDING,
  type FormParts,
  type FormSource,
  type FormWord,
  GAP_BEFORE,
  openForms,
  packForms,
} from './form-table.ts';
import { lowKey, SORT, type WordKeys, wordKeys } from './word-keys.ts';

/** All kinds of concept. */
export const CONCEPT_KINDS = [
  'person',
  'place',
  'organisation',
  'kin',
  'thing',
  'action',
  'quality',
  'time',
  'unit',
  'discourse',
] as const;
/** What sort of meaning a concept is. People, places and organisations may also be supplied by the context. */
export type ConceptKind = (typeof CONCEPT_KINDS)[number];

/** A language-free meaning. */
export type Concept = {
  id: string;
  kind: ConceptKind;
  /** Indexes of this concept and of all concepts it is a kind of. */
  closure: number[];
};

/** The lexicon as it ships. */
export type LexiconData = { concepts: Concept[]; forms: FormParts };

/** A concept found in a token list: first and last token, both included. */
export type Hit = { concept: number; from: number; to: number };

/** Most words that a ` .. ` in a form may skip. Longer gaps joined words of different clauses on the wordings. */
const LONGEST_GAP = 4;
const SHORTEST_PREFIX = 2;

const LANGUAGE_BITS: Record<string, number> = { en: 1, es: 2, ru: 4, ar: 8, fr: 16, de: 32 };
const EVERY_LANGUAGE = 127;
/** Words that are remembered with the forms filed under them; a long article has two thousand different ones. */
const MOST_WORDS = 20_000;
/** A longer word is no word of any language; looking up its parts would take the square of its length. */
const LONGEST_WORD = 64;
/** Languages without a table of their own borrow those of near relatives, so that names' neighbours are still read. */
const RELATIVES: Record<string, string[]> = {
  pt: ['es'],
  gl: ['es'],
  ca: ['es', 'fr'],
  it: ['es', 'fr'],
  ro: ['fr', 'es'],
  uk: ['ru'],
  be: ['ru'],
  bg: ['ru'],
  sr: ['ru'],
  mk: ['ru'],
  fa: ['ar'],
  nl: ['de'],
};

/** Returns the bit set of the form tables that a text in `lang` is read with. */
export function languageMask(lang: string): number {
  const own = LANGUAGE_BITS[lang];
  if (own) return own;
  return (RELATIVES[lang] ?? []).reduce((mask, l) => mask | (LANGUAGE_BITS[l] ?? 0), 64);
}

/** Kinds that are names: read in every language, and supplied by the context where a sentence leaves them out. */
export function isName(kind: ConceptKind): boolean {
  return kind === 'person' || kind === 'place' || kind === 'organisation' || kind === 'kin';
}

/** Kinds that say what happens, or to what. */
export function isPredicate(kind: ConceptKind | undefined): boolean {
  return kind === 'action' || kind === 'quality' || kind === 'thing';
}

/** The lexicon, ready to read tokens with. */
export type Lexicon = {
  concepts: Concept[];
  /** Index of a concept by its id; `undefined` where there is none. */
  indexOf(id: string): number | undefined;
  /** All concepts found in the tokens, in order of their first token, with shorter names inside longer ones left out. */
  read(tokens: readonly Token[], mask: number): Hit[];
  /** Is the folded word a form, or the start of one, in the languages of the mask? */
  knows(word: string, mask: number): boolean;
  /** Is the folded word by itself a form of one of the concepts? */
  isWordOf(word: string, concepts: readonly number[], mask: number): boolean;
};

/** Returns the table of all forms from lines of `form<TAB>concept index` by language (`other` for further languages). */
export function packLexicon(
  concepts: readonly Concept[],
  lines: Record<string, readonly string[]>,
): FormParts {
  const forms: FormSource[] = [];
  for (const [lang, list] of Object.entries(lines)) {
    for (const line of list) {
      const tab = line.indexOf('\t');
      const concept = Number(line.slice(tab + 1));
      const kind = concepts[concept]?.kind ?? 'thing';
      // Words for relatives are names for the context, but common words of their language ("son" is French for "his").
      const langs = isName(kind) && kind !== 'kin' ? EVERY_LANGUAGE : (LANGUAGE_BITS[lang] ?? 64);
      forms.push({ words: parseForm(line.slice(0, tab)), concept, langs });
    }
  }
  return packForms(forms);
}

/** A look-up form of a word, by the keys that it has where it stands as a further word of a form. */
type Variant = {
  length: number;
  exact: number;
  /** Keys of its first letters, by how many. */
  prefix: Uint32Array;
};

/**
 * A word as it is looked up: its look-up forms, and the forms of one language mask that are filed under any of them.
 *
 * A common word ("the", "in") begins hundreds of forms, of which nearly all end at the next word. So each form has one
 * of 31 bits for the word that must follow, and each word the bits of all words that it can be: where no bit is common
 * to both, the form is not looked at. `ALONE` is set for every word, and is the bit of forms that need none right after.
 */
type Known = { variants: Variant[]; forms: Uint32Array; follows: Uint32Array; bits: number };
const UNKNOWN: Known = {
  variants: [],
  forms: new Uint32Array(0),
  follows: new Uint32Array(0),
  bits: 0,
};
const ALONE = 1 << 31;

function bitOf(key: number): number {
  return 1 << (key % 31);
}

/** Returns a lexicon from its shipped form; nothing is copied. */
export function openLexicon(data: LexiconData): Lexicon {
  const byId = new Map(data.concepts.map((concept, index) => [concept.id, index]));
  const table = openForms(data.forms);
  const { concept: conceptOf, langs, wordFlags, wordLow } = data.forms;
  const { rest } = table;
  const wordsByMask = new Map<number, Map<string, Known>>();

  function wordsOf(mask: number): Map<string, Known> {
    const words = wordsByMask.get(mask) ?? new Map<string, Known>();
    if (words.size >= MOST_WORDS) words.clear();
    wordsByMask.set(mask, words);
    return words;
  }

  function know(norm: string, mask: number, words = wordsOf(mask)): Known {
    // Before anything else: to look a long run up by its letters takes as many steps, for each of its parts.
    if (norm.length > LONGEST_WORD) return UNKNOWN;
    const known = words.get(norm);
    if (known) return known;
    const forms = new Set<number>();
    const variants = lookupForms(norm).map((variant) => {
      const keys = wordKeys(variant);
      table.formsAt(variant, keys, (form) => {
        if (((langs[form] ?? 0) & mask) !== 0) forms.add(form);
      });
      return variantOf(keys);
    });
    const fresh = {
      variants,
      forms: Uint32Array.from(forms),
      follows: Uint32Array.from(forms, followBit),
      bits: bitsOf(variants),
    };
    words.set(norm, fresh);
    return fresh;
  }

  function followBit(form: number): number {
    const second = rest[form] ?? 0;
    const apart = second === rest[form + 1] || ((wordFlags[second] ?? 0) & GAP_BEFORE) !== 0;
    return apart ? ALONE : bitOf(wordLow[second] ?? 0);
  }

  function read(tokens: readonly Token[], mask: number): Hit[] {
    const words = wordsOf(mask);
    const known = tokens.map(({ kind, norm }) =>
      kind === 'mark' ? null : know(norm, mask, words),
    );
    const rests = { tokens, known, parts: data.forms, rest };
    const hits: Hit[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const { forms, follows } = known[at] ?? UNKNOWN;
      if (forms.length === 0) continue;
      const next = ALONE | bitsAfter(at, known);
      const first = hits.length;
      for (let i = 0; i < forms.length; i++) {
        if (((follows[i] ?? 0) & next) === 0) continue;
        const form = forms[i] ?? 0;
        const to = matchRest(form, at, rests);
        if (to < 0) continue;
        const concept = conceptOf[form] ?? 0;
        if (!holds(hits, first, concept, to)) hits.push({ concept, from: at, to });
      }
    }
    return withoutInnerNames(hits, data.concepts);
  }

  return {
    concepts: data.concepts,
    indexOf: (id) => byId.get(id),
    read,
    knows: (word, mask) => know(word, mask).forms.length > 0,
    isWordOf: (word, concepts, mask) =>
      know(word, mask).forms.some(
        (form) => rest[form] === rest[form + 1] && concepts.includes(conceptOf[form] ?? -1),
      ),
  };
}

function variantOf(keys: WordKeys): Variant {
  const prefix = Uint32Array.from(keys.low, (_, letters) => lowKey(keys, letters, SORT.prefix));
  return { length: keys.length, exact: lowKey(keys, keys.length, SORT.exact), prefix };
}

/** The bits of all words that a word can be: of each of its look-up forms, whole or by its first letters. */
function bitsOf(variants: readonly Variant[]): number {
  let bits = 0;
  for (const { exact, prefix } of variants) {
    bits |= bitOf(exact);
    for (const key of prefix) bits |= bitOf(key);
  }
  return bits;
}

function bitsAfter(at: number, known: readonly (Known | null)[]): number {
  for (let next = at + 1; next < known.length; next++) {
    const here = known[next];
    if (here) return here.bits;
  }
  return 0;
}

/** Does a hit from `first` on have the concept and end at `to`? Several forms of a concept may be found in one place. */
function holds(hits: readonly Hit[], first: number, concept: number, to: number): boolean {
  for (let i = first; i < hits.length; i++)
    if (hits[i]?.concept === concept && hits[i]?.to === to) return true;
  return false;
}

/** Returns the words of a written form; `tokenise` folds them, so that forms may be written naturally. */
export function parseForm(form: string): FormWord[] {
  const words: FormWord[] = [];
  let gapBefore = false;
  for (const part of form.trim().split(/\s+/)) {
    if (part === '..') {
      gapBefore = true;
      continue;
    }
    const wild = part.endsWith('*') && part !== '*';
    const opens = part.startsWith('*') && words.length === 0;
    const tokens = tokenise(part.replace(/^\*|\*$/g, '')).filter((t) => t.kind !== 'mark');
    tokens.forEach((token, i) => {
      const prefix = wild && i === tokens.length - 1 && token.norm.length >= SHORTEST_PREFIX;
      const inner = opens && i === 0;
      words.push({ text: token.norm, prefix, inner, gapBefore: gapBefore && i === 0 });
    });
    gapBefore = false;
  }
  return words;
}

/** A sentence in which the further words of forms are looked for. */
type Rests = {
  tokens: readonly Token[];
  /** By token, `null` for marks. */
  known: readonly (Known | null)[];
  parts: FormParts;
  rest: Uint32Array;
};

/** Returns the token of the form's last word, -1 where its further words do not follow. */
function matchRest(form: number, first: number, scope: Rests): number {
  const end = scope.rest[form + 1] ?? 0;
  let last = first;
  for (let word = scope.rest[form] ?? 0; word < end; word++) {
    last = findWord(last + 1, word, scope);
    if (last < 0) return -1;
  }
  return last;
}

function findWord(from: number, word: number, { tokens, known, parts }: Rests): number {
  const gap = ((parts.wordFlags[word] ?? 0) & GAP_BEFORE) !== 0;
  let skipped = 0;
  for (let at = from; at < tokens.length; at++) {
    const here = known[at];
    // Hyphens, apostrophes and quotation marks inside a form are not words.
    if (!here) {
      if (/[.!?؟;؛]/.test(tokens[at]?.norm ?? '')) return -1;
      continue;
    }
    if (isWord(here.variants, word, parts)) return at;
    skipped++;
    if (!gap || skipped > LONGEST_GAP) return -1;
  }
  return -1;
}

function isWord(variants: readonly Variant[], word: number, parts: FormParts): boolean {
  const letters = parts.wordLength[word] ?? 0;
  const low = parts.wordLow[word];
  const open = ((parts.wordFlags[word] ?? 0) & ANY_ENDING) !== 0;
  for (let i = 0; i < variants.length; i++) {
    const variant = variants[i];
    if (!variant || variant.length < letters) continue;
    if (
      open ? variant.prefix[letters] === low : variant.length === letters && variant.exact === low
    )
      return true;
  }
  return false;
}

/** "Asma al-Assad" is not also Bashar al-Assad: a person or body inside a longer person or body does not count. */
function withoutInnerNames(hits: Hit[], concepts: readonly Concept[]): Hit[] {
  const isBody = ({ concept }: Hit) => {
    const kind = concepts[concept]?.kind;
    return kind === 'person' || kind === 'organisation';
  };
  const names = hits.filter(isBody);
  return hits.filter((hit) => {
    if (!isBody(hit)) return true;
    return !names.some(
      (other) =>
        other.from <= hit.from &&
        other.to >= hit.to &&
        other.to - other.from > hit.to - hit.from &&
        other.concept !== hit.concept,
    );
  });
}
