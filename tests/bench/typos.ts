/** Typing errors: one edit in about a tenth of the words of a text, always the same ones for a seed. */

import { oneOf } from './random.ts';

/** Rows of keyboards: a letter's neighbours are hit by mistake. */
const ROWS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  'ضصثقفغعهخحجد',
  'شسيبلاتنمكط',
  'ئءؤرىةوزظ',
];
const SHARE = 0.1;
/** Shorter words are typed right. */
const SHORTEST = 4;

/** Returns the text with typing errors. */
export function withTypos(text: string, random: () => number): string {
  return text.replace(/\p{L}+/gu, (word) =>
    word.length >= SHORTEST && random() < SHARE ? edited(word, random) : word,
  );
}

/** Returns the word with two letters swapped, one dropped, one doubled, or one replaced by its neighbour. */
function edited(word: string, random: () => number): string {
  const at = Math.floor(random() * (word.length - 1));
  const [before, letter, next, after] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ];
  const kind = oneOf(['swap', 'drop', 'double', 'neighbour'] as const, random);
  if (kind === 'swap') return before + next + letter + after;
  if (kind === 'drop') return before + next + after;
  if (kind === 'double') return before + letter + letter + next + after;
  return before + neighbour(letter, random) + next + after;
}

function neighbour(letter: string, random: () => number): string {
  const row = ROWS.find((keys) => keys.includes(letter.toLowerCase()));
  if (!row) return letter;
  const at = row.indexOf(letter.toLowerCase());
  return oneOf([row.charAt(at - 1), row.charAt(at + 1)].filter(Boolean), random);
}
