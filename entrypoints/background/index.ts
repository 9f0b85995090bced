import { defineBackground } from 'wxt/utils/define-background';
import { serveBackground } from '../../platform/channel.ts';
import { onSettingsChange } from '../../platform/settings.ts';
import { watchCommands } from './commands.ts';
import { createHandlers } from './handlers.ts';
import { watchInstall } from './install.ts';
import { watchSelectionMenu } from './selection.ts';
import { tellReaders, watchTabs } from './tabs.ts';

export default defineBackground({
  type: 'module',
  main() {
    // Listeners stand before anything is awaited: an event that wakes the worker must find them.
    const { signal } = new AbortController();
    serveBackground(createHandlers(), signal);
    onSettingsChange(tellReaders, signal);
    watchTabs(signal);
    watchCommands(signal);
    watchSelectionMenu(signal);
    watchInstall(signal);
  },
});
