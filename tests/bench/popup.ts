/** How long the popup takes from its opening until its matches are drawn, in Chromium, on a report of 40 claims. */

import { readFileSync } from 'node:fs';
import type { ClaimFile } from '../../claims/types.ts';
import type { Match } from '../../matching/types.ts';
import type { PageReport } from '../../platform/messages.ts';
import type { Rig } from '../e2e/harness.ts';
import { tabOf } from '../e2e/page-actions.ts';

const CLAIMS = 40;

/** Returns the times in milliseconds: with the background just started, and with it awake. */
export async function popupTimes(
  rig: Rig,
  url: string,
  runs: number,
): Promise<{ cold: number; warm: number[] }> {
  const page = await rig.browser.newPage();
  await page.goto(url);
  const tabId = await tabOf(rig, page);
  const address = `${await keepReport(rig, tabId, reportOf(url))}?tab=${tabId}`;
  await rig.stopBackground();
  const all: number[] = [];
  for (let run = 0; run <= runs; run++) all.push(await popupTime(rig, address));
  await page.close();
  const [cold = Number.NaN, ...warm] = all;
  return { cold, warm };
}

/** A report of one match each of the database's first claims. */
function reportOf(url: string): PageReport {
  const { claims, databaseDate } = JSON.parse(
    readFileSync('.output/chrome-mv3/data/claims.json', 'utf8'),
  ) as ClaimFile;
  const matches = Object.values(claims)
    .slice(0, CLAIMS)
    .map(
      (claim, i): Match => ({
        start: i,
        end: i + 1,
        quote: claim.text.en,
        claimId: claim.id,
        questionId: claim.questionId,
        stance: 'asserts',
        pageSource: null,
        figures: [],
        score: 0.95,
        reasons: [],
        conflicts: [],
      }),
    );
  const counts = { sentences: 200, claims: Object.keys(claims).length, databaseDate };
  return { url, title: 'Rain', lang: 'en', ...counts, matches, lost: [] };
}

/** Keeps a report as the background does; returns the popup's address. */
async function keepReport(rig: Rig, tabId: number, report: PageReport): Promise<string> {
  const extension = await rig.openExtensionPage('popup.html');
  await extension.evaluate(
    async (key, value) => {
      const { chrome } = globalThis as unknown as {
        chrome: typeof import('webextension-polyfill');
      };
      await chrome.storage.session.set({ [key]: value });
    },
    `report:${tabId}`,
    report,
  );
  const address = extension.url();
  await extension.close();
  return address;
}

/** From the start of the navigation to the first frame in which all matches are there. */
async function popupTime(rig: Rig, address: string): Promise<number> {
  const popup = await rig.browser.newPage();
  await popup.evaluateOnNewDocument((claims) => {
    const look = () => {
      if (document.querySelectorAll('.match').length === claims) performance.mark('matches');
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, CLAIMS);
  await popup.goto(address);
  const mark = await popup.waitForFunction(
    () => performance.getEntriesByName('matches')[0]?.startTime,
  );
  const time = (await mark.jsonValue()) ?? Number.NaN;
  await popup.close();
  return time;
}
