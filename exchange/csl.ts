/**
 * The reports behind a page's matches as CSL-JSON, the form that reference managers share. A report is a web page whose
 * author is its outlet. Its headline is not in the database: what stands in its place says, in brackets, what the report
 * is cited for, and is no quotation.
 */

import { tell, tellDate } from '../claims/tell.ts';
import type { Attribution, ClaimBody, PartialDate, Utterance } from '../claims/types.ts';
import { involvedClaims } from './involved.ts';
import {
  addressOf,
  channelName,
  listBreak,
  listComma,
  outletName,
  speakerNames,
  viaNames,
} from './names.ts';
import type { CitationWords, ExportInput } from './types.ts';

/** A reference, as CSL-JSON has it. */
export type CslItem = {
  id: string;
  type: 'webpage';
  author: { literal: string }[];
  /** What the report is cited for, in brackets: no headline. */
  title: string;
  /** Year, month, day, as far as known; missing where no date is given. */
  issued?: { 'date-parts': number[][] };
  URL: string;
  /** Language of the report. */
  language: string;
  /** Who said it, in which channel and when, and what the report came through. */
  note: string;
};

/** What citations are made of. */
export type CitationInput = Pick<ExportInput, 'bundle' | 'locale'> & { words: CitationWords };

type Cited = { claims: ClaimBody[]; attribution: Attribution; utterances: Utterance[] };

/** Returns the references of all recognised reports of the claims involved, in order of their outlets, each address once. */
export function cslItems(input: Pick<ExportInput, 'report'> & CitationInput): CslItem[] {
  return cslItemsOf(involvedClaims(input.report, input.bundle), input);
}

/** Returns the references of the recognised reports of these claims. */
export function cslItemsOf(claims: readonly ClaimBody[], input: CitationInput): CslItem[] {
  const { compare } = new Intl.Collator(input.locale);
  return [...citedReports(claims, input)]
    .map(([url, cited]) => cslItem(url, cited, input))
    .sort((a, b) => compare(authorOf(a), authorOf(b)) || compare(dateKey(a), dateKey(b)))
    .map((item, index) => ({ ...item, id: `whence-${index + 1}` }));
}

/** Returns the reference's author. */
export function authorOf(item: CslItem): string {
  return item.author[0]?.literal ?? '';
}

function dateKey({ issued, URL }: CslItem): string {
  const parts = issued?.['date-parts'][0] ?? [9999];
  return `${parts.map((part) => String(part).padStart(2, '0')).join('-')} ${URL}`;
}

function citedReports(claims: readonly ClaimBody[], input: CitationInput): Map<string, Cited> {
  const reports = new Map<string, Cited>();
  for (const claim of claims) {
    for (const utterance of claim.utterances) {
      for (const attribution of utterance.attributions) {
        const url = addressOf(attribution, input);
        if (!url) continue;
        const cited = reports.get(url) ?? { claims: [], attribution, utterances: [] };
        if (!cited.claims.includes(claim)) cited.claims.push(claim);
        cited.utterances.push(utterance);
        // One report of several claims: what one of them knows of it, all know.
        if (!cited.attribution.published) cited.attribution = attribution;
        reports.set(url, cited);
      }
    }
  }
  return reports;
}

function cslItem(url: string, { claims, attribution, utterances }: Cited, input: CitationInput) {
  const texts = claims.map(({ text }) => withoutStop(tell(text, input.locale).text));
  const notes = new Set(utterances.map((utterance) => saidLine(utterance, input)));
  const via = viaNames(attribution, input);
  const note = [...notes, ...(via ? [input.words.via(via)] : [])].join(listBreak(input.locale));
  return {
    id: '',
    type: 'webpage' as const,
    author: [{ literal: outletName(attribution.outlet, input) ?? attribution.outlet }],
    title: `[${input.words.reportOn(texts.join(listBreak(input.locale)))}]`,
    ...(attribution.published && { issued: { 'date-parts': [dateParts(attribution.published)] } }),
    URL: url,
    language: attribution.lang,
    note,
  } satisfies CslItem;
}

/** Returns who said it, in which channel and when: "Jane Roe, minister (says it is not so), press briefing, December 16, 2024". */
export function saidLine(utterance: Utterance, input: CitationInput): string {
  const stance = input.words.speakerStance(utterance.stance);
  const speakers = speakerNames(utterance, input);
  const said = utterance.said
    ? tellDate(utterance.said, citationLocale(input.locale))
    : input.words.dateNotGiven;
  const comma = listComma(input.locale);
  return [stance ? `${speakers} (${stance})` : speakers, channelName(utterance, input), said]
    .filter(Boolean)
    .join(comma);
}

/** Returns the locale with the digits of addresses and years: a reference does not mix two kinds. */
export function citationLocale(locale: string): string {
  return `${locale}-u-nu-latn`;
}

function dateParts(date: PartialDate): number[] {
  return date.split('-').map(Number);
}

function withoutStop(text: string): string {
  return text.replace(/[.。۔]$/, '');
}
