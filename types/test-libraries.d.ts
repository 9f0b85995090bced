/** What the tests use of libraries that have no types of their own. */
declare module 'jsonld' {
  type Options = {
    documentLoader?: (url: string) => Promise<{ document: unknown; documentUrl: string }>;
    format?: string;
  };
  const jsonld: {
    expand(document: object, options?: Options): Promise<Record<string, unknown>[]>;
    toRDF(document: object, options?: Options): Promise<string>;
  };
  export default jsonld;
}
declare module 'n3' {
  import type { DatasetCore } from '@rdfjs/types';
  export type Term = { termType: string; value: string };
  type Quad = { subject: Term; predicate: Term; object: Term; graph: Term };
  export class Parser {
    constructor(options?: { format?: string });
    parse(text: string): Quad[];
  }
  export interface Store extends DatasetCore {}
  export class Store {
    constructor(quads?: Quad[]);
    getObjects(subject: string | Term | null, predicate: string | null, graph: null): Term[];
  }
}
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown);
    data: Record<string, unknown>[];
    format(format: 'bibliography' | 'bibtex', options: Record<string, unknown>): string;
  }
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
