/** Watches the article for changed and added text (live blogs, "read more"), at a pace that a busy page cannot drive up. */

import { ASIDE } from './gate/running-text.ts';

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
  // A text that was emptied says by its old value alone that it was one.
  characterDataOldValue: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'aria-hidden', 'open'],
};

/** What hears of changes. */
export type TextListener = {
  /** Told of each change at once, so that nothing is taken for unchanged. */
  changed(records: readonly MutationRecord[]): void;
  /** Told when it is time to read again. */
  settled(): void;
};

/** Tells of text below `root` that may have changed, until the signal aborts; `also` watches a shadow root besides. */
export function observeText(
  root: Node,
  listener: TextListener,
  signal: AbortSignal,
): { also(root: Node): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  let last = 0;
  const fire = () => {
    timer = undefined;
    first = 0;
    last = performance.now();
    listener.settled();
  };
  const observer = new MutationObserver((all) => {
    const records = all.filter(mayChangeText);
    if (records.length === 0) return;
    listener.changed(records);
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
  return { also: (other) => observer.observe(other, WATCHED) };
}

/** Changes of elements without text, inside controls and beside articles (clocks, tickers, counters) are not the article's. */
function mayChangeText(record: MutationRecord): boolean {
  const { type, target, oldValue, addedNodes, removedNodes } = record;
  const nodes = type === 'childList' ? [...addedNodes, ...removedNodes] : [target];
  const wasText = type === 'characterData' && oldValue?.trim();
  if (!wasText && !nodes.some((node) => holdsText(node))) return false;
  // An element that was just hidden is itself one that is never read: what counts is where it stands.
  const around = type === 'childList' && target instanceof Element ? target : target.parentElement;
  return !around?.closest(ASIDE);
}

/** A component's text is in its shadow root and not among its children. */
function holdsText(node: Node): boolean {
  if (node.textContent?.trim()) return true;
  return (
    node instanceof Element &&
    (node.shadowRoot !== null || [...node.querySelectorAll('*')].some((e) => e.shadowRoot))
  );
}
