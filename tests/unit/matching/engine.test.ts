import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../matching/engine.ts';
import { FEATURE } from '../../../matching/features.ts';
import { IndexVersionError } from '../../../matching/index-data.ts';
import { IndexLimitError, packWordings } from '../../../matching/similarity.ts';
import { tinyMatcher } from './tiny-index.ts';

const matcher = tinyMatcher();

function matchesOf(
  text: string,
  extra: { lang?: string; published?: string; title?: string } = {},
) {
  return matcher.annotate({ id: 't', text, ...extra }, { anyTopic: true }).matches;
}

function claimsOf(text: string, extra = {}) {
  return matchesOf(text, extra).map((match) => match.claimId);
}

describe('linking', () => {
  it('finds a claim in any language the lexicon reaches', () => {
    expect(claimsOf('Drones attacked the base at Hmeimim.', { lang: 'en' })).toEqual([
      'drone-attack',
    ]);
    // The weights belong to the large database: here it counts that the frame is found.
    const framed = (text: string, lang: string) =>
      matcher
        .inspect({ id: 'f', text, lang })
        .candidates.flat()
        .some(({ claim, frame }) => claim === 2 && frame !== null);
    expect(framed('Беспилотники атаковали базу Хмеймим.', 'ru')).toBe(true);
    expect(framed('تعرضت قاعدة حميميم لهجوم بالمسيرات.', 'ar')).toBe(true);
  });

  it('tells a claim from its negation', () => {
    expect(claimsOf('Assad did not plan to leave Syria.')).toEqual(['not-planned']);
    expect(claimsOf('Assad planned to leave Syria.')).toEqual(['planned']);
  });

  it('reads "denied that" as a negation', () => {
    const [match] = matchesOf('Assad denied that he had planned to leave.');
    expect(match).toMatchObject({
      claimId: 'not-planned',
      stance: 'asserts',
      pageSource: { text: 'Assad', speakerId: 'assad' },
    });
  });

  it('borrows names from the sentence before and from the headline, not verbs', () => {
    expect(claimsOf('Assad spoke on Monday. He had not planned to leave.')).toEqual([
      'not-planned',
    ]);
    expect(claimsOf('He had not planned to leave.', { title: 'Assad speaks' })).toEqual([
      'not-planned',
    ]);
    expect(claimsOf('The plan was old. Assad was in Damascus.')).toEqual([]);
  });

  it('counts what the sentences around hold of the same claim', () => {
    const echo = (text: string) =>
      matcher
        .inspect({ id: 'e', text, lang: 'en' })
        .candidates.flatMap((list) => list.map(({ features }) => features.echo));
    const alone = 'Drones attacked the base at Hmeimim.';
    expect(Math.max(...echo(alone))).toBe(0);
    expect(Math.max(...echo(`${alone} Drones struck Hmeimim again.`))).toBeGreaterThan(0);
  });

  it('needs a name marked here() in the sentence itself', () => {
    expect(claimsOf('He was at Hmeimim. Drones attacked the town of Idlib.')).toEqual([]);
  });

  it('is kept out by a concept of `not`', () => {
    expect(claimsOf('Assad planned for the soldiers to leave.')).toEqual([]);
  });

  it('does not take the same words for another year', () => {
    expect(claimsOf('In 2013 Assad planned to leave Syria.')).toEqual([]);
    expect(claimsOf('Assad planned to leave Syria.', { published: '2015-03-02' })).toEqual([]);
    expect(claimsOf('Assad planned to leave Syria in December 2024.')).toEqual(['planned']);
  });

  it('does not take a relative for the man', () => {
    expect(claimsOf('Asma al-Assad planned to leave.')).toEqual([]);
  });
});

describe('figures', () => {
  it('agree up to rounding', () => {
    const [match] = matchesOf('A convoy of nearly 100 vehicles left Damascus.');
    expect(match).toMatchObject({
      claimId: 'convoy-100',
      figures: [{ page: '100', claim: '100', unit: 'vehicle', agree: true }],
    });
  });

  it('choose between rival claims', () => {
    expect(claimsOf('A convoy of 250 vehicles left Damascus.')).toEqual(['convoy-250']);
  });
});

