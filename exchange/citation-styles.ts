/** References as text: APA (7th edition) and Chicago (author and date). What they are given is always a dated web page with a corporate author. */

import { tellDate } from '../claims/tell.ts';
import { authorOf, type CitationInput, type CslItem, citationLocale } from './csl.ts';
import { listComma } from './names.ts';

/** Returns the reference in APA style: "The Courier. (2024, December 17). [Report on: …]. https://…" */
export function apaReference(item: CslItem, input: CitationInput): string {
  const [year, month, day] = dateOf(item);
  const { locale, words } = input;
  const comma = listComma(locale);
  const date =
    year === undefined
      ? words.noDate
      : [String(year), ...(month === undefined ? [] : [monthAndDay(locale, month, day)])].join(
          comma,
        );
  return `${stopped(authorOf(item))} (${date}). ${item.title}. ${item.URL}`;
}

/** Returns the reference in Chicago style: "The Courier. 2024. Report on: …. December 17, 2024. https://…." */
export function chicagoReference(item: CslItem, input: CitationInput): string {
  const parts = dateOf(item);
  const [year, month] = parts;
  const { locale, words } = input;
  const full = parts.map((part) => String(part).padStart(2, '0')).join('-');
  return [
    stopped(authorOf(item)),
    stopped(year === undefined ? words.noDate : String(year)),
    // A description in place of a title stands without quotation marks and brackets.
    stopped(item.title.slice(1, -1)),
    ...(month === undefined ? [] : [stopped(tellDate(full, citationLocale(locale)))]),
    `${item.URL}.`,
  ].join(' ');
}

function dateOf(item: CslItem): number[] {
  return item.issued?.['date-parts'][0] ?? [];
}

function monthAndDay(locale: string, month: number, day: number | undefined): string {
  return new Intl.DateTimeFormat(citationLocale(locale), {
    month: 'long',
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.UTC(2024, month - 1, day ?? 1));
}

/** A full stop, unless the text brings its own. */
function stopped(text: string): string {
  return /[.!?؟]$/.test(text) ? text : `${text}.`;
}
