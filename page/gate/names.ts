/**
 * Names that count as a mention of a side, in the scripts of the world's news. Stems, so that cases and adjectives count
 * too; a stem begins at the start of a word in scripts that have word spaces. Kept short: the gate runs on every page.
 */

const START = '(?<![\\p{L}\\p{M}])';

/** The Arabic script writes conjunctions, prepositions and the article onto the word. */
const CLITICS = '(?<![\\p{L}\\p{M}])[وفبلك]{0,2}(?:ال|ل)?';

const BOTH = {
  spaced: 'h?[hkxcj]h?m[ae]i?y?m+[ie]+m|tart[ou]us?\\b|хмеймим|тартус',
  arabic: 'حميميم|طرطوس',
};

const SYRIA = {
  spaced: `s[iyý]ri[aeojs]|suriy|сири[йяиюе]|сирі|συρ[ιί]|סורי|सीरिया|assad|asad\\b|esad\\b|асад|אסד|damas[ckq]|дамаск|alepp?o?\\b|алеппо|idlib|идлиб|lat+a[kq]|латаки|[sc]haraa|шараа|[jg]olani|джолани|hts\\b|hayat tahrir|${BOTH.spaced}`,
  arabic: `سوري|[اأ]سد|دمشق|حلب|[اإ]دلب|شرع\\b|جولاني|${BOTH.arabic}`,
  unspaced: '叙利亚|敘利亞|シリア|시리아',
};

const RUSSIA = {
  spaced: `r[uú]ss?i[aens]|russ[eil]|rus[ao]s?\\b|rusya|rosj|росси|русск|росі|ρωσ|רוסי|रूस|p(?:ou|u)tin|путин|путін|kreml|кремл|mosc(?:ow|ou|[uú]|a\\b)|mosk[av]|москв|la[vw]ro[vw]|лавров|pesko[vw]|песков|wagner|вагнер|kadyro|кадыров|${BOTH.spaced}`,
  arabic: `روس|بوتين|كرملين|موسكو|لافروف|بيسكوف|فاغنر|${BOTH.arabic}`,
  unspaced: '俄罗斯|俄羅斯|ロシア|러시아',
};

function sideOf({
  spaced,
  arabic,
  unspaced,
}: {
  spaced: string;
  arabic: string;
  unspaced: string;
}): RegExp {
  return new RegExp(`${START}(?:${spaced})|${CLITICS}(?:${arabic})|${unspaced}`, 'giu');
}

/** Matches every mention of a side; global, so use `matchAll`. */
export const SIDES = { syria: sideOf(SYRIA), russia: sideOf(RUSSIA) };
