/**
 * All written forms of the lexicon in one open-addressed table of typed arrays, made at build time and read in place.
 *
 * A form is filed under its first word: exact, by prefix (`word*`), or by inner part (`*part*`, `*part`). A slot of the
 * table holds the two keys of a word (see word-keys.ts) and the run of forms filed there; a form holds its concept, the
 * languages it counts in, and the run of its further words, each as keys with its length and how it is meant. No string
 * is kept, so opening the table costs nothing: the arrays are views on the index's bytes.
 *
 * Cost of a look-up: one probe or two. A word is looked up once whole, once for every prefix length that occurs, and,
 * where it is long enough to be a compound, once for every inner part of a length that occurs.
 * What it is not: a trie. A trie would save probes for prefixes, but its nodes cost more bytes than the keys do.
 * References: Knuth 1998, 6.4 (open addressing); Karp and Rabin 1987 (matching by hashes of substrings).
 */

import { highKey, lowKey, SORT, type Sort, type WordKeys, wordKeys } from './word-keys.ts';

/** A word of a form as the lexicon files write it. */
export type FormWord = { text: string; prefix: boolean; inner: boolean; gapBefore: boolean };

/** A form to file. */
export type FormSource = {
  words: FormWord[];
  concept: number;
  /** Bit set of the languages it counts in. */
  langs: number;
};

/** The arrays of the table. */
export type FormParts = {
  /** Keys of each slot, and the length of its run of forms; runs stand in the order of the slots. */
  slotLow: Uint32Array;
  slotHigh: Uint32Array;
  slotCount: Uint16Array;
  /** A form's concept and languages. */
  concept: Uint16Array;
  langs: Uint8Array;
  /** Number of a form's further words, which stand in the order of the forms. */
  restCount: Uint8Array;
  /** Lower key of a further word: beside a first word that agrees, 32 bits are enough. */
  wordLow: Uint32Array;
  /** Letters of a further word. */
  wordLength: Uint8Array;
  /** Bit 1, an ending may follow; bit 2: a gap may stand before it. */
  wordFlags: Uint8Array;
  /** Lengths that occur: of prefixes, of inner parts, of closing parts. */
  prefixLengths: Uint8Array;
  innerLengths: Uint8Array;
  closingLengths: Uint8Array;
};

/** Slots a run, so that look-ups of absent words end soon. */
const LEAST_ROOM = 1.25;

/** A further word may go on. */
export const ANY_ENDING = 1;
/** Up to a few words may stand before it. */
export const GAP_BEFORE = 2;

/** A form with an inner part is also filed as if it had none: words too short for a compound may still be it. */
function sortsOf(word: FormWord): Sort[] {
  const plain = word.prefix ? SORT.prefix : SORT.exact;
  if (!word.inner) return [plain];
  return [plain, word.prefix ? SORT.inner : SORT.closing];
}

/** Returns the table of the forms. Cost: linear in the forms. */
export function packForms(forms: readonly FormSource[]): FormParts {
  const runs = new Map<string, { keys: WordKeys; sort: Sort; forms: FormSource[] }>();
  for (const form of forms) {
    const first = form.words[0];
    if (!first) continue;
    for (const sort of sortsOf(first)) {
      const name = `${sort} ${first.text}`;
      const run = runs.get(name) ?? { keys: wordKeys(first.text), sort, forms: [] };
      run.forms.push(form);
      runs.set(name, run);
    }
  }
  const ordered = [...runs.values()];
  const { slots, inSlots } = packSlots(ordered);
  return {
    ...slots,
    ...packRuns(inSlots.flatMap((run) => run?.forms ?? [])),
    prefixLengths: lengthsOf(ordered, SORT.prefix),
    innerLengths: lengthsOf(ordered, SORT.inner),
    closingLengths: lengthsOf(ordered, SORT.closing),
  };
}

type Run = { keys: WordKeys; sort: Sort; forms: FormSource[] };

