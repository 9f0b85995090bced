import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../matching/engine.ts';
import { FEATURE, type Feature } from '../../matching/features.ts';
import { openForms, packForms } from '../../matching/form-table.ts';
import { mayMatch } from '../../matching/frame-codes.ts';
import { matchFrame } from '../../matching/frames.ts';
import { indexFromBytes, indexToBytes } from '../../matching/index-data.ts';
import { openWordings, packWordings } from '../../matching/similarity.ts';
import { setStanding } from '../../matching/standing.ts';
import { wordKeys } from '../../matching/word-keys.ts';
import { fold, foldDigits, tokenise } from '../../text/normalise.ts';
import { DATABASE, tinyMatcher } from '../unit/matching/tiny-index.ts';

const matcher = tinyMatcher();
const read = (text: string, lang = 'en') =>
  matcher.annotate({ id: 'x', text, lang }, { anyTopic: true });

const word = fc.string({ unit: fc.constantFrom(...'abcdé'), minLength: 1, maxLength: 12 });
const formWord = fc.record({
  text: word,
  prefix: fc.boolean(),
  inner: fc.boolean(),
  gapBefore: fc.constant(false),
});

/** What the forms say of a word, read one by one. */
function formsByScan(
  forms: readonly { text: string; prefix: boolean; inner: boolean }[],
  text: string,
): number[] {
  return forms.flatMap((form, i) => {
    const plain = form.prefix ? text.startsWith(form.text) : text === form.text;
    const part = form.prefix ? text.includes(form.text) : text.endsWith(form.text);
    const compound = form.inner && text.length >= 8 && form.text.length >= 1 && part;
    // A part of fewer than three letters at the very end is no part of a compound.
    const reached = compound && text.lastIndexOf(form.text) <= text.length - 3;
    return plain || reached ? [i] : [];
  });
}

describe('the form table', () => {
  it('finds what a scan of all forms finds', () => {
    const forms = fc.array(
      formWord.filter(({ text, inner }) => !inner || text.length >= 3),
      {
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(forms, word, (list, text) => {
        const table = openForms(
          packForms(list.map((first, i) => ({ words: [first], concept: i, langs: 1 }))),
        );
        const { concept } = packForms(
          list.map((first, i) => ({ words: [first], concept: i, langs: 1 })),
        );
        const found = new Set<number>();
        table.formsAt(text, wordKeys(text), (form) => found.add(concept[form] ?? -1));
        expect([...found].sort((a, b) => a - b)).toEqual(formsByScan(list, text));
      }),
    );
  });
});

const feature = fc.record({
  key: fc.integer({ min: 1, max: 60 }),
  sort: fc.constant(FEATURE.concept),
});
const features = fc.uniqueArray(feature, {
  selector: ({ key }) => key,
  minLength: 1,
  maxLength: 10,
});

/** Cosine of two feature sets, computed from scratch. */
function cosineByScan(
  a: readonly Feature[],
  b: readonly Feature[],
  weightOf: (feature: Feature) => number,
): number {
  const norm = (list: readonly Feature[]) =>
    Math.sqrt(list.reduce((sum, f) => sum + weightOf(f) ** 2, 0));
  const shared = a.filter((f) => b.some(({ key }) => key === f.key));
  return shared.reduce((sum, f) => sum + weightOf(f) ** 2, 0) / (norm(a) * norm(b));
}

describe('the index over wordings', () => {
  const wordings = fc
    .array(fc.record({ claim: fc.integer({ min: 0, max: 5 }), features }), {
      minLength: 1,
      maxLength: 40,
    })
    .map((list) =>
      list
        .sort((a, b) => a.claim - b.claim)
        .map((wording) => ({ ...wording, lang: 0, nearMiss: false })),
    );

  it('gives the similarity that a scan of all wordings gives', () => {
    fc.assert(
      fc.property(wordings, features, (list, sentence) => {
        const index = openWordings(packWordings(list, 6));
        const compared = index.compare(sentence, 0);
        for (let claim = 0; claim < 6; claim++) {
          const own = list.filter((wording) => wording.claim === claim);
          const best = Math.max(
            0,
            ...own.map((wording) => cosineByScan(wording.features, sentence, index.weightOf)),
          );
          expect(compared.of(claim).cosine).toBeCloseTo(best, 4);
        }
      }),
    );
  });

  it('retrieves the nearest claim', () => {
    fc.assert(
      fc.property(wordings, features, (list, sentence) => {
        const index = openWordings(packWordings(list, 6));
        const compared = index.compare(sentence, 0);
        const scores = [0, 1, 2, 3, 4, 5].map((claim) => compared.of(claim).cosine);
        const best = Math.max(...scores);
        // Impacts have 8 bits: what is as good within their grain may come instead.
        const got = Math.max(0, ...compared.pool.map((claim) => scores[claim] ?? 0));
        expect(got).toBeGreaterThanOrEqual(best - 0.02);
      }),
    );
  });
});

describe('the quick look at a frame', () => {
  it('lets pass what the long one finds, with names from anywhere', () => {
    const { frames, tables } = matcher.index;
    const words = fc.array(
      fc.constantFrom(
        ...'Assad left Syria not planned drones attacked Hmeimim convoy of 100 vehicles Damascus soldiers'.split(
          ' ',
        ),
      ),
      { maxLength: 12 },
    );
    const contexts = fc
      .uniqueArray(fc.integer({ min: 0, max: tables.lexicon.concepts.length - 1 }))
      .map((concepts) => new Map(concepts.map((concept) => [concept, 1])));
    fc.assert(
      fc.property(words, contexts, (list, names) => {
        const [reading] = matcher.inspect({ id: 'x', text: list.join(' '), lang: 'en' }).readings;
        if (!reading) return;
        const flags = new Uint8Array(tables.lexicon.concepts.length);
        setStanding(flags, { reading, before: [], names });
        for (const frame of frames.flat())
          if (matchFrame(frame, reading, { names, lexicon: tables.lexicon }))
            expect(mayMatch(frame.codes, flags, reading)).toBe(true);
      }),
    );
  });
});

describe('tokens', () => {
  it('are those that one pattern finds, however the text mixes scripts', () => {
    const pattern =
      /\p{Nd}+(?:[.,٫٬'’\u00a0\u202f\u2009]\p{Nd}+)*|\p{L}(?:[\p{L}\p{M}\u00ad\u0640]|\u200c|\u200d)*|[^\s\p{L}\p{Nd}\u200b-\u200f]/gu;
    const piece = fc.oneof(
      fc.constantFrom(
        'Assad',
        'a',
        'é',
        'e\u0301',
        'ß',
        'الأسد',
        '٧٥٠٠',
        '7.500',
        '"',
        '_',
        ' ',
        '\u200d',
        '\u00a0',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), (pieces, offset) => {
        // Without a "t" no contraction is read, and no token changes its bounds.
        const text = pieces.join('').replace(/t/gi, '');
        const found = [...text.matchAll(pattern)].flatMap(({ 0: raw, index }) => {
          // A word of nothing but what folding takes away is no token.
          if (/^\p{L}/u.test(raw) && fold(raw) === '') return [];
          return [{ start: offset + index, end: offset + index + raw.length }];
        });
        expect(tokenise(text, offset).map(({ start, end }) => ({ start, end }))).toEqual(found);
      }),
    );
  });

  it('stand in the text where they say, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let end = 0;
        for (const token of tokenise(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
          const printed = text.slice(token.start, token.end);
          if (token.kind === 'number') expect(foldDigits(printed)).toBe(token.norm);
          else if (token.kind === 'word' && token.norm !== 'not')
            expect([fold(printed), 'can']).toContain(token.norm);
        }
      }),
    );
  });
});

