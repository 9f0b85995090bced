import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../exchange/markdown.ts';
import { markdownLink, markdownText } from '../../../exchange/markdown-text.ts';
import { arabic, empty, english } from './sample-input.ts';

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** What a reader sees of Markdown. */
function shown(markdown: string): string {
  return (marked.parse(markdown, { async: false }) as string)
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:lt|gt|quot|amp|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'*_`[]()<>#-+.!|~&;1a \\\n=') }),
);

describe('markdownText', () => {
  it('shows any text as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        // GFM makes links of addresses that stand free; the text they show is the same.
        expect(shown(`x ${markdownText(text)}`)).toBe(`x ${text}`.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  it('is no heading, list or rule at the start of a line', () => {
    for (const text of ['# a', '- a', '+ a', '1. a', '12) a', '---', '===', '> a', '* a'])
      expect(shown(`> ${markdownText(text)}`)).toBe(text);
  });

  it('keeps an address whole', () => {
    const html = marked.parse(markdownLink('a [b]', 'https://a.example/x_(y)?q=<z> w'), {
      async: false,
    });
    expect(html).toContain('href="https://a.example/x_%28y%29?q=%3Cz%3E%20w"');
  });
});

describe('toMarkdown', () => {
  it('tells claim, sentence, stance, speaker, channel, date, outlet and conflict', () => {
    const text = shown(toMarkdown(english));
    for (const part of [
      'A headline',
      'https://a.example/',
      'Saved on 2026-11-25.',
      'Was it planned?',
      'It was not planned.',
      'Nobody had planned it',
      'This page asserts it.',
      'This page: 120. This claim: 100.',
      'Jane Roe, minister · press briefing · December 16, 2024 · official-statement',
      'The Courier via Agency · December 17, 2024 · English',
      'Agency, through a copy · date not given · Spanish',
      'It was planned. One says planned, the other not. (contradicts · intent)',
      'No conflicting report is known here.',
    ])
      expect(text).toContain(part);
  });

  it('tells a claim once that two sentences state', () => {
    const [first] = english.report.matches;
    const twice = first ? [first, { ...first, quote: 'It came as a surprise' }] : [];
    const text = toMarkdown({ ...english, report: { ...english.report, matches: twice } });
    expect(text.match(/^### /gm)).toHaveLength(1);
    expect(text.match(/^> /gm)).toHaveLength(2);
  });

  it('links recognised outlets only', () => {
    const html = marked.parse(toMarkdown(english), { async: false }) as string;
    expect(html).toContain('href="https://courier.example/a"');
    expect(html).not.toContain('copy.example');
  });

  it('says so where a sentence is lost, and where nothing matched', () => {
    expect(
      toMarkdown({ ...english, report: { ...english.report, lost: [0] } }).match(/no longer/g),
    ).toHaveLength(1);
    expect(shown(toMarkdown(empty))).toMatch(/Read: nothing matched\.$/);
  });

  it('keeps texts of the other direction apart, and names a fallback', () => {
    const text = toMarkdown(arabic);
    expect(text).toContain('### لم يُخطَّط لذلك.');
    expect(text).toContain('> أحدا لم يخطط لذلك');
    expect(text).toContain('\u2068It was planned.\u2069 (shown in: الإنجليزية)');
    expect(text).toContain('\u2068[The Courier](https://courier.example/a)\u2069');
  });
});