function packSlots(runs: readonly Run[]) {
  const capacity = 2 ** Math.ceil(Math.log2(Math.max(8, runs.length * LEAST_ROOM)));
  const slots = {
    slotLow: new Uint32Array(capacity),
    slotHigh: new Uint32Array(capacity),
    slotCount: new Uint16Array(capacity),
  };
  const inSlots = new Array<Run | undefined>(capacity).fill(undefined);
  for (const run of runs) {
    const low = lowKey(run.keys, run.keys.length, run.sort);
    let slot = low & (capacity - 1);
    while (inSlots[slot]) slot = (slot + 1) & (capacity - 1);
    inSlots[slot] = run;
    slots.slotLow[slot] = low;
    slots.slotHigh[slot] = highKey(run.keys, run.keys.length, run.sort);
    slots.slotCount[slot] = run.forms.length;
  }
  return { slots, inSlots };
}

function packRuns(forms: readonly FormSource[]) {
  const further = forms.flatMap((form) => form.words.slice(1));
  const keys = further.map((word) => wordKeys(word.text));
  return {
    concept: Uint16Array.from(forms, (form) => form.concept),
    langs: Uint8Array.from(forms, (form) => form.langs),
    restCount: Uint8Array.from(forms, (form) => form.words.length - 1),
    wordLow: Uint32Array.from(keys, (k, i) =>
      lowKey(k, k.length, further[i]?.prefix ? SORT.prefix : SORT.exact),
    ),
    wordLength: Uint8Array.from(keys, (k) => k.length),
    wordFlags: Uint8Array.from(
      further,
      (word) => (word.prefix ? ANY_ENDING : 0) | (word.gapBefore ? GAP_BEFORE : 0),
    ),
  };
}

function lengthsOf(runs: readonly Run[], sort: Sort): Uint8Array {
  const lengths = new Set(runs.filter((run) => run.sort === sort).map((run) => run.keys.length));
  return Uint8Array.from([...lengths].sort((a, b) => a - b));
}

/** Looks words up in the table. */
export type FormTable = {
  /** Where a form's further words start; one more at the end. */
  rest: Uint32Array;
  /** Calls back with every form filed under a word, given with the keys of its starts; inner parts where `compound`. */
  formsAt(word: string, keys: WordKeys, each: (form: number) => void): void;
};

/** A shorter word is no compound: `*base` would else stand for any word that ends so. */
const SHORTEST_COMPOUND = 8;

/** Returns the table over its arrays. */
export function openForms(parts: FormParts): FormTable {
  const { slotLow, slotHigh, slotCount } = parts;
  const slotStart = startsOf(slotCount);
  const last = slotLow.length - 1;

  function run(keys: WordKeys, letters: number, sort: Sort, each: (form: number) => void): void {
    const low = lowKey(keys, letters, sort);
    for (let slot = low & last; slotCount[slot] !== 0; slot = (slot + 1) & last) {
      if (slotLow[slot] !== low || slotHigh[slot] !== highKey(keys, letters, sort)) continue;
      const start = slotStart[slot] ?? 0;
      const end = start + (slotCount[slot] ?? 0);
      for (let form = start; form < end; form++) each(form);
      return;
    }
  }

  function formsAt(word: string, keys: WordKeys, each: (form: number) => void): void {
    run(keys, keys.length, SORT.exact, each);
    for (const letters of parts.prefixLengths) {
      if (letters > keys.length) break;
      run(keys, letters, SORT.prefix, each);
    }
    if (keys.length < SHORTEST_COMPOUND) return;
    for (let from = 0; from < word.length - 2; from++) {
      const tail = from === 0 ? keys : wordKeys(word, from);
      for (const letters of parts.innerLengths) {
        if (letters > tail.length) break;
        run(tail, letters, SORT.inner, each);
      }
      if (parts.closingLengths.includes(tail.length)) run(tail, tail.length, SORT.closing, each);
    }
  }

  return { rest: startsOf(parts.restCount), formsAt };
}

/** Running sums: where each run starts, and where the last one ends. */
function startsOf(counts: Uint8Array | Uint16Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    starts[i] = sum;
    sum += counts[i] ?? 0;
  }
  starts[counts.length] = sum;
  return starts;
}
