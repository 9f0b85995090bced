/** wink-bm25-text-search with the preparation that its documentation shows. It has no types of its own. */

import { createRequire } from 'node:module';
import type { Engine, Searcher } from './engines.ts';

type Wink = {
  defineConfig(config: { fldWeights: Record<string, number> }): void;
  definePrepTasks(tasks: ((input: never) => unknown)[]): void;
  addDoc(doc: Record<string, string>, id: string): void;
  consolidate(): void;
  search(text: string, limit: number): [string, number][];
  exportJSON(): string;
  importJSON(json: string): void;
};
type Utils = {
  string: { lowerCase: (input: never) => unknown; tokenize0: (input: never) => unknown };
  tokens: { removeWords: (input: never) => unknown; stem: (input: never) => unknown };
};

const require = createRequire(import.meta.url);

const create = require('wink-bm25-text-search') as () => Wink;

/** Preparation can be set only once there is a configuration. */
function prepare(index: Wink): void {
  const { string, tokens } = require('wink-nlp-utils') as Utils;
  index.definePrepTasks([string.lowerCase, string.tokenize0, tokens.removeWords, tokens.stem]);
}

function open(index: Wink): Searcher {
  return {
    search: ({ text }, k) => index.search(text, k).map(([id, score]) => ({ id, score })),
    save: () => index.exportJSON(),
  };
}

/** The engine. */
export const WINK: Engine = {
  name: 'wink-bm25',
  scores: true,
  build: (claims) => {
    const index = create();
    index.defineConfig({ fldWeights: { text: 1, title: 1 } });
    prepare(index);
    for (const { id, text, title } of claims) index.addDoc({ text, title: title || text }, id);
    index.consolidate();
    return open(index);
  },
  load: (saved) => {
    const index = create();
    index.importJSON(saved as string);
    prepare(index);
    return open(index);
  },
};
