/**
 * The views of the gallery. To add one, add an entry: a name, a line that says what is seen, and a function that opens it
 * on the stage and returns the page to take. The stage closes what was opened and takes changed settings back.
 */

import type { Page } from 'puppeteer-core';
import { SIZES, type Stage } from './gallery-stage.ts';
import { hoverMark, markedTexts, waitForMarks } from './page-actions.ts';
import { SHAPES } from './page-shapes.ts';

/** One view. */
export type View = {
  /** Unique; the picture's file is named after it, and `--only` looks for it. */
  name: string;
  what: string;
  /** Take all of the page, not only what the window shows. */
  full?: boolean;
  /** Looks that the view has; without it, all of them. */
  langs?: readonly string[];
  /** Brings the view up and returns the page that shows it. */
  take(stage: Stage): Promise<Page>;
};

const PHRASES: Record<string, string> = {
  es: 'Asad habla de una salida improvisada',
  ar: 'يتحدث الأسد عن خروج لم يُخطَّط له',
};
const PHRASE = 'Assad secretly arranged his escape and deceived those around him.';

const WRONG = {
  url: 'https://news.example/story',
  claimId: 'departure-not-planned',
  quote: 'Nobody in the hall had asked for anything.',
  hiddenAt: Date.UTC(2026, 10, 20),
};

async function ready(page: Page, selector: string): Promise<Page> {
  await page.waitForSelector(selector, { timeout: 10_000 });
  return page;
}

/** The popup of a page of the site in one of its quiet states. */
const stateOf =
  (path: string, selector = '.state button'): View['take'] =>
  async (stage) =>
    ready(await stage.popup(await stage.page(path)), selector);

/** A page of the popup with one of its tabs open. */
const tab =
  (name: string, size: keyof typeof SIZES): View['take'] =>
  async (stage) => {
    const popup = await stage.popup(await stage.article(), SIZES[size]);
    await ready(popup, '.match');
    await popup.$eval(`#tab-${name}`, (node) => (node as HTMLElement).click());
    return ready(popup, `#panel-${name}:not([hidden])`);
  };

/** The article with the card of its n-th mark of a kind. */
async function cardOn(page: Page, kind: 'whence-claim' | 'whence-conflict', nth = 0) {
  const text = (await markedTexts(page))[kind]?.[nth] ?? '';
  await hoverMark(page, text.slice(0, 25));
  return page;
}

/** Presses a button of the card by its place among those that match. */
async function press(page: Page, selector: string): Promise<void> {
  await page.evaluate((wanted) => {
    const root = document.querySelector('whence-card')?.shadowRoot;
    root?.querySelector<HTMLElement>(wanted)?.click();
  }, selector);
  await new Promise((done) => setTimeout(done, 300));
}

/** The card scrolled to an element of it. */
async function scrolledTo(page: Page, selector: string): Promise<Page> {
  await page.evaluate((wanted) => {
    const root = document.querySelector('whence-card')?.shadowRoot;
    const card = root?.querySelector('.card');
    const part = root?.querySelector(wanted);
    if (card && part)
      card.scrollTop += part.getBoundingClientRect().top - card.getBoundingClientRect().top - 12;
  }, selector);
  return page;
}

const near =
  (kept: (stage: Stage) => object): View['take'] =>
  async (stage) => {
    const selection = { ticket: 't', cut: false, restricted: false, ...kept(stage) };
    await stage.keep('selection', selection);
    const page = await stage.extension('near.html?text=t', { width: 460, height: 680 });
    return ready(page, '.note, .state');
  };

