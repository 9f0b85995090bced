import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readMessages, speak } from './interface.ts';

const english = await readMessages('en');

beforeEach(() => {
  fakeBrowser.reset();
  speak(english);
  fakeBrowser.i18n.getUILanguage = () => 'en-US';
});
