/** The real article in both browsers, where it is at hand. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageReport } from '../../platform/messages.ts';
import { HAS_SAMPLE, readSample, tally } from '../evaluation/sample-rows.ts';
import { BROWSERS, type Rig, start, type Which } from './harness.ts';
import { markedTexts, openPage, tabOf, waitForMarks } from './page-actions.ts';
import { type Site, startSite } from './site.ts';

const browsers: Which[] = BROWSERS.length > 0 ? BROWSERS : ['chrome'];

describe.skipIf(BROWSERS.length === 0 || !HAS_SAMPLE).each(browsers)(
  'the sample article in %s',
  (which) => {
    let rig: Rig;
    let site: Site;
    beforeAll(async () => {
      site = await startSite({}, ['../shared/sample']);
      rig = await start(which);
    });
    afterAll(async () => {
      await rig?.close();
      await site?.close();
    });

    it('is marked as its table says, inside the article alone', async () => {
      const { page, errors } = await openPage(rig, `${site.url}/assad-statement.html`);
      await waitForMarks(page);
      const marks = Object.values(await markedTexts(page)).flat();
      const key = `report:${await tabOf(rig, page)}`;
      const popup = await rig.openExtensionPage('popup.html');
      const report = JSON.parse(
        await popup.evaluate(async (name) => {
          const api = globalThis as unknown as {
            browser?: typeof import('webextension-polyfill');
            chrome: typeof import('webextension-polyfill');
          };
          const stored = await (api.browser ?? api.chrome).storage.session.get(name);
          // As text: the driver of Firefox hands over an object that occurs twice only once.
          return JSON.stringify(stored[name]);
        }, key),
      ) as PageReport;
      const { rows } = readSample();
      // Offsets of the report are those of the extracted text, which the marks stand for here.
      const text = await page.evaluate(() => document.body.innerText);
      const placed = report.matches.flatMap((match) => {
        const at = text.replace(/\s+/g, ' ').indexOf(match.quote.replace(/\s+/g, ' '));
        return at < 0 ? [] : [{ ...match, start: at, end: at + match.quote.length }];
      });
      const { found, lacking, further } = tally(rows, text.replace(/\s+/g, ' '), placed);
      expect(found).toBeGreaterThanOrEqual(37);
      expect(lacking).toEqual([]);
      expect(further.length).toBeLessThanOrEqual(3);
      // Of two claims in the same words one line is drawn.
      expect(marks.length).toBeLessThanOrEqual(report.matches.length);
      expect(marks.length).toBeGreaterThanOrEqual(report.matches.length - 5);
      expect(report.lost).toEqual([]);
      expect(errors).toEqual([]);
    });
  },
);
