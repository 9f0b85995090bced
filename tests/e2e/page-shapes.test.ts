/** Marks and cards on pages built as real sites build theirs; each page is left as it was. */

import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Rig, start, type Which } from './harness.ts';
import {
  hasCard,
  hoverMark,
  markedTexts,
  openPage,
  openPopup,
  placeOfMark,
  waitForMarks,
} from './page-actions.ts';
import {
  faultsOf,
  findAndCopy,
  isPainted,
  marksOutside,
  markup,
  paper,
  placementAt,
  SHAPES,
  settledMarks,
  topOfMark,
  watchFromStart,
} from './page-shapes.ts';
import { type Site, startSite } from './site.ts';

const browsers: Which[] = BROWSERS.length > 0 ? BROWSERS : ['chrome'];
/** Height of the header of sticky.html, in CSS pixels. */
const HEADER = 150;
/** Pictures of the run, to look at. */
const PICTURES = '.output/e2e/shapes';

describe.skipIf(BROWSERS.length === 0).each(browsers)('page shapes in %s', (which) => {
  let rig: Rig;
  let site: Site;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    site = await startSite({}, ['tests/fixtures/pages']);
    rig = await start(which);
  });
  afterAll(async () => {
    await rig?.close();
    await site?.close();
  });

  it.each(SHAPES)('$name: $what', async (shape) => {
    const { page, errors } = await openPage(rig, 'about:blank');
    await watchFromStart(page);
    await page.goto(`${site.url}/${shape.name}.html`);
    await page.bringToFront();
    await shape.prepare?.(page);
    await waitForMarks(page);
    const marks = await settledMarks(page);
    expect(marks).toBeGreaterThanOrEqual(shape.least);
    expect(
      Object.values(await markedTexts(page))
        .flat()
        .join('\n'),
    ).toContain(shape.holds);
    expect(await marksOutside(page, shape.article)).toEqual([]);

    const faults: string[] = [];
    for (const [index, side] of [
      [shape.cards?.[0] ?? 0, 'first'],
      [shape.cards?.[1] ?? marks >> 1, 'last'],
    ] as const)
      faults.push(...faultsOf(await placementAt(page, index, side)));
    await page.screenshot({ path: `${PICTURES}/${shape.name}-${which}.png` });
    expect(faults).toEqual([]);
    await page.keyboard.press('Escape');

    const { found, copied } = await findAndCopy(page, shape.holds);
    expect({ found, copied }).toEqual({ found: true, copied: shape.holds });
    if (!shape.prepare && shape.name !== 'amp' && shape.name !== 'live-blog') {
      const { before, now } = await markup(page);
      expect(now).toBe(before);
    }
    expect(await isPainted(page)).toBe(true);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('hebrew: says that nothing matched, for the matcher knows no Hebrew', async () => {
    const { page, errors } = await openPage(rig, `${site.url}/hebrew.html`);
    const popup = await openPopup(rig, page);
    await popup.waitForSelector('.coverage');
    expect(await popup.$('.match')).toBeNull();
    expect(await popup.$eval('.state', (node) => node.textContent)).toMatch(/no sentence|nothing/i);
    await popup.screenshot({ path: `${PICTURES}/hebrew-popup-${which}.png` });
    await popup.close();
    expect(errors).toEqual([]);
    await page.close();
  });

  it('frames: what others embed is not read, and the frames are as they were', async () => {
    const { page } = await openPage(rig, `${site.url}/frames.html`);
    await waitForMarks(page);
    const inFrames = await Promise.all(
      page
        .frames()
        .filter((frame) => frame !== page.mainFrame())
        .map((frame) => frame.evaluate(() => CSS.highlights.size)),
    );
    expect(inFrames).toEqual([0, 0]);
    await page.close();
  });

  it.each([
    ['consent', 'a dialog'],
    ['paywall', 'an offer'],
  ])('%s: opens no card for a mark that %s covers', async (name) => {
    const { page } = await openPage(rig, `${site.url}/${name}.html`);
    await page.bringToFront();
    const covered = (await waitForMarks(page)).at(-1) ?? '';
    const { x, y } = await placeOfMark(page, covered.slice(0, 20));
    await page.mouse.move(x, y - 5);
    await page.mouse.move(x, y, { steps: 3 });
    await new Promise((done) => setTimeout(done, 900));
    expect(await hasCard(page)).toBe(false);
    await page.close();
  });

  it('print: on paper there is neither mark nor card', async () => {
    const { page } = await openPage(rig, `${site.url}/print.html`);
    await page.bringToFront();
    const marks = await waitForMarks(page);
    await hoverMark(page, (marks[0] ?? '').slice(0, 20));
    const marked = await paper(page);
    await page.evaluate(() => {
      CSS.highlights.clear();
      document.querySelector('whence-card')?.remove();
    });
    expect(marked).toEqual(await paper(page));
    // That lines would show at all: the same page with some.
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'p { text-decoration: underline wavy 1px }';
      document.head.append(style);
    });
    expect((await paper(page)).length).toBeGreaterThan(marked.length);
    await page.close();
  });

  it('sticky: a sentence under the header is brought out from under it', async () => {
    const { page } = await openPage(rig, `${site.url}/sticky.html`);
    await waitForMarks(page);
    const popup = await openPopup(rig, page);
    await popup.waitForSelector('.match');
    const quote = await popup.$eval('.match:last-of-type .quote', (node) => node.textContent ?? '');
    const text = quote.replace(/^\W+/, '').slice(0, 20);
    await page.bringToFront();
    await placeOfMark(page, text);
    // Inside the window, and below the header all the same.
    const moved = async () => (await topOfMark(page, text)) - HEADER;
    await page.evaluate((by) => scrollBy(0, by), (await moved()) + 40);
    expect(await moved()).toBeCloseTo(-40, -1);
    await popup.$eval('.match:last-of-type .quote', (node) => (node as HTMLElement).click());
    await expect.poll(moved).toBeGreaterThan(0);
    await popup.close();
    await page.close();
  });

  it("shadow: reads what a component shows later, and the site's own scripts go on", async () => {
    const { page, errors } = await openPage(rig, `${site.url}/shadow.html`);
    const before = (await waitForMarks(page)).length;
    await (await page.$('site-shell >>> #read-more'))?.click();
    await expect
      .poll(async () => Object.values(await markedTexts(page)).flat().length, { timeout: 8_000 })
      .toBeGreaterThan(before);
    expect(errors).toEqual([]);
    await page.close();
  });
});
