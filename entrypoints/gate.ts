// In the manifest's content_scripts by the build:manifestGenerated hook of wxt.config.ts. It names the browser API itself
// and does without the polyfill, for its size: it runs on every page.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { judgePage } from '../page/gate/judge.ts';
import { onNavigation } from '../page/navigation.ts';

type Api = {
  runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: {
      addListener(
        listener: (
          message: { to?: string },
          sender: unknown,
          answer: (value: unknown) => void,
        ) => void,
      ): void;
    };
  };
};

/** A new page's content follows its address; it is judged after a pause, and once more for slow ones. */
const SETTLE_MS = 300;
const SLOW_MS = 1200;

export default defineUnlistedScript(() => {
  try {
    const scope = globalThis as unknown as { browser?: Api; chrome?: Api };
    const { runtime } = scope.browser?.runtime?.onMessage ? scope.browser : (scope.chrome as Api);
    const judge = () => {
      if (!judgePage(document).inScope) return false;
      // Fails only when the extension was just removed or updated: the page is then left as it is.
      runtime.sendMessage({ to: 'background', method: 'loadReader', args: [] }).catch(() => {});
      return true;
    };
    runtime.onMessage.addListener((message, _sender, answer) => {
      if (message?.to === 'gate') answer({ ok: true, value: judgePage(document) });
    });
    judge();
    onNavigation(() => {
      setTimeout(() => judge() || setTimeout(judge, SLOW_MS), SETTLE_MS);
    }, new AbortController().signal);
  } catch {
    // A page that shadows the browser's names (<form id="chrome">) is not read; nothing may reach its console.
  }
});
