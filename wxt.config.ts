import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** Pages that the gate looks at. Everything else (files, store pages, the browser's own) is left alone. */
const WEB_PAGES = ['http://*/*', 'https://*/*'];

/** ChromeOS keeps some of Alt+Shift and a letter for itself; docs/experience.md says how the keys were chosen. */
function keys(standard: string, chromeos: string) {
  return { default: standard, chromeos };
}

export default defineConfig({
  // Explicit imports: tsc, biome, vitest and a reader of the code then need no generated globals.
  imports: false,
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'assets/icon.svg' },
  // One manifest version for both browsers (Firefox would default to 2).
  manifestVersion: 3,
  vite: () => ({ plugins: [preact()] }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus'],
    host_permissions: WEB_PAGES,
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+W' } },
      'next-claim': {
        suggested_key: keys('Alt+Shift+N', 'Alt+Shift+Period'),
        description: '__MSG_commandNext__',
      },
      'previous-claim': {
        suggested_key: keys('Alt+Shift+P', 'Alt+Shift+Comma'),
        description: '__MSG_commandPrevious__',
      },
      'find-similar': {
        suggested_key: { default: 'Alt+Shift+C' },
        description: '__MSG_commandSimilar__',
      },
      // Chrome takes four suggestions at most; the marks can be switched in the popup, which has a key.
      'toggle-marks': {
        ...(browser === 'firefox' && { suggested_key: { default: 'Alt+Shift+M' } }),
        description: '__MSG_commandMarks__',
      },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'whence@whence.example',
          strict_min_version: '150.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '150.0' },
      },
    }),
    ...(browser === 'chrome' && { minimum_chrome_version: '140' }),
  }),
  hooks: {
    'build:manifestGenerated': (_wxt, manifest) => {
      // The gate is an unlisted script: WXT's own content scripts tell every page that they are there.
      manifest.content_scripts ??= [];
      manifest.content_scripts.push({
        matches: WEB_PAGES,
        js: ['gate.js'],
        run_at: 'document_idle',
      });
    },
  },
});
