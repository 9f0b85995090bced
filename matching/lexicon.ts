/**
 * The lexicon at run time: written words of six languages to language-free concepts, read in one pass.
 *
 * A form is one or more words; a word may end in `*` (any ending), a one-word form may begin with `*` (any first part:
 * German compounds), and ` .. ` stands for a gap of up to `LONGEST_GAP` words. Forms are filed under their first word,
 * exact, by prefix or by inner part; a token is looked up once under each form of itself (see `lookupForms`), once a
 * prefix length that occurs, and, where long enough to be a compound, once an inner part. Cost: linear in the tokens, with a small constant.
 * Names (people, places, organisations) count in every language; other words only in the language of the text.
 */

import { lookupForms, type Token, tokenise } from './normalise.ts';

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

/** The lexicon as it ships: concepts, and a language's forms as lines of `form<TAB>concept index`. */
export type LexiconData = { concepts: Concept[]; forms: Record<string, string> };

/** A concept found in a token list: first and last token, both included. */
export type Hit = { concept: number; from: number; to: number };

type FormWord = { text: string; prefix: boolean; inner: boolean; gapBefore: boolean };
type Form = { rest: FormWord[]; concept: number; langs: number };

/** Most words that a ` .. ` in a form may skip. Longer gaps joined words of different clauses on the wordings. */
const LONGEST_GAP = 4;
const SHORTEST_PREFIX = 2;
/** A shorter word is no compound: `*base` would else stand for any word that ends so. */
const SHORTEST_COMPOUND = 8;

const LANGUAGE_BITS: Record<string, number> = { en: 1, es: 2, ru: 4, ar: 8, fr: 16, de: 32 };
const EVERY_LANGUAGE = 127;
/** Words whose inner forms are remembered; a page has a few hundred different long ones. */
const MOST_COMPOUNDS = 5000;
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

/** The lexicon, ready to read tokens with. */
export type Lexicon = {
  concepts: Concept[];
  /** Index of a concept by its id; `undefined` where there is none. */
  indexOf(id: string): number | undefined;
  /** All concepts found in the tokens, in order of their first token, with shorter names inside longer ones left out. */
  read(tokens: readonly Token[], mask: number): Hit[];
  /** Is the folded word a form, or the start of one, in the languages of the mask? */
  knows(word: string, mask: number): boolean;
  /** Folded single-word forms of a concept (without those that end in `*`). */
  wordsOf(id: string, mask: number): Set<string>;
};

/** Returns a lexicon from its shipped form. Takes about 20 ms for 25,000 forms; done once a background start. */
export function openLexicon(data: LexiconData): Lexicon {
  const byId = new Map(data.concepts.map((concept, index) => [concept.id, index]));
  const exact = new Map<string, Form[]>();
  const prefix = new Map<string, Form[]>();
  const inner: { part: string; open: boolean; form: Form }[] = [];
  for (const [lang, lines] of Object.entries(data.forms)) fileForms(lang, lines);
  const compounds = new Map<string, typeof inner>();
  const prefixLengths = [...new Set([...prefix.keys()].map((key) => key.length))].sort(
    (a, b) => a - b,
  );

  function fileForms(lang: string, lines: string): void {
    for (const line of lines.split('\n')) {
      const tab = line.indexOf('\t');
      const concept = Number(line.slice(tab + 1));
      const words = parseForm(line.slice(0, tab));
      const first = words[0];
      if (!first) continue;
      const kind = data.concepts[concept]?.kind ?? 'thing';
      // Words for relatives are names for the context, but common words of their language ("son" is French for "his").
      const langs = isName(kind) && kind !== 'kin' ? EVERY_LANGUAGE : (LANGUAGE_BITS[lang] ?? 64);
      const table = first.prefix ? prefix : exact;
      const form = { rest: words.slice(1), concept, langs };
      if (first.inner) inner.push({ part: first.text, open: first.prefix, form });
      const forms = table.get(first.text);
      if (forms) forms.push(form);
      else table.set(first.text, [form]);
    }
  }

  function formsAt(word: string, each: (form: Form) => void): void {
    for (const form of exact.get(word) ?? []) each(form);
    for (const length of prefixLengths) {
      if (length > word.length) break;
      for (const form of prefix.get(word.slice(0, length)) ?? []) each(form);
    }
    if (word.length < SHORTEST_COMPOUND) return;
    for (const { part, open, form } of compoundsOf(word)) {
      if (open ? word.includes(part) : word.endsWith(part)) each(form);
    }
  }

  /** Inner forms that a word may hold, by its last letters where the form is closed: few words reach this far. */
  function compoundsOf(word: string): typeof inner {
    const known = compounds.get(word);
    if (known) return known;
    const found = inner.filter(({ part }) => word.includes(part));
    if (compounds.size > MOST_COMPOUNDS) compounds.clear();
    compounds.set(word, found);
    return found;
  }

  function read(tokens: readonly Token[], mask: number): Hit[] {
    const hits: Hit[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (token?.kind !== 'word') continue;
      for (const word of lookupForms(token.norm)) {
        formsAt(word, (form) => {
          if ((form.langs & mask) === 0) return;
          const to = matchRest(tokens, at, form.rest);
          if (to >= 0) hits.push({ concept: form.concept, from: at, to });
        });
      }
    }
    return withoutInnerNames(dedupe(hits), data.concepts);
  }

  return {
    concepts: data.concepts,
    indexOf: (id) => byId.get(id),
    read,
    knows(word, mask) {
      let known = false;
      for (const variant of lookupForms(word)) {
        formsAt(variant, (form) => {
          known ||= (form.langs & mask) !== 0;
        });
      }
      return known;
    },
    wordsOf(id, mask) {
      const concept = byId.get(id);
      const words = new Set<string>();
      for (const [word, forms] of exact) {
        const own = forms.some(
          (f) => f.concept === concept && f.rest.length === 0 && (f.langs & mask) !== 0,
        );
        if (own) words.add(word);
      }
      return words;
    },
  };
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

function matchRest(tokens: readonly Token[], first: number, rest: readonly FormWord[]): number {
  let last = first;
  for (const word of rest) {
    const next = findWord(tokens, last + 1, word);
    if (next < 0) return -1;
    last = next;
  }
  return last;
}

function findWord(tokens: readonly Token[], from: number, word: FormWord): number {
  let skipped = 0;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) return -1;
    // Hyphens, apostrophes and quotation marks inside a form are not words.
    if (token.kind === 'mark') {
      if (/[.!?؟;؛]/.test(token.norm)) return -1;
      continue;
    }
    for (const variant of lookupForms(token.norm)) {
      if (word.prefix ? variant.startsWith(word.text) : variant === word.text) return at;
    }
    skipped++;
    if (!word.gapBefore || skipped > LONGEST_GAP) return -1;
  }
  return -1;
}

function dedupe(hits: Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter((hit) => {
    const key = `${hit.concept} ${hit.from} ${hit.to}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** "Asma al-Assad" is not also Bashar al-Assad: a person or body inside a longer person or body does not count. */
function withoutInnerNames(hits: Hit[], concepts: readonly Concept[]): Hit[] {
  const names = hits.filter((hit) => {
    const kind = concepts[hit.concept]?.kind;
    return kind === 'person' || kind === 'organisation';
  });
  return hits.filter((hit) => {
    if (!names.includes(hit)) return true;
    return !names.some(
      (other) =>
        other.from <= hit.from &&
        other.to >= hit.to &&
        other.to - other.from > hit.to - hit.from &&
        other.concept !== hit.concept,
    );
  });
}
