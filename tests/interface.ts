/** The language of the interface in tests: the fake browser has no i18n.getMessage of its own. */

import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Words of an interface. */
export type Messages = ReturnType<typeof generateChromeMessages>;

/** Reads the messages of a language. */
export async function readMessages(lang: string): Promise<Messages> {
  const file = resolve(import.meta.dirname, `../locales/${lang}.yml`);
  return generateChromeMessages(await parseMessagesFile(file));
}

/** Has the interface speak these messages until the test is over. */
export function speak(messages: Messages): void {
  fakeBrowser.i18n.getMessage = (name: string, substitutions?: string | (string | number)[]) => {
    const list = substitutions === undefined ? [] : [substitutions].flat();
    return (messages[name]?.message ?? '').replace(/\$(\d)/g, (_, n) =>
      String(list[Number(n) - 1] ?? ''),
    );
  };
}
