/** The package's two data files over the tiny database, as the background fetches them. */

import { vi } from 'vitest';
import { toClaimFile } from '../../../claims/claim-file.ts';
import { indexToBytes } from '../../../matching/index-data.ts';
import { browser } from '../../../platform/browser.ts';
import { DATABASE, tinyMatcher } from '../matching/tiny-index.ts';

/** Makes `fetch` answer with the data files; every other path is answered empty. */
export function stubPackagedData(): void {
  const files: Record<string, string | ArrayBuffer> = {
    'data/index.bin': indexToBytes(tinyMatcher().index.data),
    'data/claims.json': JSON.stringify(toClaimFile(DATABASE)),
  };
  vi.spyOn(browser.runtime, 'getURL').mockImplementation((path: string) => path);
  vi.stubGlobal('fetch', async (path: string) => new Response(files[path]));
}