describe('the matcher', () => {
  const hard = fc.array(
    fc.oneof(
      fc.constantFrom(
        'Assad',
        'left',
        'Syria',
        'drones',
        'Hmeimim',
        '250',
        'vehicles',
        'not',
        '“',
        '”',
        '«',
        '»',
        '(',
        '\n',
        '. ',
        '؟',
        '\u202e',
        '\u200f',
        '\u0301',
        '\u0000',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { maxLength: 60 },
  );

  it('reads any text without throwing, and its marks are cut from the text', () => {
    fc.assert(
      fc.property(hard, fc.constantFrom('en', 'ar', 'de', 'fr', 'xx', ''), (parts, lang) => {
        const text = parts.join(' ');
        for (const match of read(text, lang).matches) {
          expect(text.slice(match.start, match.end)).toBe(match.quote);
          expect(match.score).toBeGreaterThan(0);
          expect(match.score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('scores a sentence no higher without a word that it shares with the claim', () => {
    const texts = DATABASE.topics.flatMap(({ questions }) =>
      questions.flatMap(({ claims }) => claims.map(({ id, text }) => ({ id, text: text.en }))),
    );
    const scoreOf = (text: string, id: string) =>
      Math.max(
        0,
        ...matcher
          .inspect({ id: 'x', text, lang: 'en' })
          .candidates.flat()
          .filter(({ claim }) => matcher.index.data.claims[claim]?.id === id)
          .map(({ score }) => score),
      );
    for (const { id, text } of texts) {
      const words = text.split(' ');
      const whole = scoreOf(text, id);
      for (let i = 0; i < words.length; i++)
        expect(scoreOf(words.toSpliced(i, 1).join(' '), id)).toBeLessThanOrEqual(whole + 1e-9);
    }
  });

  it('takes time in proportion to the length of the text', () => {
    const shapes = [
      'a',
      'Assad ',
      '“',
      'e\u0301',
      '\u202eAssad\u202c ',
      'not ',
      'Assad said, ',
      'Assad left Syria. ',
      '250 vehicles ',
    ];
    // Time of the processor, not of the clock: other programs may be at work on the machine.
    const timed = (text: string) => {
      const start = process.cpuUsage();
      read(text);
      return process.cpuUsage(start).user / 1000;
    };
    for (const shape of shapes) {
      timed(shape.repeat(1000));
      const short = Math.min(timed(shape.repeat(5_000)), timed(shape.repeat(5_000)));
      const long = Math.min(timed(shape.repeat(20_000)), timed(shape.repeat(20_000)));
      // Four times the text: four times the time, with room for a busy machine. A square would be sixteen times.
      expect(long, shape).toBeLessThan(10 * short + 50);
    }
  }, 60_000);

  it('reads a megabyte of one word in a moment', () => {
    const start = process.cpuUsage();
    expect(read('x'.repeat(1_000_000)).matches).toEqual([]);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000);
  });
});

describe('the index', () => {
  it('answers the same after its way through bytes', () => {
    const opened = createMatcher(indexFromBytes(indexToBytes(matcher.index.data)));
    const text = 'Drones attacked the Hmeimim base. Assad did not plan to leave Syria.';
    expect(opened.annotate({ id: 'x', text, lang: 'en' }, { anyTopic: true })).toEqual(read(text));
  });
});
