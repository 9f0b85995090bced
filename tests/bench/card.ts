/** How long a card takes from the end of the intent delay until it is drawn, in Chromium, on marks of the demo article. */

import { INTENT_MS } from '../../page/pointer.ts';
import type { Rig } from '../e2e/harness.ts';
import { openPage, placeOfMark, waitForMarks } from '../e2e/page-actions.ts';

type Watch = { moved: number; shown: number };

/** Returns the times in milliseconds: with the background just started and its claims not yet read, and later. */
export async function cardTimes(
  rig: Rig,
  url: string,
  runs: number,
): Promise<{ cold: number; warm: number[] }> {
  const { page } = await openPage(rig, url);
  await page.bringToFront();
  const marks = await waitForMarks(page);
  await rig.stopBackground();
  const all: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const { x, y } = await placeOfMark(page, (marks[run % marks.length] ?? '').slice(0, 20));
    // Scrolling closes cards: it must be over.
    await new Promise((done) => setTimeout(done, 150));
    await page.mouse.move(2, 2);
    await page.evaluate(() => {
      const watch = { moved: 0, shown: 0 };
      Object.assign(globalThis, { watch });
      addEventListener('pointermove', (event) => {
        watch.moved = event.timeStamp;
      });
      const look = () => {
        const host = document.querySelector('whence-card');
        if (host?.matches(':popover-open') && host.shadowRoot?.querySelector('.card h2'))
          watch.shown = performance.now();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.mouse.move(x, y);
    await page.waitForFunction(() => (globalThis as unknown as { watch: Watch }).watch.shown > 0);
    const { moved, shown } = await page.evaluate(
      () => (globalThis as unknown as { watch: Watch }).watch,
    );
    all.push(shown - moved - INTENT_MS);
    await page.keyboard.press('Escape');
  }
  await page.close();
  const [cold = Number.NaN, ...warm] = all;
  return { cold, warm };
}
