import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import jsonld from 'jsonld';
import { Parser, Store, type Term } from 'n3';
import Validator from 'rdf-validate-shacl';
import { describe, expect, it } from 'vitest';
import { toJsonLd } from '../../../exchange/json-ld.ts';
import type { ExportInput } from '../../../exchange/types.ts';
import { arabic, empty, english } from './sample-input.ts';

const fixture = (name: string) => readFile(resolve('tests/fixtures', name), 'utf8');
const context: unknown = JSON.parse(await fixture('web-annotation-context.json'));
const shapes = new Store(new Parser().parse(await fixture('export-shapes.ttl')));

/** Gives the one context that the export names; anything else would be a fetch. */
async function documentLoader(url: string) {
  if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`not a fixture: ${url}`);
  return { document: context, documentUrl: url };
}

/** The export as it is saved. */
function written(input: ExportInput): object {
  return JSON.parse(JSON.stringify(toJsonLd(input))) as object;
}

async function graphOf(input: ExportInput): Promise<Store> {
  const format = 'application/n-quads';
  const nquads = await jsonld.toRDF(written(input), { documentLoader, format });
  return new Store(new Parser({ format: 'N-Quads' }).parse(nquads));
}

const PROV = 'http://www.w3.org/ns/prov#';
const SCHEMA = 'http://schema.org/';
const values = (store: Store, subject: string | Term | null, predicate: string) =>
  store.getObjects(subject, predicate, null).map((term) => term.value);

describe('toJsonLd', () => {
  it.each([
    ['English', english],
    ['Arabic', arabic],
    ['no matches', empty],
    ['no text at hand', { ...english, text: null }],
  ])('has the shapes of Web Annotation, schema.org and PROV: %s', async (_, input) => {
    const report = await new Validator(shapes).validate(await graphOf(input));
    expect(report.results.map((r: unknown) => String((r as { message: unknown }).message))).toEqual(
      [],
    );
  });

  it('is caught by the shapes where a part is missing', async () => {
    const broken = { ...english, report: { ...english.report, url: '' } };
    expect((await new Validator(shapes).validate(await graphOf(broken))).conforms).toBe(false);
  });

  it('knows every term it uses: nothing is lost on expansion', async () => {
    const unknown = new Set<string>();
    const used = (node: unknown): void => {
      if (Array.isArray(node)) for (const part of node) used(part);
      else if (node && typeof node === 'object')
        for (const [key, value] of Object.entries(node)) {
          if (key === '@context') continue;
          if (!key.startsWith('@')) unknown.add(key);
          used(value);
        }
    };
    used(written(english));
    const own = (written(english) as { '@context': [string, object] })['@context'][1];
    const known = new Set([
      ...Object.keys((context as { '@context': object })['@context']),
      ...Object.keys(own),
    ]);
    expect([...unknown].filter((key) => !known.has(key) && !key.startsWith('whence:'))).toEqual([]);
    // No term of the W3C's is given another meaning.
    const redefined = Object.keys(own).filter(
      (key) => key in (context as { '@context': object })['@context'],
    );
    expect(redefined).toEqual([]);
  });

  it('quotes the sentence with what stands around it, and counts in code points', async () => {
    const graph = await graphOf(arabic);
    const OA = 'http://www.w3.org/ns/oa#';
    expect(values(graph, null, `${OA}exact`)).toEqual(['أحدا لم يخطط لذلك']);
    expect(values(graph, null, `${OA}prefix`)).toEqual(['عنوان 🙂\nقال الوزير إن ']);
    expect(values(graph, null, `${OA}suffix`)).toEqual(['.']);
    const [start] = values(graph, null, `${OA}start`).map(Number);
    const [end] = values(graph, null, `${OA}end`).map(Number);
    expect([...(arabic.text ?? '')].slice(start, end).join('')).toBe('أحدا لم يخطط لذلك');
  });

  it('says nothing of the place where the text has changed since', async () => {
    const graph = await graphOf({ ...english, text: 'Something else' });
    expect(values(graph, null, 'http://www.w3.org/ns/oa#start')).toEqual([]);
  });

  it('tells the chain: report, via, statement, speaker, origin', async () => {
    const graph = await graphOf(english);
    const article = 'https://courier.example/a';
    expect(values(graph, article, `${PROV}wasAttributedTo`)).toEqual(['urn:whence:outlet:courier']);
    const [via = null] = graph.getObjects(article, `${PROV}wasDerivedFrom`, null);
    expect(values(graph, via, `${PROV}wasAttributedTo`)).toEqual(['urn:whence:outlet:agency']);
    const [statement] = values(graph, via, `${PROV}wasDerivedFrom`);
    expect(statement).toBe('urn:whence:utterance:not-planned:1');
    expect(values(graph, statement ?? '', `${PROV}wasAttributedTo`)).toEqual([
      'urn:whence:speaker:jane-roe',
    ]);
    expect(values(graph, article, `${PROV}hadPrimarySource`)).toEqual([
      'urn:whence:origin:jane-roe-2024-12-16',
    ]);
    expect(values(graph, 'urn:whence:claim:not-planned', `${SCHEMA}appearance`)).toContain(article);
    expect(values(graph, 'urn:whence:claim:not-planned', `${SCHEMA}text`).sort()).toEqual([
      'Es war nicht geplant.',
      'It was not planned.',
    ]);
  });

  it('gives no address of an unrecognised outlet', () => {
    expect(JSON.stringify(toJsonLd(english))).not.toContain('copy.example');
  });
});