describe('spans', () => {
  it('are the clause that states the claim, at its place in the text', () => {
    const text = 'Weather was fine, drones attacked Hmeimim, and nobody slept.';
    const [match] = matchesOf(text);
    expect(match?.quote).toBe('drones attacked Hmeimim');
    expect(text.slice(match?.start, match?.end)).toBe(match?.quote);
  });

  it('give a claim and its rival in one sentence each their own', () => {
    const matches = matchesOf(
      'Assad did not plan to leave Syria, said Reuters, but Peskov said: Assad planned to leave.',
    );
    expect(matches.map((match) => match.claimId)).toEqual(['not-planned', 'planned']);
    expect(matches[0]?.end).toBeLessThan(matches[1]?.start ?? 0);
  });
});

describe('stance and page source', () => {
  it('hedges are doubts, questions are mentions', () => {
    expect(matchesOf('Allegedly drones attacked Hmeimim.')[0]?.stance).toBe('doubts');
    expect(matchesOf('Did drones attack Hmeimim?')[0]?.stance).toBe('mentions');
    expect(matchesOf('Drones did not attack Hmeimim.')[0]?.stance).toBe('denies');
  });

  it('names a speaker behind a tag whom the lexicon does not know, but no place or time', () => {
    const source = (text: string) => matchesOf(text)[0]?.pageSource?.text;
    expect(source('Drones attacked Hmeimim, said analysts of a western service.')).toBe(
      'analysts of a western service',
    );
    expect(source('Drones attacked Hmeimim, said in a statement.')).toBeUndefined();
  });

  it('prints what describes an unnamed source, and not the clause before it', () => {
    const source = (text: string) => matchesOf(text)[0]?.pageSource?.text;
    expect(source('Two senior sources said that drones attacked Hmeimim.')).toBe(
      'Two senior sources',
    );
    expect(source('It was calm, but while two sources said that drones attacked Hmeimim.')).toBe(
      'two sources',
    );
  });

  it('names the source as printed', () => {
    expect(
      matchesOf('Drones attacked Hmeimim, according to Reuters sources.')[0]?.pageSource?.text,
    ).toBe('Reuters sources');
    expect(matchesOf('Peskov said that drones attacked Hmeimim.')[0]?.pageSource?.text).toBe(
      'Peskov',
    );
    expect(matchesOf('Drones attacked Hmeimim.')[0]?.pageSource).toBeNull();
  });

  it('follows "he added" to the speaker before', () => {
    const matches = matchesOf('Peskov said it was late. Drones attacked Hmeimim, he added.');
    expect(matches[0]?.pageSource?.text).toBe('Peskov');
  });

  it('finds the speaker after a quotation of two sentences', () => {
    const matches = matchesOf('“Drones attacked Hmeimim. It was dark there,” said Assad.');
    expect(matches[0]?.pageSource?.text).toBe('Assad');
  });
});

describe('scope', () => {
  it('answers for texts about both, and says why not for others', () => {
    const annotate = (text: string) => matcher.annotate({ id: 's', text });
    expect(annotate('Syria and Russia talk.')).toMatchObject({ inScope: true });
    expect(annotate('Syria talks.')).toMatchObject({
      inScope: false,
      why: 'about Syria, nothing on Russia',
      matches: [],
    });
  });
});

describe('the index', () => {
  it('of another version is refused by name', () => {
    expect(() => createMatcher({ ...matcher.index.data, version: 0 })).toThrow(IndexVersionError);
  });

  it('holds fewer than 65,536 features, and says so when it is built', () => {
    const wording = (count: number) => ({
      claim: 0,
      lang: 0,
      nearMiss: false,
      features: Array.from({ length: count }, (_, key) => ({ key, sort: FEATURE.stem })),
    });
    expect(packWordings([wording(65_535)], 1).keys).toHaveLength(65_535);
    expect(() => packWordings([wording(65_536)], 1)).toThrow(IndexLimitError);
    expect(() => packWordings([], 70_000)).toThrow('there are 70000 claims');
  });
});
