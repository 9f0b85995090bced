/** References as BibTeX, in UTF-8. */

import type { CitationInput, CslItem } from './csl.ts';
import { authorOf } from './csl.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Returns the entries of a `.bib` file. */
export function toBibtex(items: readonly CslItem[], { words }: CitationInput): string {
  return items.map((item) => entry(item, words.noDate)).join('\n');
}

function entry(item: CslItem, noDate: string): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const fields: [string, string | undefined][] = [
    // Braces twice: a body's name is not to be taken apart into first and last.
    ['author', `{{${tex(authorOf(item))}}}`],
    ['title', `{{${tex(item.title)}}}`],
    ['year', `{${year ?? tex(noDate)}}`],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', day === undefined ? undefined : `{${day}}`],
    ['url', `{${address(item.URL)}}`],
    ['language', `{${tex(item.language)}}`],
    ['note', `{${tex(item.note)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []));
  return `@misc{${item.id},\n${lines.join('\n')}\n}\n`;
}

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function tex(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\~^]|[{}$&%#_]/g, (char) => TEX[char] ?? `\\${char}`);
}

/** Addresses are verbatim in BibTeX: only what would end the field is percent-encoded. */
function address(url: string): string {
  return url.replace(/[{}\\\s]/g, encodeURIComponent);
}
