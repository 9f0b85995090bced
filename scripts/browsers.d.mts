/** Types of browsers.mjs. */
export const INSTALL_COMMAND: string;
export function findBrowser(which: 'chrome' | 'firefox'): string | null;
export function ensureBrowsers(): boolean;
export function hasDisplay(): boolean;
