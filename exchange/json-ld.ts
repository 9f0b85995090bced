/**
 * The matches of a page as W3C Web Annotations: one an annotation, its target the sentence, its body the claim. What is
 * known of the claim stands beside it, in the words of schema.org and PROV (exchange/json-ld-claim.ts).
 */

import type { Match } from '../matching/types.ts';
import { claimNodes } from './json-ld-claim.ts';
import { CONTEXT, iri, type Node } from './json-ld-terms.ts';
import { quoteOf } from './quote.ts';
import type { ExportInput } from './types.ts';

/** Returns the JSON-LD document as an object. */
export function toJsonLd(input: ExportInput): Node {
  return { '@context': CONTEXT, '@graph': [collection(input), ...claimNodes(input)] };
}

function collection(input: ExportInput): Node {
  const { report, exportedAt } = input;
  const items = report.matches.map((match) => annotation(match, input));
  const id = iri('page', report.url);
  return {
    id,
    type: 'AnnotationCollection',
    label: report.title || report.url,
    total: items.length,
    generated: exportedAt,
    generator: { id: iri('software', 'whence'), type: 'Software', name: 'Whence' },
    databaseDate: report.databaseDate || undefined,
    // The model asks for a first page where there is anything on it.
    ...(items.length > 0 && {
      first: { id: `${id}:first`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
    }),
  };
}

function annotation(match: Match, { report, text, exportedAt }: ExportInput): Node {
  const { claimId, stance, pageSource } = match;
  const { start, end, ...quote } = quoteOf(match, text);
  const position =
    start === undefined ? [] : [{ type: 'TextPositionSelector', start, end: end ?? start }];
  return {
    id: iri('annotation', report.url, `${match.start}-${match.end}`, claimId),
    type: 'Annotation',
    motivation: 'linking',
    created: exportedAt,
    body: [
      { type: 'TextualBody', purpose: 'classifying', value: stance, language: 'en' },
      { id: iri('claim', claimId), type: ['schema:Claim', 'prov:Entity'] },
    ],
    target: {
      type: 'SpecificResource',
      source: report.url,
      selector: [{ type: 'TextQuoteSelector', ...quote }, ...position],
      // Whom the page itself names as its source, as printed.
      ...(pageSource && {
        attributedTo: {
          id: pageSource.speakerId ? iri('speaker', pageSource.speakerId) : undefined,
          type: 'prov:Agent',
          label: pageSource.text,
        },
      }),
    },
  };
}
