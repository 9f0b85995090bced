import { describe, expect, it } from 'vitest';
import { compileIndex } from '../../../matching/compile.ts';
import { readDirections } from '../../../matching/directions.ts';
import { languageMask, openLexicon } from '../../../matching/lexicon.ts';
import { parseLexicon } from '../../../matching/lexicon-file.ts';
import { tokenise } from '../../../text/normalise.ts';

const NO_CLAIMS = { speakers: [], outlets: [], channels: [], topics: [] };
const lexicon = openLexicon(
  compileIndex(
    NO_CLAIMS,
    parseLexicon({
      'places.yaml': `
syria: { en: ["syria*"], ru: ["сири*"] }
libya: { en: ["libya*"], ru: ["ливи*"] }
eastern-libya: { is: [libya], en: ["eastern libya"] }
damascus: { is: [syria], en: [damascus], ru: ["дамаск*"] }
idlib: { is: [syria], en: [idlib] }
moscow: { ru: ["москв*"] }
hmeimim: { is: [syria], en: [hmeimim], ru: ["хмеймим*"] }
`,
      'actions.yaml': `
arrive: { en: [arrived] }
leave: { en: [left] }
move: { en: [moved] }
`,
      'discourse.yaml': `
from-place: { en: [from], ru: [из] }
to-place: { en: [to, into] }
`,
    }),
  ).index,
);

function directions(text: string, lang = 'en'): Record<string, string> {
  const tokens = tokenise(text);
  const found = readDirections(tokens, lexicon.read(tokens, languageMask(lang)), { lexicon, lang });
  return Object.fromEntries([...found].map(([at, way]) => [lexicon.concepts[at]?.id ?? '', way]));
}

describe('readDirections', () => {
  it('tells what is left from what is made for, with the country around it', () => {
    expect(directions('They moved guns from eastern Libya to Hmeimim.')).toEqual({
      'eastern-libya': 'origin',
      libya: 'origin',
      hmeimim: 'goal',
      syria: 'goal',
    });
  });

  it('leaves the country open between two of its towns', () => {
    expect(directions('They drove from Damascus to Hmeimim.')).toEqual({
      damascus: 'origin',
      hmeimim: 'goal',
    });
  });

  it('reads verbs of coming and going, and the preposition that turns them', () => {
    expect(directions('He left Damascus.')).toMatchObject({ damascus: 'origin' });
    expect(directions('He left for Damascus.')).toMatchObject({ damascus: 'goal' });
    expect(directions('He arrived from Libya.')).toMatchObject({ libya: 'origin' });
  });

  it('keeps the verb that arrives in a place, and a country open among three of its towns', () => {
    expect(directions('He arrived in Damascus.')).toMatchObject({ damascus: 'goal' });
    expect(directions('He left the base on Damascus.')).toEqual({});
    expect(directions('They went from Damascus to Hmeimim and Idlib.')).toEqual({
      damascus: 'origin',
      hmeimim: 'goal',
      idlib: 'goal',
    });
    expect(directions('They held on to Hmeimim.')).toEqual({});
  });

  it('gives a list one direction', () => {
    expect(directions('They flew from Damascus, Hmeimim and Libya.')).toMatchObject({
      damascus: 'origin',
      hmeimim: 'origin',
      libya: 'origin',
    });
  });

  it('reads the Russian accusative, not the locative', () => {
    expect(directions('Из Дамаска в Хмеймим.', 'ru')).toMatchObject({
      damascus: 'origin',
      hmeimim: 'goal',
    });
    expect(directions('Он прилетел в Москву.', 'ru')).toEqual({ moscow: 'goal' });
    expect(directions('В Хмеймиме тихо.', 'ru')).toEqual({});
  });

  it('does not reach over marks and verbs', () => {
    expect(directions('From then on, Damascus was quiet.')).toEqual({});
    expect(directions('Far from there they moved Libya.')).toEqual({});
  });
});
