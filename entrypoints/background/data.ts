/** The two data files of the package, opened once a background start and shared by all tabs. */

import { bundleFor, bundleForPage } from '../../claims/bundle.ts';
import type { ClaimBundle, ClaimFile } from '../../claims/types.ts';
import { createMatcher, type Matcher } from '../../matching/engine.ts';
import { indexFromBytes } from '../../matching/index-data.ts';
import { browser } from '../../platform/browser.ts';
import type { DatabaseFacts } from '../../platform/messages.ts';

/** The extension's own files cannot be read: reinstalling mends it. */
export class DataError extends Error {
  override name = 'DataError';
}

let matcher: Promise<Matcher> | undefined;
let claims: Promise<ClaimFile> | undefined;

/** Returns the matcher; a failed start is tried anew at the next call. */
export function openMatcher(): Promise<Matcher> {
  matcher ??= readPackaged('data/index.bin', (response) => response.arrayBuffer())
    .then((bytes) => createMatcher(indexFromBytes(bytes)))
    .catch((error: unknown) => {
      matcher = undefined;
      throw error;
    });
  return matcher;
}

/** Returns the claims with these ids and all they refer to. */
export async function bundleOf(ids: readonly string[]): Promise<ClaimBundle> {
  return bundleFor(await openClaims(), ids);
}

/** Returns what the views of a page need that states the claims with these ids. */
export async function pageBundleOf(ids: readonly string[]): Promise<ClaimBundle> {
  return bundleForPage(await openClaims(), ids);
}

/** Returns the whole claim file. */
export function openClaims(): Promise<ClaimFile> {
  claims ??= readPackaged(
    'data/claims.json',
    (response) => response.json() as Promise<ClaimFile>,
  ).catch((error: unknown) => {
    claims = undefined;
    throw error;
  });
  return claims;
}

/** Returns what the database holds, in numbers. */
export function factsOf(file: ClaimFile): DatabaseFacts {
  const claims = Object.values(file.claims);
  const utterances = claims.flatMap((claim) => claim.utterances);
  return {
    date: file.databaseDate,
    claims: claims.length,
    questions: Object.keys(file.questions).length,
    conflicts: file.conflicts.length,
    reports: utterances.reduce((sum, { attributions }) => sum + attributions.length, 0),
  };
}

async function readPackaged<T>(path: string, take: (response: Response) => Promise<T>): Promise<T> {
  try {
    return await take(await fetch(browser.runtime.getURL(path)));
  } catch {
    throw new DataError(
      'The claim database of the extension could not be opened. Reinstall the extension.',
    );
  }
}
