/** A database of a few claims and a lexicon of a few words: small enough to see why a test comes out as it does. */

import type { Claim, ClaimDatabase } from '../../../claims/types.ts';
import { compileIndex } from '../../../matching/compile.ts';
import { createMatcher, type Matcher } from '../../../matching/engine.ts';
import { parseLexicon } from '../../../matching/lexicon-file.ts';

const LEXICON = {
  'people.yaml': `
assad: { en: [assad, asad, "ousted leader"], ru: ["асад*"], ar: [الأسد, أسد], de: [assad] }
asma: { en: ["asma al-assad", asma] }
peskov: { en: [peskov] }
`,
  'places.yaml': `
syria: { en: [syria, syrian], ru: ["сири*"], ar: [سوريا] }
russia: { en: [russia, russian], ru: ["росси*"], ar: [روسيا], de: [russland, "russisch*"] }
moscow: { is: [russia], en: [moscow], ru: ["москв*"], de: [moskau] }
damascus: { is: [syria], en: [damascus] }
hmeimim: { is: [syria], en: [hmeimim, khmeimim], ru: ["хмеймим*"], ar: [حميميم] }
`,
  'organisations.yaml': `
reuters: { en: [reuters] }
kremlin: { is: [russia], en: [kremlin] }
`,
  'things.yaml': `
drone: { en: ["drone*"], ru: ["беспилотник*", "дрон*"], ar: ["مسير*"], de: ["drohne*"] }
convoy: { en: [convoy, column] }
soldiers: { en: ["soldier*", troops] }
`,
  'actions.yaml': `
attack: { en: ["attack*", struck], ru: ["атак*"], ar: [هجوم, "هاجم*"], de: ["angriff*", angegriffen] }
plan-verb: { en: ["plan*"], ru: ["план*", "запланирова*"], ar: ["مخطط*"], de: ["geplant*", plante] }
leave: { en: [leave, left, leaving, departure], ru: ["отъезд*", "покинул*"], de: ["verließ*", abreise, flucht] }
evacuate: { en: ["evacuat*"], de: ["evakuier*"] }
`,
  'discourse.yaml': `
negation: { en: [not, never, "no"], ru: [не], ar: [لم, لا], de: [nicht, kein] }
denial: { en: [denies, denied, dismissed] }
speech: { en: [said, says, added] }
according: { en: ["according to"] }
hedge: { en: [allegedly] }
question: { en: [whether] }
anonymous: { en: [sources] }
pronoun: { en: [he, she] }
subordinator: { en: [that, which, while] }
contrast: { en: [but, while] }
stop: { en: [when, the, and, but] }
abbreviation: { en: [mr, gen] }
`,
  'units.yaml': `
person: { en: ["soldier*", troops, people] }
vehicle: { en: ["vehicle*"] }
usd: { en: ["dollar*"] }
scale-million: { en: [million], de: ["million*", mio] }
scale-milliard: { en: [billion], es: ["mil millones"] }
approx: { en: [about, nearly] }
at-least: { en: ["at least"] }
number-words: { en: ["three=3", "hundred=100"] }
months: { en: [[january],[february],[march],[april],[may],[june],[july],[august],[september],[october],[november],[december]], ar: [["كانون الثاني", يناير],[],[],[],[],[],[],[],[],[],[],["كانون الأول", ديسمبر, دجنبر]] }
weekdays: { en: [[monday],[tuesday],[wednesday],[thursday],[friday],[saturday],[sunday]] }
`,
  'scope.yaml': 'syria: [syria, assad, hmeimim]\nrussia: [russia, peskov, hmeimim]\n',
};

/** How pages put some of the claims, beside the claim's own text. */
const WORDINGS: Record<string, string[]> = {
  'not-planned': ['He had not planned to leave'],
};

function claim(id: string, text: string, frames: Claim['frames'], scope?: Claim['scope']): Claim {
  const wordings = { en: WORDINGS[id] ?? [] };
  return { id, text: { en: text }, scope, wordings, nearMisses: {}, frames, utterances: [] };
}

/** The claims that tests match against. */
export const DATABASE: ClaimDatabase = {
  speakers: [],
  outlets: [],
  channels: [],
  topics: [
    {
      id: 'tiny',
      conflicts: [
        {
          between: ['not-planned', 'planned'],
          kind: 'contradicts',
          axis: 'intent',
          why: { en: 'One says planned, the other not.' },
        },
        {
          between: ['convoy-100', 'convoy-250'],
          kind: 'contradicts',
          axis: 'number',
          why: { en: '100 against 250.' },
        },
      ],
      questions: [
        {
          id: 'q-planned',
          text: { en: 'Was it planned?' },
          status: 'open',
          reviewed: '2026-11-20',
          claims: [
            claim(
              'not-planned',
              'Assad did not plan to leave Syria.',
              [{ all: ['assad', 'leave', 'not(plan-verb)'] }],
              { from: '2024-12', to: '2024-12' },
            ),
            claim(
              'planned',
              'Assad planned to leave Syria.',
              [{ all: ['assad', 'leave', 'plan-verb'], not: ['soldiers'] }],
              { from: '2024-12', to: '2024-12' },
            ),
          ],
        },
        {
          id: 'q-attack',
          text: { en: 'Was Hmeimim attacked?' },
          status: 'open',
          reviewed: '2026-11-21',
          claims: [
            claim('drone-attack', 'The base at Hmeimim came under drone attack.', [
              { all: ['here(hmeimim)', 'drone', 'attack'] },
            ]),
          ],
        },
        {
          id: 'q-convoy',
          text: { en: 'How large was the convoy?' },
          status: 'open',
          reviewed: '2026-11-21',
          claims: [
            claim('convoy-100', 'A convoy of about 100 vehicles left Damascus.', [
              { all: ['convoy', 'leave', 'damascus', 'fig(100 vehicle)'] },
            ]),
            claim('convoy-250', 'A convoy of about 250 vehicles left Damascus.', [
              { all: ['convoy', 'leave', 'damascus', 'fig(250 vehicle)'] },
            ]),
          ],
        },
      ],
    },
  ],
};

/** Returns a matcher over the tiny index; throws where the index has problems. */
export function tinyMatcher(): Matcher {
  const { index, problems } = compileIndex(DATABASE, parseLexicon(LEXICON));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return createMatcher(index);
}
