/**
 * The pointer and the keyboard over marks. A card opens after the pointer has rested on a mark, at once on a click or a
 * tap; the pointer may travel into it; Escape closes it without moving the pointer; scrolling, dragging and selecting
 * call it off. Links under a mark stay links.
 */

import type { Hit } from './hit-test.ts';

/** Rest of the pointer before a card opens, in milliseconds: longer than passing over, shorter than waiting. */
export const INTENT_MS = 350;
/** Of that, the rest after which the card is made ready: not for every mark that the pointer passes over. */
const PREPARE_MS = 100;
/** Time to travel from the line into the card before it closes. */
const LEAVE_MS = 300;
/** Movement that makes a click a drag, in CSS pixels. */
const DRAG = 6;

/** What the pointer acts on. */
export type PointerTargets = {
  hitsAt(x: number, y: number): Hit[];
  mode(): 'hover' | 'click' | 'never';
  /** The pointer may be about to rest here: what the card needs is fetched. */
  prepare(hits: Hit[]): void;
  open(hits: Hit[]): void;
  close(): void;
  isOpen(): boolean;
  /** The card is a sheet, which scrolling leaves open. */
  isSheet(): boolean;
  holds(event: Event): boolean;
};

type Point = { x: number; y: number };

/** Listens on the document until the signal aborts. */
export function watchPointer(targets: PointerTargets, signal: AbortSignal): void {
  let intent: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let over = -1;
  let frame = 0;
  let pressed: Point | null = null;

  function callOff(): void {
    clearTimeout(intent);
    over = -1;
  }
  function moved(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const inCard = targets.holds(event);
    const { clientX, clientY } = event;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => hover(inCard, { x: clientX, y: clientY }));
  }
  function hover(inCard: boolean, point: Point): void {
    if (signal.aborted || targets.mode() !== 'hover') return;
    if (inCard) {
      clearTimeout(leaving);
      leaving = undefined;
      callOff();
      return;
    }
    const hits = targets.hitsAt(point.x, point.y);
    const index = hits[0]?.mark.index ?? -1;
    if (index === over) return;
    callOff();
    over = index;
    if (index < 0) {
      if (targets.isOpen()) leaving ??= setTimeout(leave, LEAVE_MS);
      return;
    }
    clearTimeout(leaving);
    leaving = undefined;
    intent = setTimeout(() => {
      targets.prepare(hits);
      intent = setTimeout(() => targets.open(hits), INTENT_MS - PREPARE_MS);
    }, PREPARE_MS);
  }
  function leave(): void {
    leaving = undefined;
    targets.close();
  }
  function clicked(event: MouseEvent): void {
    if (targets.holds(event) || targets.mode() === 'never' || isControl(event)) return;
    const dragged =
      pressed && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > DRAG;
    if (dragged || !getSelection()?.isCollapsed) return;
    const hits = targets.hitsAt(event.clientX, event.clientY);
    callOff();
    if (hits.length > 0) targets.open(hits);
    else targets.close();
  }

  const passive = { signal, passive: true, capture: true };
  document.addEventListener('pointermove', moved, passive);
  document.addEventListener('click', clicked, passive);
  document.addEventListener(
    'pointerdown',
    (event) => {
      pressed = { x: event.clientX, y: event.clientY };
      if (!targets.holds(event)) callOff();
    },
    passive,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !targets.isOpen()) return;
      callOff();
      targets.close();
    },
    { signal, capture: true },
  );
  document.addEventListener(
    'scroll',
    (event) => {
      if (targets.holds(event)) return;
      callOff();
      if (!targets.isSheet()) targets.close();
    },
    passive,
  );
  document.addEventListener('dragstart', callOff, passive);
  document.addEventListener(
    'selectionchange',
    () => {
      if (!getSelection()?.isCollapsed) callOff();
    },
    passive,
  );
  signal.addEventListener('abort', () => {
    callOff();
    clearTimeout(leaving);
    cancelAnimationFrame(frame);
  });
}

function isControl(event: Event): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof Element &&
    target.closest(
      'a[href], button, input, select, textarea, label, summary, [contenteditable]',
    ) !== null
  );
}
