/**
 * The one element that Whence adds to a page, and only while a card is or was open: a host in the top layer with a shadow
 * root, placed by the CSSOM beside or below the marked line. Removed when the signal aborts.
 */

import { placeCard, roomFor } from './placement.ts';
import { placeSheet, unplaceSheet, wantsSheet } from './sheet.ts';

/** The host's tag; one that another version left behind is removed. */
const TAG = 'whence-card';

/** A place for cards. */
export type CardHost = {
  /** Shows the content beside a line whose text runs in `direction`; `render` fills a fresh element and returns what takes the content down again. */
  open(
    line: DOMRect,
    options: {
      direction: 'ltr' | 'rtl';
      /** The whole marked sentence: a sheet leaves it in sight, not only the line. */
      marked: DOMRect;
      render: (box: HTMLElement) => () => void;
    },
  ): void;
  close(): void;
  isOpen(): boolean;
  /** Is the open card a sheet at the foot of the screen? It stays while the page scrolls. */
  isSheet(): boolean;
  /** Is the event's target in the card? */
  holds(event: Event): boolean;
  /** Puts the keyboard's focus on the card. */
  focus(): void;
  /** Says a line to assistive technology. */
  announce(line: string): void;
};

/** Removes hosts and highlights of an older version of the extension that the page still holds. */
export function removeStaleHosts(doc: Document): void {
  for (const host of doc.querySelectorAll(TAG)) host.remove();
}

/** Returns a host for the document; nothing is inserted before the first card opens. */
export function createCardHost(doc: Document, css: string, signal: AbortSignal): CardHost {
  let parts: { host: HTMLElement; box: HTMLElement; live: HTMLElement } | null = null;
  let open = false;
  let sheet = false;
  let returnTo: Element | null = null;
  let takeDown: (() => void) | null = null;

  function insert() {
    if (parts?.host.isConnected) return parts;
    const host = doc.createElement(TAG);
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    const box = doc.createElement('div');
    const live = doc.createElement('div');
    live.setAttribute('role', 'status');
    live.className = 'live';
    root.append(box, live);
    host.popover = 'manual';
    Object.assign(host.style, {
      position: 'fixed',
      margin: '0',
      border: '0',
      padding: '0',
      background: 'transparent',
      overflow: 'visible',
      inset: 'auto',
    });
    doc.documentElement.append(host);
    parts = { host, box, live };
    return parts;
  }

  function close(): void {
    if (!parts || !open) return;
    open = false;
    if (parts.host.matches(':popover-open')) parts.host.hidePopover();
    takeDown?.();
    takeDown = null;
    if (returnTo instanceof HTMLElement) returnTo.focus({ preventScroll: true });
    returnTo = null;
  }

  signal.addEventListener('abort', () => {
    close();
    parts?.host.remove();
    parts = null;
  });

  return {
    open(line, { direction, marked, render }) {
      const shown = insert();
      takeDown?.();
      const box = doc.createElement('div');
      shown.box.replaceWith(box);
      shown.box = box;
      takeDown = render(box);
      const { host } = shown;
      if (!host.matches(':popover-open')) host.showPopover();
      open = true;
      // A page zoomed by its own style would zoom the card and what its place is counted in.
      host.style.setProperty('zoom', String(1 / zoomOf(doc.documentElement)));
      sheet = wantsSheet(doc.defaultView ?? window);
      if (sheet) placeSheet(host, marked);
      else {
        unplaceSheet(host);
        place(host, line, direction);
      }
    },
    close,
    isOpen: () => open,
    isSheet: () => open && sheet,
    holds: (event) => parts !== null && event.composedPath().includes(parts.host),
    focus() {
      if (!parts) return;
      const at = doc.activeElement;
      // From the second time on the focus is in the card, or fell to the body with the card that this one took the place of.
      const isOurs = at === parts.host || (returnTo !== null && at === doc.body);
      if (!isOurs) returnTo = at;
      parts.box.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
    },
    announce(text) {
      const { host, live } = insert();
      // A hidden popover is silent: the live region speaks only while its host is shown.
      if (!host.matches(':popover-open')) host.showPopover();
      live.textContent = text;
    },
  };
}

/** Puts the host beside its line; `--room` tells the style sheet how tall the card may grow. */
function place(host: HTMLElement, line: DOMRect, direction: 'ltr' | 'rtl'): void {
  const root = host.ownerDocument.documentElement;
  const viewport = { width: root.clientWidth, height: root.clientHeight };
  const setting = { line, viewport, direction };
  host.style.setProperty('--room', `${roomFor(host.offsetWidth, setting)}px`);
  const { left, top } = placeCard({ width: host.offsetWidth, height: host.offsetHeight }, setting);
  host.style.left = `${left}px`;
  host.style.top = `${top}px`;
}

function zoomOf(root: Element): number {
  return (root as Element & { currentCSSZoom?: number }).currentCSSZoom || 1;
}
