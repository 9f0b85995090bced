/** The gallery's views of the popup: its states, its four views in three sizes, and what opens in them. */

import { clickIn, forced, ready, refuseClipboard, type View } from './gallery-moves.ts';
import { SIZES } from './gallery-stage.ts';

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

/** The states in which there is nothing to list. */
export const STATES: View[] = [
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
    name: 'state-no-answer',
    what: 'popup: a page that nothing of the extension is in',
    // As what the browser shows in place of a site that does not answer.
    take: async (stage) => ready(await stage.deadPopup(), '.state button'),
  },
  {
    name: 'state-no-text',
    what: 'popup: an article without text',
    async take(stage) {
      const page = await stage.article();
      const url = await page.evaluate(() => location.href);
      const id = await stage.tabOf(page);
      await stage.keep(`report:${id}`, null);
      await stage.keep(`failure:${id}`, { url, why: 'no-text' });
      return ready(await stage.popup(page), '.state button');
    },
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

/** The popup with matches. */
export const POPUP: View[] = [
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
    name: 'popup-lost',
    what: 'popup: a sentence that has gone, and a step that failed',
    async take(stage) {
      const page = await stage.article();
      const popup = await ready(await stage.popup(page), '.match');
      await page.$eval('article', (node) => node.replaceChildren());
      await popup.$eval('.quote', (node) => (node as HTMLElement).click());
      return ready(popup, '.failure');
    },
  },
  {
    name: 'popup-withheld',
    what: 'popup: a match that was called wrong, and a report that is copied by hand',
    async take(stage) {
      const popup = await ready(await stage.popup(await stage.article()), '.match');
      await clickIn(popup, '.toggle');
      await popup.waitForSelector('.wrong button');
      await clickIn(popup, '.wrong button');
      await popup.waitForSelector('.withheld');
      await refuseClipboard(popup);
      await popup.$eval('.withheld', (node) => {
        (node as HTMLDetailsElement).open = true;
      });
      await popup.$$eval('.withheld .quiet', (list) => (list.at(-1) as HTMLElement).click());
      await ready(popup, '.withheld textarea');
      await popup.$eval('.withheld', (node) => node.scrollIntoView());
      return popup;
    },
  },
  {
    name: 'popup-export',
    what: 'popup: the export menu, and a text to be copied by hand',
    async take(stage) {
      const popup = await ready(await stage.popup(await stage.article()), '.export summary');
      await refuseClipboard(popup);
      await clickIn(popup, '.export summary');
      await clickIn(popup, '.export-body button');
      await ready(popup, '.copy-by-hand');
      await popup.$eval('.export', (node) => node.scrollIntoView());
      return popup;
    },
  },
  {
    name: 'popup-foot',
    what: 'popup: switches, shortcuts and the way to the options',
    async take(stage) {
      const popup = await ready(await stage.popup(await stage.article()), '.switches');
      await popup.$$eval('.popup > details, footer details', (list) => {
        const last = list.at(-1) as HTMLDetailsElement | undefined;
        if (last) last.open = true;
      });
      await popup.evaluate(() => scrollTo(0, document.body.scrollHeight));
      return popup;
    },
  },
  {
    name: 'popup-forced',
    what: 'popup in forced colours',
    browsers: ['chrome'],
    langs: ['en', 'ar'],
    async take(stage) {
      const popup = await ready(await stage.popup(await stage.article()), '.match');
      return forced(popup, stage);
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
