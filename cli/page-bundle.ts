/** The page side as one script, for measuring it in a real browser outside the extension. */

import { resolve } from 'node:path';
import { build } from 'vite';
import { ROOT } from './open-matcher.ts';

/** Returns a script that sets `globalThis.whencePage` to `{ judgePage, extractArticle }`. */
export async function pageBundle(): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: resolve(ROOT, 'cli/page-side.ts'),
        formats: ['iife'],
        name: 'whencePage',
        fileName: 'page',
      },
    },
  });
  const outputs = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  const code = outputs.find((part) => part.type === 'chunk')?.code ?? '';
  return `${code}\nglobalThis.whencePage = whencePage;`;
}
