/** Contact sheets: all pictures of a view on one, to be looked at in a row. */

import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { allLooks, pictureName } from './gallery-index.ts';
import { VIEWS } from './gallery-views.ts';

/** Width of a picture on a sheet, in CSS pixels, and pictures in a row. */
const TILE = 400;
const COLUMNS = 6;

/** Writes a sheet for every view that has pictures in the folder, into its folder `sheets`. */
export async function writeSheets(folder: string): Promise<void> {
  mkdirSync(`${folder}/sheets`, { recursive: true });
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM_BIN ?? '/usr/bin/chromium',
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
  });
  const page = await browser.newPage();
  await page.setViewport({ width: TILE * COLUMNS + 60, height: 400 });
  for (const { name } of VIEWS) {
    const tiles = allLooks().flatMap((look) => {
      const path = `${folder}/${pictureName(name, look)}`;
      if (!existsSync(path)) return [];
      const source = `data:image/png;base64,${readFileSync(path).toString('base64')}`;
      return `<div>${look.which} ${look.lang} ${look.scheme}<br><img src="${source}"></div>`;
    });
    if (tiles.length === 0) continue;
    await page.setContent(
      `<style>body{margin:6px;background:#888;font:12px sans-serif;display:grid;gap:6px;grid-template-columns:repeat(${COLUMNS},${TILE}px)}img{width:100%}</style>${tiles.join('')}`,
    );
    await page.screenshot({ path: `${folder}/sheets/${name}.png`, fullPage: true });
  }
  await browser.close();
}
