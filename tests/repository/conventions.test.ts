import { basename } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** Long files that are algorithm kernels with an essay at their head, or tables of data. */
const KERNELS: string[] = [];
const MOST_LINES = 400;

const files = sourceFiles();
const product = files.filter(({ room }) => room !== 'tests');

describe('conventions', () => {
  it('keep files short', () => {
    const long = product.filter(
      ({ path, text }) => !KERNELS.includes(path) && text.split('\n').length > MOST_LINES,
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('name files in kebab case and components in Pascal case', () => {
    const wrong = files
      .map(({ path }) => path)
      .filter((path) => {
        const name = basename(path).replace(/(?:\.test)?\.tsx?$/, '');
        const isComponent = path.startsWith('components/') && path.endsWith('.tsx');
        return isComponent
          ? !/^[A-Z][A-Za-z]+$/.test(name)
          : path.startsWith('tests/component/')
            ? false
            : !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?$/.test(name) &&
              !/entrypoints\/.*\/[A-Z]\w+\.tsx$/.test(path);
      });
    expect(wrong).toEqual([]);
  });

  it('have no folder or file for leftovers', () => {
    expect(
      files
        .map(({ path }) => path)
        .filter((path) => /(?:^|\/)(?:utils|helpers|common|lib|misc)(?:\/|\.)/.test(path)),
    ).toEqual([]);
  });

  it('describe data with `type`, without `any`, and without silenced checks', () => {
    const wrong = product.filter(
      ({ path, text }) =>
        !path.endsWith('.d.ts') &&
        /^(?:export )?interface |: any\b|<any>|as any\b|@ts-ignore|@ts-nocheck/m.test(text),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('say above every export what it is', () => {
    const bare = product
      .filter(({ room }) => room !== 'entrypoints')
      .flatMap(({ path, text }) => {
        const lines = text.split('\n');
        return lines.flatMap((line, i) => {
          const name = /^export (?:async )?(?:function|const|class|type) (\w+)/.exec(line)?.[1];
          if (!name || name === 'default') return [];
          const before = lines[i - 1]?.trim() ?? '';
          // A type that follows its own constant list shares the list's line.
          return before.endsWith('*/') ||
            before.startsWith('export const') ||
            before.startsWith('//')
            ? []
            : [`${path}: ${name}`];
        });
      });
    expect(bare).toEqual([]);
  });
});
