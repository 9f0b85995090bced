/** Navigation that makes no new document: the address changes, or a page comes back out of the browser's memory. */

/** Calls the listener after each change of path or query (not of the fragment alone), until the signal aborts. */
export function onNavigation(listener: () => void, signal: AbortSignal): void {
  let place = placeNow();
  // The Navigation API is in both supported browsers; where a page runs in an older one, moves go unnoticed and nothing else.
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener(
    'currententrychange',
    () => {
      if (placeNow() === place) return;
      place = placeNow();
      listener();
    },
    { signal },
  );
}

/** Calls the listener each time the page comes back as it was left, until the signal aborts. */
export function onReturn(listener: () => void, signal: AbortSignal): void {
  addEventListener('pageshow', ({ persisted }) => persisted && listener(), { signal });
}

function placeNow(): string {
  return location.pathname + location.search;
}
