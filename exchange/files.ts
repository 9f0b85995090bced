/** The exports as files: text, name and type. */

import { toBibtex } from './bibtex.ts';
import { apaReference, chicagoReference } from './citation-styles.ts';
import { cslItems } from './csl.ts';
import { toCsv } from './csv.ts';
import { toJsonLd } from './json-ld.ts';
import { toMarkdown } from './markdown.ts';
import type { ExportInput } from './types.ts';

/** The styles of citations. */
export const CITATION_STYLES = ['apa', 'chicago', 'bibtex', 'csl-json'] as const;
/** A style of citations. */
export type CitationStyle = (typeof CITATION_STYLES)[number];
/** What the matches of a page are saved as. */
export type ExportFormat = 'markdown' | 'csv' | 'json-ld' | CitationStyle;

/** A file to be saved. */
export type ExportFile = {
  name: string;
  /** Media type. */
  type: string;
  text: string;
};

type Writer = { ending: string; type: string; write(input: ExportInput): string };

const WRITERS: Record<ExportFormat, Writer> = {
  markdown: { ending: 'md', type: 'text/markdown', write: toMarkdown },
  // The mark tells spreadsheets that the text is UTF-8.
  csv: { ending: 'csv', type: 'text/csv', write: (input) => `\uFEFF${toCsv(input)}` },
  'json-ld': {
    ending: 'jsonld',
    type: 'application/ld+json',
    write: (input) => json(toJsonLd(input)),
  },
  apa: { ending: 'apa.txt', type: 'text/plain', write: references(apaReference) },
  chicago: { ending: 'chicago.txt', type: 'text/plain', write: references(chicagoReference) },
  bibtex: {
    ending: 'bib',
    type: 'application/x-bibtex',
    write: (input) => toBibtex(cslItems(input), input),
  },
  'csl-json': {
    ending: 'csl.json',
    type: 'application/vnd.citationstyles.csl+json',
    write: (input) => json(cslItems(input)),
  },
};

/** Returns the export of a page in a format. */
export function exportFile(format: ExportFormat, input: ExportInput): ExportFile {
  const { ending, type, write } = WRITERS[format];
  return {
    name: `${fileStem(input)}.${ending}`,
    type: `${type};charset=utf-8`,
    text: write(input),
  };
}

/** Is there no reference in the file? A table or a text without matches says so itself. */
export function isEmpty(format: ExportFormat, file: ExportFile): boolean {
  const isReferences = (CITATION_STYLES as readonly ExportFormat[]).includes(format);
  return isReferences && /^(?:\[\])?\s*$/.test(file.text);
}

/** Returns a name without its ending: the site and the day. */
function fileStem({ report, madeOn }: ExportInput): string {
  const host = /^https?:\/\/([^/?#:]+)/.exec(report.url)?.[1] ?? 'page';
  const safe = host.replace(/[^a-z0-9.-]/gi, '-').replace(/^\.+|\.+$/g, '');
  return `whence-${safe || 'page'}-${madeOn}`;
}

function references(write: typeof apaReference): (input: ExportInput) => string {
  return (input) =>
    cslItems(input)
      .map((item) => `${write(item, input)}\n`)
      .join('');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
