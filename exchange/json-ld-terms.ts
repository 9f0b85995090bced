/** The words of the JSON-LD export: the W3C's context of Web Annotation, then terms of schema.org, PROV and our own. */

import type { PartialDate } from '../claims/types.ts';

/** A JSON-LD value; `undefined` is left out when it is written. */
export type Node = { [key: string]: NodeValue };
type NodeValue = string | number | boolean | undefined | Node | readonly NodeValue[];

const idOf = (term: string) => ({ '@id': term, '@type': '@id' });

/** What the Web Annotation context lacks. Its own terms are not touched: `schema:` is its prefix. */
const OWN_TERMS: Node = {
  prov: 'http://www.w3.org/ns/prov#',
  whence: 'urn:whence:term:',
  attributedTo: idOf('prov:wasAttributedTo'),
  derivedFrom: idOf('prov:wasDerivedFrom'),
  primarySource: idOf('prov:hadPrimarySource'),
  generatedBy: idOf('prov:wasGeneratedBy'),
  appearance: idOf('schema:appearance'),
  about: idOf('schema:about'),
  publisher: idOf('schema:publisher'),
  said: 'schema:dateCreated',
  published: 'schema:datePublished',
  inLanguage: 'schema:inLanguage',
  claimText: 'schema:text',
  names: 'schema:name',
  stance: 'whence:stance',
  evidence: 'whence:evidence',
  supports: 'whence:supports',
  between: idOf('whence:between'),
  kind: 'whence:kind',
  axis: 'whence:axis',
  difference: 'whence:difference',
  databaseDate: { '@id': 'whence:databaseDate', '@type': 'http://www.w3.org/2001/XMLSchema#date' },
};

/** The document's `@context`. */
export const CONTEXT: readonly (string | Node)[] = ['http://www.w3.org/ns/anno.jsonld', OWN_TERMS];

/** Returns a name for a thing that has no address: the same thing has the same name in every export. */
export function iri(kind: string, ...parts: string[]): string {
  return ['urn:whence', kind, ...parts.map(encodeURIComponent)].join(':');
}

/** Returns a date with a type as precise as it is known. */
export function typedDate(date: PartialDate | null): Node | undefined {
  if (!date) return undefined;
  const type = ['gYear', 'gYearMonth', 'date'][date.split('-').length - 1] ?? 'string';
  return { '@value': date, '@type': `xsd:${type}` };
}

/** Returns a text once a language. */
export function inLanguages(text: { [lang: string]: string | undefined }): Node[] {
  return Object.entries(text).flatMap(([lang, value]) =>
    value === undefined ? [] : [{ '@value': value, '@language': lang }],
  );
}
