/**
 * Compiles the claim and lexicon files into the two data files that the extension ships: `data/index.bin` for the
 * matcher and `data/claims.json` for the views. In development the files are watched: a change rebuilds both and
 * reloads the extension; a mistake is printed with file, line and path and the last good data stay.
 */

import { watch } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Wxt } from 'wxt';
import { defineWxtModule } from 'wxt/modules';
import { toClaimFile } from '../claims/claim-file.ts';
import { loadIndex } from '../cli/sources.ts';
import { indexToBytes } from '../matching/index-data.ts';

/** An editor writes a file in several steps; they count as one change. */
const SETTLE_MS = 200;

type DataFiles = { files: { relativeDest: string; contents: string }[]; problems: string[] };

function compile(root: string): DataFiles {
  const { index, database, problems } = loadIndex(root);
  return {
    problems,
    files: [
      {
        relativeDest: 'data/index.bin',
        // WXT types contents as text, and hands them to the file system, which takes bytes too.
        contents: Buffer.from(indexToBytes(index)) as unknown as string,
      },
      { relativeDest: 'data/claims.json', contents: JSON.stringify(toClaimFile(database)) },
    ],
  };
}

export default defineWxtModule({
  name: 'claims-index',
  setup(wxt) {
    const { root } = wxt.config;
    wxt.hook('build:publicAssets', (_wxt, assets) => {
      const { files, problems } = compile(root);
      if (problems.length > 0)
        throw new Error(`the claim files have problems:\n${problems.join('\n')}`);
      assets.push(...files);
    });
    wxt.hook('prepare:publicPaths', (_wxt, paths) => {
      paths.push('data/index.bin', 'data/claims.json');
    });
    wxt.hook('server:started', () => watchSources(root, () => refresh(wxt)));
  },
});

async function refresh(wxt: Wxt): Promise<void> {
  const { files, problems } = compile(wxt.config.root);
  if (problems.length > 0) {
    wxt.logger.error(`claims not reloaded:\n${problems.join('\n')}`);
    return;
  }
  for (const { relativeDest, contents } of files) {
    await mkdir(join(wxt.config.outDir, 'data'), { recursive: true });
    await writeFile(join(wxt.config.outDir, relativeDest), contents);
  }
  wxt.logger.success('claims reloaded');
  wxt.server?.reloadExtension();
}

function watchSources(root: string, changed: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  for (const folder of ['assets/claims', 'assets/lexicon']) {
    watch(join(root, folder), () => {
      clearTimeout(timer);
      timer = setTimeout(() => void changed(), SETTLE_MS);
    });
  }
}
