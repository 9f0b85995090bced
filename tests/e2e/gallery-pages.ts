/** The gallery's views of the extension's pages: options, first run, near claims, the page to print. */

import { cardOn, ready, type View } from './gallery-moves.ts';
import { SIZES, type Stage } from './gallery-stage.ts';
import { waitForMarks } from './page-actions.ts';

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

const near =
  (kept: (stage: Stage) => object): View['take'] =>
  async (stage) => {
    const selection = { ticket: 't', cut: false, restricted: false, ...kept(stage) };
    await stage.keep('selection', selection);
    const page = await stage.extension('near.html?text=t', { width: 460, height: 680 });
    return ready(page, '.note, .state');
  };

/** The extension's own pages. */
export const PAGES: View[] = [
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
    name: 'side-by-side',
    what: 'claims beside their conflicting reports, to print',
    async take(stage) {
      const address = `side-by-side.html?tab=${await stage.tabOf(await stage.article())}`;
      return ready(await stage.extension(address), '.pair');
    },
  },
  {
    name: 'side-by-side-narrow',
    what: 'claims beside their conflicting reports, 320 px',
    langs: ['en', 'ar', 'de'],
    async take(stage) {
      const address = `side-by-side.html?tab=${await stage.tabOf(await stage.article())}`;
      return ready(await stage.extension(address, SIZES.narrow), '.pair');
    },
  },
  {
    name: 'side-by-side-gone',
    what: 'the page to print, where its tab has gone',
    take: async (stage) => ready(await stage.extension('side-by-side.html?tab=999999'), '.sheet p'),
  },
  {
    name: 'near-gone',
    what: 'a selection that is no longer kept',
    take: async (stage) =>
      ready(
        await stage.extension('near.html?text=unknown', { width: 460, height: 680 }),
        '.state:not(:empty)',
      ),
  },
  {
    name: 'near-restricted',
    what: 'a page whose selection the browser keeps to itself',
    take: near(() => ({ text: '', restricted: true })),
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