const STATES: View[] = [
  {
    name: 'state-not-article',
    what: 'popup: not a news article',
    take: stateOf('/demo/index.html'),
  },
  {
    name: 'state-other-topic',
    what: 'popup: an article on something else',
    take: stateOf('/demo/syria-only.html'),
  },
  {
    name: 'state-nothing',
    what: 'popup: read, nothing matched',
    take: stateOf('/pages/hebrew.html', '.coverage'),
  },
  {
    name: 'state-off-site',
    what: 'popup: switched off on this site',
    async take(stage) {
      const page = await stage.article();
      await stage.settings({ sitesOff: [new URL(page.url()).host] });
      return ready(await stage.popup(page), '.state button');
    },
  },
  {
    name: 'state-off',
    what: 'popup: switched off everywhere',
    async take(stage) {
      const page = await stage.article();
      await stage.settings({ enabled: false });
      return ready(await stage.popup(page), '.state button');
    },
  },
  {
    name: 'state-reading',
    what: 'popup: the page is being read',
    async take(stage) {
      const page = await stage.article();
      await stage.keep(`report:${await stage.tabOf(page)}`, null);
      return ready(await stage.popup(page), '.state');
    },
  },
  {
    name: 'state-restricted',
    what: "popup: a page of the browser's own",
    take: async (stage) =>
      ready(await stage.extension('popup.html?tab=999999', SIZES.popup), '.state'),
  },
  {
    name: 'state-failed',
    what: 'popup: reading failed, and why',
    async take(stage) {
      const page = await stage.article();
      const id = await stage.tabOf(page);
      const url = await page.evaluate(() => location.href);
      await stage.keep(`report:${id}`, null);
      await stage.keep(`failure:${id}`, {
        url,
        why: 'failed',
        detail: 'The claim database could not be opened.',
      });
      return ready(await stage.popup(page), '.state');
    },
  },
];

const POPUP: View[] = [
  ...(['page', 'compare', 'timeline', 'chain'] as const).flatMap((name): View[] => [
    { name: `popup-${name}`, what: `popup: ${name}`, take: tab(name, 'popup') },
    { name: `wide-${name}`, what: `panel or tab: ${name}`, take: tab(name, 'wide') },
    {
      name: `narrow-${name}`,
      what: `320 px: ${name}`,
      langs: ['en', 'ar', 'de'],
      take: tab(name, 'narrow'),
    },
  ]),
  {
    name: 'popup-details',
    what: 'popup: a match with its details open',
    async take(stage) {
      const popup = await ready(await stage.popup(await stage.article()), '.match');
      await popup.$eval('.match.conflicting .toggle', (node) => {
        (node as HTMLElement).click();
        node.closest('.match')?.scrollIntoView();
      });
      return ready(popup, '.details');
    },
  },
  {
    name: 'panel',
    what: 'side panel with the active tab',
    async take(stage) {
      const address = `sidepanel.html?tab=${await stage.tabOf(await stage.article())}`;
      return ready(await stage.extension(address, { width: 420, height: 900 }), '.match');
    },
  },
];

const PAGES: View[] = [
  {
    name: 'options',
    what: 'options',
    full: true,
    take: async (stage) => ready(await stage.extension('options.html'), '.options .facts'),
  },
  {
    name: 'options-narrow',
    what: 'options, 320 px',
    full: true,
    langs: ['en', 'ar', 'de'],
    take: async (stage) =>
      ready(await stage.extension('options.html', SIZES.narrow), '.options .facts'),
  },
  {
    name: 'options-lists',
    what: 'options: sites, wrong matches, and the question before all is set back',
    full: true,
    async take(stage) {
      await stage.settings({ sitesOff: ['news.example', 'sport.example'] });
      await stage.keep('wrongMatches', { version: 1, items: [WRONG] }, 'local');
      const page = await ready(await stage.extension('options.html'), '.options .facts');
      await page.$$eval('section:last-of-type button', (list) => list.at(-1)?.click());
      return ready(page, '.ask');
    },
  },
  {
    name: 'welcome',
    what: 'first run, with the card on its demo text',
    async take(stage) {
      const page = await stage.extension('welcome.html', { width: 900, height: 1100 });
      await page.bringToFront();
      await waitForMarks(page);
      return cardOn(page, 'whence-conflict');
    },
  },
  {
    name: 'near',
    what: 'claims like a selected text',
    take: near(({ look }) => ({ text: PHRASES[look.lang] ?? PHRASE, cut: true })),
  },
  {
    name: 'near-nothing',
    what: 'no claim like it',
    take: near(() => ({ text: 'I like pancakes.' })),
  },
  { name: 'near-empty', what: 'nothing selected', take: near(() => ({ text: '' })) },
];

const CARDS: View[] = [
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

const SHAPE_VIEWS: View[] = [...SHAPES, { name: 'hebrew' as const, what: 'Hebrew' }].map(
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
/** All views, in the order of the gallery. */
export const VIEWS: readonly View[] = [...STATES, ...POPUP, ...PAGES, ...CARDS, ...SHAPE_VIEWS];
