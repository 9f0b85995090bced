/** The gallery's views of marks and cards: on the demo article, and on the page shapes. */

import { cardOn, forced, press, scrolledTo, type View } from './gallery-moves.ts';
import { hoverMark, waitForMarks } from './page-actions.ts';
import { SHAPES } from './page-shapes.ts';

/** Cards on the demo article. */
export const CARDS: View[] = [
  {
    name: 'card-plain',
    what: 'card: no conflicting report known',
    take: async (stage) => cardOn(await stage.article(), 'whence-claim'),
  },
  {
    name: 'card-conflict',
    what: 'card: conflicting reports',
    take: async (stage) => cardOn(await stage.article(), 'whence-conflict', 3),
  },
  {
    name: 'card-conflict-below',
    what: 'card: scrolled to the conflicting reports',
    take: async (stage) =>
      scrolledTo(await cardOn(await stage.article(), 'whence-conflict', 3), '.conflicts'),
  },
  {
    name: 'card-why',
    what: 'card: why this is marked',
    async take(stage) {
      const page = await cardOn(await stage.article(), 'whence-conflict', 3);
      await press(page, '.reasons summary');
      return scrolledTo(page, '.reasons');
    },
  },
  {
    name: 'card-cited',
    what: 'card: a citation that is copied, by hand where the browser refuses',
    async take(stage) {
      const page = await cardOn(await stage.article(), 'whence-conflict', 3);
      await press(page, '.cite button');
      return scrolledTo(page, '.actions');
    },
  },
  {
    name: 'card-forced',
    what: 'marks and card in forced colours',
    browsers: ['chrome'],
    langs: ['en', 'ar'],
    async take(stage) {
      const page = await stage.article();
      await forced(page, stage);
      return cardOn(page, 'whence-conflict', 3);
    },
  },
  {
    name: 'card-wrong',
    what: 'card: hidden as a wrong match, with the way back',
    async take(stage) {
      const page = await cardOn(await stage.article(), 'whence-conflict', 3);
      await press(page, '.wrong button');
      return scrolledTo(page, '.wrong');
    },
  },
  {
    name: 'card-sheet',
    what: 'card: a sheet on a narrow screen',
    async take(stage) {
      const page = await stage.article({ width: 390, height: 780 });
      return cardOn(page, 'whence-conflict', 3);
    },
  },
  {
    name: 'card-low',
    what: 'card: beside its line in a low window',
    async take(stage) {
      const page = await stage.article({ width: 1100, height: 300 });
      return cardOn(page, 'whence-conflict', 3);
    },
  },
];

/** The page shapes, each with a card. */
export const SHAPE_VIEWS: View[] = [...SHAPES, { name: 'hebrew' as const, what: 'Hebrew' }].map(
  (shape) => ({
    name: `page-${shape.name}`,
    what: `page: ${shape.what}`,
    // Of the extension these pages show the card alone, which has its own views.
    langs: ['en', 'ar'],
    async take(stage) {
      const page = await stage.page(`/pages/${shape.name}.html`);
      if (!('least' in shape)) return page;
      await shape.prepare?.(page);
      const marks = await waitForMarks(page);
      await hoverMark(page, (marks[shape.cards?.[0] ?? 0] ?? '').slice(0, 20));
      return page;
    },
  }),
);
