import { describe, expect, it } from 'vitest';
import { firstPlace } from '../../../exchange/fragment-search.ts';
import { linkToSentence } from '../../../exchange/text-fragment.ts';

const PAGE = 'https://a.example/news?id=1';

function linkTo(text: string, quote: string, from = 0) {
  const start = text.indexOf(quote, from);
  return linkToSentence(PAGE, { text, start, end: start + quote.length, lang: 'en' });
}

describe('linkToSentence', () => {
  it('gives a short sentence whole', () => {
    expect(linkTo('A headline\nHe left on Sunday, said Tass.', 'He left on Sunday')).toEqual({
      url: `${PAGE}#:~:text=He%20left%20on%20Sunday`,
      exact: true,
    });
  });

  it('gives a long one by its first and last words', () => {
    const text =
      'Syria’s central bank flew about 250 million dollars in cash to Moscow, it was said.';
    expect(linkTo(text, text.slice(0, text.indexOf(',')))).toEqual({
      url: `${PAGE}#:~:text=Syria%E2%80%99s%20central%20bank%20flew,in%20cash%20to%20Moscow`,
      exact: true,
    });
  });

  it('tells it by what stands before or after from the same words further up', () => {
    const text = 'First he left Syria.\nThen the ministry said he left Syria.';
    expect(linkTo(text, 'he left Syria', 20).url).toBe(
      `${PAGE}#:~:text=the%20ministry%20said-,he%20left%20Syria`,
    );
    const after = 'HE LEFT SYRIA.\nHe left Syria by plane.';
    expect(linkTo(after, 'He left Syria').url).toBe(
      `${PAGE}#:~:text=He%20left%20Syria,-by%20plane`,
    );
  });

  it('encodes what means something in a fragment', () => {
    expect(linkTo('He said: R&D, so-called', 'R&D, so-called').url).toBe(
      `${PAGE}#:~:text=R%26D%2C%20so%2Dcalled`,
    );
  });

  it('keeps a fragment of the page and drops a directive', () => {
    const span = { text: 'He left', start: 0, end: 7, lang: 'en' };
    expect(linkToSentence(`${PAGE}#top`, span).url).toBe(`${PAGE}#top:~:text=He%20left`);
    expect(linkToSentence(`${PAGE}#:~:text=x`, span).url).toBe(`${PAGE}#:~:text=He%20left`);
  });

  it('is the address of the page where no terms tell the sentence from another, or the text is not at hand', () => {
    expect(linkTo('He left.\nHe left.', 'He left', 5)).toEqual({ url: PAGE, exact: false });
    expect(linkToSentence(PAGE, { text: null, start: 0, end: 5, lang: 'en' })).toEqual({
      url: PAGE,
      exact: false,
    });
    expect(linkTo('One.\nTwo.', 'One.\nTwo')).toEqual({ url: PAGE, exact: false });
  });

  it('takes whole words where a span cuts them, and any string for a language', () => {
    const text = 'The ministry denied it.';
    const link = linkToSentence(PAGE, { text, start: 6, end: 17, lang: 'no such thing' });
    expect(link.url).toBe(`${PAGE}#:~:text=ministry%20denied`);
  });

  it('is found at once in a text as long as is read, whose sentences repeat', () => {
    const again =
      'The ministry said once more on Sunday that he had left Syria for Moscow by plane. ';
    const text = `${again.repeat(Math.ceil(200_000 / again.length))}\nHe was not seen on Sunday.`;
    const before = performance.now();
    const start = text.lastIndexOf('The ministry');
    const link = linkToSentence(PAGE, { text, start, end: start + 80, lang: 'en' });
    expect(link).toEqual({ url: PAGE, exact: false });
    expect(linkTo(text, 'He was not seen on Sunday').exact).toBe(true);
    // Well under a second; once it was half a minute.
    expect(performance.now() - before).toBeLessThan(5000);
  });
});

describe('firstPlace', () => {
  it('looks without regard to case, accents and width of blanks, at borders of words', () => {
    expect(firstPlace('Unleft. Il a QUITTÉ  la Syrie', { start: 'quitte la' })).toEqual({
      start: 13,
      end: 23,
    });
    expect(firstPlace('unleft left', { start: 'left' })).toEqual({ start: 7, end: 11 });
  });

  it('goes on to a later end where the suffix does not fit the first', () => {
    const text = 'a b c d b e';
    expect(firstPlace(text, { start: 'a', end: 'b', suffix: 'e' })).toEqual({ start: 0, end: 9 });
  });
});
