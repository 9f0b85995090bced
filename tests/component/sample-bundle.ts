/** A claim, its rival, and a lone claim, with all they refer to. */

import type { ClaimBundle, Utterance } from '../../claims/types.ts';
import type { Match } from '../../matching/types.ts';
import type { PageReport } from '../../platform/messages.ts';

const said: Utterance = {
  speakers: ['jane-roe'],
  channel: 'press-briefing',
  said: '2024-12-16',
  stance: 'asserts',
  evidence: 'official-statement',
  origin: 'jane-roe-2024-12-16',
  attributions: [
    {
      outlet: 'courier',
      url: 'https://courier.example/a',
      published: '2024-12-17',
      lang: 'en',
      via: ['agency'],
      supports: 'quotes it',
    },
    {
      outlet: 'copy',
      url: 'https://copy.example/a',
      published: null,
      lang: 'es',
      via: ['agency'],
      supports: 'copies it',
    },
    {
      outlet: 'courier',
      url: 'https://courier.example/b',
      published: null,
      lang: 'en',
      via: [],
      supports: 'repeats it',
    },
  ],
};
const undated: Utterance = {
  ...said,
  said: null,
  origin: null,
  attributions: said.attributions.slice(2),
};

/** The bundle. */
export const bundle: ClaimBundle = {
  claims: {
    'not-planned': {
      id: 'not-planned',
      questionId: 'planned',
      text: { en: 'It was not planned.', de: 'Es war nicht geplant.' },
      utterances: [said],
    },
    planned: {
      id: 'planned',
      questionId: 'planned',
      text: { en: 'It was planned.' },
      utterances: [undated],
    },
    lone: { id: 'lone', questionId: 'other', text: { en: 'It rained.' }, utterances: [undated] },
  },
  questions: {
    planned: {
      id: 'planned',
      text: { en: 'Was it planned?' },
      status: 'open',
      reviewed: '2026-11-20',
    },
    other: { id: 'other', text: { en: 'Did it rain?' }, status: 'open', reviewed: '2026-11-20' },
  },
  conflicts: [
    {
      between: ['not-planned', 'planned'],
      kind: 'contradicts',
      axis: 'intent',
      why: { en: 'One says planned, the other not.' },
    },
  ],
  speakers: {
    'jane-roe': {
      id: 'jane-roe',
      name: { en: 'Jane Roe' },
      kind: 'person',
      roles: [{ text: { en: 'minister' }, from: null, to: null }],
    },
  },
  channels: { 'press-briefing': { id: 'press-briefing', text: { en: 'press briefing' } } },
  outlets: {
    courier: {
      id: 'courier',
      name: 'The Courier',
      country: 'GB',
      kind: 'newspaper',
      recognised: true,
    },
    agency: { id: 'agency', name: 'Agency', country: null, kind: 'agency', recognised: true },
    copy: { id: 'copy', name: 'copy.example', country: null, kind: 'unknown', recognised: false },
  },
};

/** A match of the first claim. */
export const match: Match = {
  start: 0,
  end: 20,
  quote: 'Nobody had planned it',
  claimId: 'not-planned',
  questionId: 'planned',
  stance: 'asserts',
  pageSource: { text: 'the minister' },
  figures: [{ page: '120', claim: '100', unit: 'vehicle', agree: false }],
  score: 0.95,
  reasons: [{ kind: 'words', text: 'planned', weight: 1 }],
  conflicts: ['planned'],
};

/** A report with a conflicting and a lone match. */
export const report: PageReport = {
  url: 'https://a.example/',
  title: 'A headline',
  lang: 'en',
  sentences: 12,
  claims: 3,
  databaseDate: '2026-11-20',
  matches: [match, { ...match, claimId: 'lone', questionId: 'other', conflicts: [], figures: [] }],
  lost: [],
};
