// Injected by the background into articles that the gate let through.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { removeStaleHosts } from '../../page/card-host.ts';
import { createReader, type Reader } from './reader.tsx';

/** The reader of this page, where one was injected before. */
const KEY = '__whenceReader';

export default defineUnlistedScript(() => {
  const scope = globalThis as unknown as Record<string, Reader | undefined>;
  if (!scope[KEY]) {
    removeStaleHosts(document);
    scope[KEY] = createReader();
  }
  // What goes wrong is told by the popup; nothing may reach the page's console.
  scope[KEY].begin().catch(() => {});
});
