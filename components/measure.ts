/** The room that an element has. */

/** Calls the listener with the element's width now and after each change, until the signal aborts; not while it is hidden. */
export function observeWidth(
  element: Element,
  listener: (width: number) => void,
  signal: AbortSignal,
): void {
  const observer = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width > 0) listener(width);
  });
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
