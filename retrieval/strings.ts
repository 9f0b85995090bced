/**
 * A list of strings in the index: where each begins, and their letters, a byte each where all fit one (ids mostly do),
 * else two. Read one at a time; nothing is decoded on opening.
 */

import { bytesOf, type Section, type Sections, wordsOf } from './sections.ts';

const LAST_ONE_BYTE = 0xff;

/** Returns the sections `id`, `id + 1`, `id + 2` that hold the strings. */
export function packStrings(id: number, strings: readonly string[]): [number, Section][] {
  const offsets = new Uint32Array(strings.length + 1);
  strings.forEach((string, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + string.length;
  });
  const letters = new Uint16Array(offsets[strings.length] ?? 0);
  strings.forEach((string, i) => {
    const start = offsets[i] ?? 0;
    for (let j = 0; j < string.length; j++) letters[start + j] = string.charCodeAt(j);
  });
  const narrow = letters.every((letter) => letter <= LAST_ONE_BYTE);
  return [
    [id, offsets],
    [id + 1, Uint32Array.of(narrow ? 1 : 2)],
    [id + 2, narrow ? Uint8Array.from(letters) : letters],
  ];
}

/** Returns a function that reads a string by its number. */
export function stringReader(sections: Sections, id: number): (number: number) => string {
  const offsets = wordsOf(sections, id);
  const bytes = bytesOf(sections, id + 2);
  const letters =
    wordsOf(sections, id + 1)[0] === 2
      ? new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2)
      : bytes;
  return (number) =>
    String.fromCharCode(...letters.subarray(offsets[number] ?? 0, offsets[number + 1] ?? 0));
}
