/** The gallery's one page: a row a view, its pictures side by side, with choices of browser, language and theme. */

import { existsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { GALLERY_LANGUAGES, type Look } from './gallery-stage.ts';
import { VIEWS } from './gallery-views.ts';
import { BROWSERS } from './harness.ts';

/** Returns the name of a picture's file. */
export function pictureName(view: string, { which, lang, scheme }: Look): string {
  return `${view}.${which}.${lang}.${scheme}.png`;
}

/** Returns all looks, of the browsers that are here. */
export function allLooks(): Look[] {
  return BROWSERS.flatMap((which) =>
    GALLERY_LANGUAGES.flatMap((lang) =>
      (['light', 'dark'] as const).map((scheme) => ({ which, lang, scheme })),
    ),
  );
}

const STYLE = `
:root{color-scheme:light dark;font:14px/1.5 system-ui,sans-serif}body{margin:0;padding:16px}
header{position:sticky;top:0;background:Canvas;padding:8px 0;display:flex;gap:16px;flex-wrap:wrap;z-index:1}
fieldset{border:0;padding:0;margin:0;display:flex;gap:8px}legend{float:left;margin-right:8px;font-weight:600}
section{border-top:1px solid GrayText;padding:8px 0}h2{font-size:15px;margin:0 0 8px}h2 small{font-weight:400}
.row{display:flex;gap:12px;overflow-x:auto;align-items:flex-start}figure{margin:0;flex:none}
figure img{height:var(--height,380px);display:block;border:1px solid GrayText}figcaption{font-size:12px}
${BROWSERS.map((which) => `body:has(#${which}:not(:checked)) .${which}{display:none}`).join('\n')}
${GALLERY_LANGUAGES.map((lang) => `body:has(#${lang}:not(:checked)) .${lang}{display:none}`).join('\n')}
${['light', 'dark'].map((scheme) => `body:has(#${scheme}:not(:checked)) .${scheme}{display:none}`).join('\n')}`;

/** Writes the page over the pictures that are in the folder, whichever run took them; replaced in one step, so that runs may be side by side. */
export async function writeIndex(folder: string): Promise<string> {
  const rows = VIEWS.map(({ name, what }) => {
    const figures = allLooks()
      .filter((look) => existsSync(`${folder}/${pictureName(name, look)}`))
      .map((look) => figureOf(name, look));
    return figures.length === 0
      ? ''
      : `<section id="${name}"><h2>${name} <small>${what}</small></h2><div class="row">${figures.join('')}</div></section>`;
  });
  const choices = [
    choice('Browser', BROWSERS),
    choice('Language', GALLERY_LANGUAGES),
    choice('Theme', ['light', 'dark']),
  ];
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Whence: gallery</title><style>${STYLE}</style></head><body><header>${choices.join('')}</header>${rows.join('\n')}</body></html>\n`;
  const path = `${folder}/index.html`;
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, html);
  await rename(draft, path);
  return path;
}

function figureOf(view: string, look: Look): string {
  const { which, lang, scheme } = look;
  const file = pictureName(view, look);
  const label = `${which}, ${lang}, ${scheme}`;
  return `<figure class="${which} ${lang} ${scheme}"><a href="${file}"><img loading="lazy" src="${file}" alt="${view}: ${label}"></a><figcaption>${label}</figcaption></figure>`;
}

function choice(legend: string, names: readonly string[]): string {
  const boxes = names.map(
    (name) => `<label><input type="checkbox" id="${name}" checked> ${name}</label>`,
  );
  return `<fieldset><legend>${legend}</legend>${boxes.join('')}</fieldset>`;
}
