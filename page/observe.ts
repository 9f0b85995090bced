/** Watches the article for changed and added text (live blogs, "read more"), at a pace that a busy page cannot drive up. */

/** A change is acted on when the page has been quiet for this long, in milliseconds. */
const QUIET_MS = 400;
/** On a page that is never quiet, at the latest after this long. */
const LATEST_MS = 2000;
/** Read again at most this often. */
const LEAST_INTERVAL_MS = 1500;

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open'],
};

/** Calls the listener after text below `root` may have changed, until the signal aborts. */
export function observeText(root: Node, listener: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  let last = 0;
  const fire = () => {
    timer = undefined;
    first = 0;
    last = performance.now();
    listener();
  };
  const observer = new MutationObserver((records) => {
    if (!records.some(mayChangeText)) return;
    const now = performance.now();
    first ||= now;
    const wait = Math.max(
      Math.min(QUIET_MS, first + LATEST_MS - now),
      last + LEAST_INTERVAL_MS - now,
      0,
    );
    clearTimeout(timer);
    timer = setTimeout(fire, wait);
  });
  observer.observe(root, WATCHED);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

/** Changes inside controls, and of elements without text, are not the article's. */
function mayChangeText({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type !== 'childList') return Boolean(target.textContent?.trim());
  return [...addedNodes, ...removedNodes].some((node) => Boolean(node.textContent?.trim()));
}
