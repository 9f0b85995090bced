/** A report to export: the sample of the component tests, and one in scripts other than Latin. */

import type { ExportInput, ExportWords } from '../../../exchange/types.ts';
import { bundle, match, report } from '../../component/sample-bundle.ts';

/** English words, plain. */
export const words: ExportWords = {
  noDate: 'n.d.',
  dateNotGiven: 'date not given',
  reportedBy: 'Reported by',
  weak: 'Known only through copies.',
  whoSaid: 'Who said it',
  conflicts: 'Conflicting reports',
  noConflicts: 'No conflicting report is known here.',
  lost: 'This sentence is no longer on the page.',
  nothing: 'Read: nothing matched.',
  unknownOutlet: 'an outlet that is not recognised',
  reportOn: (claims) => `Report on: ${claims}`,
  via: (names) => `via ${names}`,
  speakerStance: (stance) => (stance === 'denies' ? 'says it is not so' : ''),
  coverage: ({ sentences }) => `Read: ${sentences} sentences.`,
  exported: (day) => `Saved on ${day}.`,
  stance: ({ stance }) => `This page ${stance} it.`,
  figures: ({ page, claim }) => `This page: ${page}. This claim: ${claim}.`,
  evidence: (kind) => kind,
  conflict: ({ kind, axis }) => `${kind} · ${axis}`,
  counts: ({ utterances }) => `${utterances.length} said`,
  throughCopy: (name) => `${name}, through a copy`,
  shownIn: (language) => `shown in: ${language}`,
};

/** The article of the first match: other words before and after, and the same words further up. */
export const TEXT = 'A headline\nOn Monday he said: Nobody had planned it, “as far as we know” 🙂.';

const START = TEXT.indexOf('Nobody');
const first = { ...match, start: START, end: START + match.quote.length };

/** The sample in English. */
export const english: ExportInput = {
  report: { ...report, matches: [first, ...report.matches.slice(1)] },
  bundle,
  text: TEXT,
  locale: 'en',
  // Made at night in the east: the day there is another than in UTC.
  exportedAt: '2026-11-24T22:00:00.000Z',
  madeOn: '2026-11-25',
  words,
};

const ARABIC = 'عنوان 🙂\nقال الوزير إن أحدا لم يخطط لذلك.';
const QUOTE = 'أحدا لم يخطط لذلك';

/** A page in Arabic, read by somebody whose language is Arabic, with names in three scripts. */
export const arabic: ExportInput = {
  ...english,
  locale: 'ar',
  text: ARABIC,
  bundle: {
    ...bundle,
    claims: {
      ...bundle.claims,
      'not-planned': {
        ...(bundle.claims['not-planned'] as (typeof bundle.claims)[string]),
        text: { en: 'It was not planned.', ar: 'لم يُخطَّط لذلك.', ru: 'Это не планировалось.' },
      },
    },
  },
  report: {
    ...english.report,
    lang: 'ar',
    title: 'عنوان "بين علامات"',
    matches: [
      {
        ...match,
        start: ARABIC.indexOf(QUOTE),
        end: ARABIC.indexOf(QUOTE) + QUOTE.length,
        quote: QUOTE,
        pageSource: { text: 'الوزير' },
      },
    ],
  },
};

/** A page on which nothing matched. */
export const empty: ExportInput = { ...english, report: { ...english.report, matches: [] } };
