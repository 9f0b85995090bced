/** Single-page navigation: the address changes without a new document. */

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

function placeNow(): string {
  return location.pathname + location.search;
}
