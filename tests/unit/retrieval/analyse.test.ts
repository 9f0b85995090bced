import { describe, expect, it } from 'vitest';
import { analyse, DATED, NAME, NUMBER, SIGNED, TAG } from '../../../retrieval/analyse.ts';
import { lightStem } from '../../../retrieval/stems.ts';

const norms = (text: string, lang = 'en') => analyse(text, lang).map(({ norm }) => norm);

describe('analyse', () => {
  it('leaves out stop words, links and addresses of pictures', () => {
    expect(norms('The plane at https://t.co/Fb2I95VarY pic.twitter.com/ijbuoF47y0')).toEqual([
      'plane',
    ]);
    expect(norms('burning#Syriapic.twitter.com/ifXicT')).toEqual(['burning', 'syria']);
  });

  it('gives parts of hashtags, handles and CamelCase words beside the whole', () => {
    expect(norms('#AssadMustGo by @USArmyNews')).toEqual([
      'assadmustgo',
      'assad',
      'go',
      'usarmynews',
      'us',
      'army',
      'news',
    ]);
  });

  it('says what kind of word each is', () => {
    const flags = Object.fromEntries(
      analyse('left 250 million #Damascus — Jane Roe (@jroe) May 3, 2018', 'en').map((word) => [
        word.norm,
        word.flags,
      ]),
    );
    expect(flags.left).toBe(0);
    expect(flags['250']).toBe(NUMBER);
    expect(flags.damascus).toBe(TAG | NAME);
    expect(flags.jane).toBe(NAME | SIGNED);
    expect(flags.jroe).toBe(TAG | SIGNED);
    expect(flags['2018']).toBe(NUMBER | DATED);
  });

  it('takes no dash in the middle for a signature', () => {
    expect(
      analyse(
        'Assad - the president (@assad) - left. And much more was said after that by all',
        'en',
      ).some(({ flags }) => flags & SIGNED),
    ).toBe(false);
  });

  it('reads numbers the same with and without separators', () => {
    const [plain] = analyse('7000', 'en');
    expect(analyse('7,000', 'en')[0]?.key).toBe(plain?.key);
    expect(analyse('٧٠٠٠', 'ar')[0]?.key).toBe(plain?.key);
  });
});

describe('lightStem', () => {
  it.each([
    ['en', ['claims', 'claim', 'claimed', 'claiming']],
    ['en', ['stories', 'story']],
    ['fr', ['nationales', 'nationale']],
    ['es', ['rusos', 'rusas', 'ruso']],
    ['de', ['soldaten', 'soldat']],
    ['ru', ['россии', 'россия', 'россию', 'россиеи']],
    ['bg', ['президентът', 'президента', 'президент']],
    ['tr', ['baskani', 'baskanin']],
    ['ar', ['الرئيس', 'للرئيس', 'والرئيس', 'رئيس']],
  ])('takes forms of one word together: %s', (lang, forms) => {
    expect(new Set(forms.map((form) => lightStem(form, lang))).size).toBe(1);
  });

  it('leaves short words and languages without a table alone', () => {
    expect(lightStem('as', 'en')).toBe('as');
    expect(lightStem('banken', 'xx')).toBe('banken');
  });
});
