import { dirname, join, normalize } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** docs/architecture.md: of our own rooms a room imports only these; `type:` allows types alone. */
const ALLOWED: Record<string, string[]> = {
  claims: [],
  choices: ['type:claims', 'type:matching'],
  text: [],
  matching: ['claims', 'retrieval', 'text'],
  exchange: ['claims', 'type:matching', 'type:platform'],
  retrieval: ['text'],
  page: ['type:claims', 'type:matching', 'type:platform', 'assets'],
  components: ['claims', 'choices', 'type:matching', 'type:platform', 'type:exchange', 'assets'],
  platform: ['claims', 'choices', 'type:matching'],
  entrypoints: [
    'claims',
    'choices',
    'matching',
    'exchange',
    'page',
    'components',
    'platform',
    'entrypoints',
    'assets',
  ],
  cli: ['claims', 'matching', 'retrieval', 'exchange', 'cli', 'page', 'scripts'],
  modules: ['claims', 'matching', 'exchange', 'cli'],
};

const IMPORT =
  /^\s*(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

function importsOf(text: string): { typeOnly: boolean; from: string }[] {
  return [...text.matchAll(IMPORT)].map((m) => ({
    typeOnly: m[1] !== undefined,
    from: m[2] ?? m[3] ?? m[4] ?? '',
  }));
}

function wrongImports(): string[] {
  return sourceFiles().flatMap(({ path, room, text }) => {
    const allowed = ALLOWED[room];
    if (!allowed) return [];
    return importsOf(text).flatMap(({ typeOnly, from }) => {
      if (!from.startsWith('.')) return [];
      const target = normalize(join(dirname(path), from)).split('/')[0] ?? '';
      if (target === room && room !== 'entrypoints') return [];
      if (room === 'entrypoints' && target === 'entrypoints') return crossesEntrypoints(path, from);
      if (allowed.includes(target) || (typeOnly && allowed.includes(`type:${target}`))) return [];
      return [
        `${path} imports ${from}: ${room} may import ${allowed.join(', ') || 'none of our rooms'}`,
      ];
    });
  });
}

function crossesEntrypoints(path: string, from: string): string[] {
  const own = path.split('/')[1];
  const other = normalize(join(dirname(path), from)).split('/')[1];
  return own === other ? [] : [`${path} imports ${from}: entrypoints never import one another`];
}

describe('imports', () => {
  it('go only where the architecture lets them', () => {
    expect(wrongImports()).toEqual([]);
  });

  it('name the browser API in platform and the gate alone', () => {
    const wrong = sourceFiles()
      .filter(
        ({ room, path }) =>
          room !== 'platform' &&
          room !== 'tests' &&
          !path.startsWith('entrypoints/gate') &&
          !path.startsWith('page/gate'),
      )
      .filter(({ text }) =>
        /\bfrom 'webextension-polyfill'|\bfrom 'wxt\/browser'|\bchrome\.(?:runtime|tabs|storage|scripting)\b/.test(
          text,
        ),
      )
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });

  it('set HTML in RichText alone', () => {
    const wrong = sourceFiles()
      .filter(({ room, path }) => room !== 'tests' && path !== 'components/RichText.tsx')
      .filter(({ text }) =>
        /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|from 'dompurify'/.test(
          text,
        ),
      )
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });
});
