/** Stands for webextension-polyfill in tests: WXT's fake browser, which keeps storage and messages in memory. */

import { fakeBrowser } from 'wxt/testing/fake-browser';

export default fakeBrowser;
