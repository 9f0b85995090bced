/**
 * The card as a sheet at the foot of the screen: where the pointer is a finger, or the screen too narrow for a card
 * beside a line. The sentence stays in sight: the sheet is as low as that takes, and where that is too low, the page
 * moves up.
 */

/** Room between the line and the sheet, in CSS pixels. */
const GAP = 12;
/** A sheet is not lower than this share of the screen, and not higher than that. */
const LEAST = 0.4;
const MOST = 0.65;

/** Screens of fingers, and narrow ones. */
const SHEET_SCREENS = '(pointer: coarse), (max-width: 480px)';

/** Is a card a sheet on this screen? */
export function wantsSheet(view: Window): boolean {
  return view.matchMedia(SHEET_SCREENS).matches;
}

/** Returns how high the sheet may be, and how much of the screen below the line is free. */
export function fitSheet(height: number, lineBottom: number): { room: number; free: number } {
  const free = height - lineBottom - GAP;
  return { room: Math.min(Math.max(free, height * LEAST), height * MOST), free };
}

/** Puts the host at the foot of the screen; `--room` is the sheet's greatest height. */
export function placeSheet(host: HTMLElement, marked: DOMRect): void {
  const view = host.ownerDocument.defaultView ?? window;
  const { room, free } = fitSheet(view.innerHeight, marked.bottom);
  host.dataset.form = 'sheet';
  // Centred on a wide screen of fingers; not wider than the card, so that the page beside it can be tapped.
  Object.assign(host.style, { inset: 'auto 0px 0px 0px', marginInline: 'auto' });
  host.style.setProperty('--room', `${Math.round(room)}px`);
  // A long sentence is read from its beginning: that is not moved out of sight.
  const covered = Math.min(host.offsetHeight - free, marked.top - GAP);
  if (covered > 0) view.scrollBy({ top: covered, behavior: 'instant' });
}

/** Makes the host a card beside its line again. */
export function unplaceSheet(host: HTMLElement): void {
  delete host.dataset.form;
  Object.assign(host.style, { inset: 'auto', marginInline: '0px' });
}
