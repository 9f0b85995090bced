import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// The fake browser has no i18n.getMessage: it gets the English messages.
const messages = generateChromeMessages(
  await parseMessagesFile(resolve(import.meta.dirname, '../locales/en.yml')),
);

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.i18n.getMessage = (name: string, substitutions?: string | (string | number)[]) => {
    const list = substitutions === undefined ? [] : [substitutions].flat();
    return (messages[name]?.message ?? '').replace(/\$(\d)/g, (_, n) =>
      String(list[Number(n) - 1] ?? ''),
    );
  };
  fakeBrowser.i18n.getUILanguage = () => 'en-US';
});
