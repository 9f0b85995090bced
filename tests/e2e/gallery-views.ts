/**
 * The views of the gallery. To add one, add an entry in its file: a name, a line that says what is seen, and a function that
 * opens it on the stage and returns the page to take. The stage closes what was opened and takes changed settings back.
 */

import { CARDS, SHAPE_VIEWS } from './gallery-cards.ts';
import type { View } from './gallery-moves.ts';
import { PAGES } from './gallery-pages.ts';
import { POPUP, STATES } from './gallery-popup.ts';

/** All views, in the order of the gallery. */
export const VIEWS: readonly View[] = [...STATES, ...POPUP, ...PAGES, ...CARDS, ...SHAPE_VIEWS];
