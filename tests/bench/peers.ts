/** The libraries, each as its documentation shows it, with defaults; minisearch also with our words. */

import { create, insertMultiple, load, search as oramaSearch, save } from '@orama/orama';
import { Index as FlexIndex } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch, { type Options } from 'minisearch';
import type { Entry } from '../../retrieval/build-index.ts';
import type { Engine, Searcher } from './engines.ts';
import { keysOf } from './ours.ts';
import { WINK } from './wink.ts';

const FIELDS: ('text' | 'title')[] = ['text', 'title'];

function miniSearch(name: string, options: Options<Entry>, shape: (entry: Entry) => Entry): Engine {
  const open = (index: MiniSearch<Entry>): Searcher => ({
    search: (query, k) => {
      const { text, title } = shape(query);
      const hits = index.search(`${text} ${title ?? ''}`);
      return hits.slice(0, k).map(({ id, score }) => ({ id, score }));
    },
    save: () => JSON.stringify(index),
  });
  return {
    name,
    scores: true,
    build: (claims) => {
      const index = new MiniSearch<Entry>(options);
      for (const claim of claims) index.add(shape(claim));
      return open(index);
    },
    load: (saved) => open(MiniSearch.loadJSON<Entry>(saved as string, options)),
  };
}

const OUR_WORDS: Options<Entry> = {
  fields: ['text'],
  tokenize: (text) => text.split(' ').filter(Boolean),
  processTerm: (term) => term,
};

const flexsearch: Engine = {
  name: 'flexsearch',
  scores: false,
  build: (claims) => {
    const index = new FlexIndex();
    const ids: string[] = [];
    for (const { id, text, title } of claims) index.add(ids.push(id) - 1, `${text} ${title ?? ''}`);
    return openFlex(index, ids);
  },
  load: (saved) => {
    const { ids, parts } = JSON.parse(saved as string) as {
      ids: string[];
      parts: [string, string][];
    };
    const index = new FlexIndex();
    for (const [key, data] of parts) index.import(key, data);
    return openFlex(index, ids);
  },
};

function openFlex(index: FlexIndex, ids: readonly string[]): Searcher {
  return {
    search: ({ text }, k) => {
      const found = index.search(text, { limit: k, suggest: true }) as number[];
      return found.map((doc, i) => ({ id: ids[doc] ?? '', score: 1 / (i + 1) }));
    },
    save: async () => {
      const parts: [string, string][] = [];
      await index.export((key, data) => {
        parts.push([key, data]);
      });
      return JSON.stringify({ ids, parts });
    },
  };
}

const SCHEMA = { id: 'string', text: 'string', title: 'string' } as const;
type Orama = ReturnType<typeof create<typeof SCHEMA>>;

function openOrama(index: Orama): Searcher {
  return {
    search: async ({ text }, k) => {
      const { hits } = await oramaSearch(index, { term: text, limit: k, properties: FIELDS });
      return hits.map(({ id, score }) => ({ id, score }));
    },
    save: () => JSON.stringify(save(index)),
  };
}

const orama: Engine = {
  name: 'orama',
  scores: true,
  build: async (claims) => {
    const index = create({ schema: SCHEMA });
    const rows = Array.from(claims, ({ id, text, title }) => ({ id, text, title: title ?? '' }));
    await insertMultiple(index, rows);
    return openOrama(index);
  },
  load: (saved) => {
    const index = create({ schema: SCHEMA });
    load(index, JSON.parse(saved as string));
    return openOrama(index);
  },
};

function openLunr(index: lunr.Index): Searcher {
  return {
    search: ({ text }, k) => {
      const hits = index.query((query) => {
        for (const token of lunr.tokenizer(text)) query.term(token, {});
      });
      return hits.slice(0, k).map(({ ref, score }) => ({ id: ref, score }));
    },
    save: () => JSON.stringify(index),
  };
}

const lunrEngine: Engine = {
  name: 'lunr',
  scores: true,
  build: (claims) =>
    openLunr(
      lunr((builder) => {
        for (const field of FIELDS) builder.field(field);
        for (const claim of claims) builder.add(claim);
      }),
    ),
  load: (saved) => openLunr(lunr.Index.load(JSON.parse(saved as string))),
};

/** The libraries. */
export const PEERS: readonly Engine[] = [
  miniSearch('minisearch', { fields: FIELDS }, (entry) => entry),
  miniSearch('minisearch-our-words', OUR_WORDS, (entry) => ({
    id: entry.id,
    text: keysOf(entry).join(' '),
  })),
  flexsearch,
  orama,
  lunrEngine,
  WINK,
];
