/**
 * One buffer of many typed arrays. A table at its head names each section by number, with place and length; opening
 * makes views on the buffer and copies nothing. Numbers are little-endian, as on every machine that runs a browser.
 */

/** What a section may hold. */
export type Section = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array;

/** Section number to the bytes there. */
export type Sections = Map<number, Uint8Array>;

/** The bytes are no index, or one of another version. */
export class IndexFormatError extends Error {
  override name = 'IndexFormatError';
}

const MAGIC = 0x43_4e_48_57;
const VERSION = 1;
const HEAD_WORDS = 3;
const ENTRY_WORDS = 3;
const ALIGNMENT = 8;

/** Returns one buffer that holds all sections. */
export function packSections(sections: ReadonlyMap<number, Section>): ArrayBuffer {
  const headBytes = 4 * (HEAD_WORDS + ENTRY_WORDS * sections.size);
  let size = aligned(headBytes);
  const places = [...sections].map(([id, section]) => {
    const place = { id, section, offset: size };
    size = aligned(size + section.byteLength);
    return place;
  });
  const buffer = new ArrayBuffer(size);
  const head = new Uint32Array(buffer, 0, headBytes / 4);
  head.set([MAGIC, VERSION, sections.size]);
  places.forEach(({ id, section, offset }, i) => {
    head.set([id, offset, section.byteLength], HEAD_WORDS + ENTRY_WORDS * i);
    new Uint8Array(buffer, offset, section.byteLength).set(
      new Uint8Array(section.buffer, section.byteOffset, section.byteLength),
    );
  });
  return buffer;
}

function aligned(size: number): number {
  return Math.ceil(size / ALIGNMENT) * ALIGNMENT;
}

/** Returns the sections as views on the buffer, or throws `IndexFormatError`. */
export function openSections(buffer: ArrayBuffer): Sections {
  if (buffer.byteLength < 4 * HEAD_WORDS) throw new IndexFormatError('the index is cut short');
  const [magic, version, count = 0] = new Uint32Array(buffer, 0, HEAD_WORDS);
  if (magic !== MAGIC) throw new IndexFormatError('these bytes are no index');
  if (version !== VERSION) throw new IndexFormatError(`the index has version ${version}`);
  const words = ENTRY_WORDS * count;
  if (buffer.byteLength < 4 * (HEAD_WORDS + words))
    throw new IndexFormatError('the index is cut short');
  const table = new Uint32Array(buffer, 4 * HEAD_WORDS, words);
  const sections: Sections = new Map();
  for (let i = 0; i < words; i += ENTRY_WORDS) {
    const [id = 0, offset = 0, length = 0] = table.subarray(i, i + ENTRY_WORDS);
    if (offset + length > buffer.byteLength) throw new IndexFormatError('the index is cut short');
    sections.set(id, new Uint8Array(buffer, offset, length));
  }
  return sections;
}

/** Returns a section as 32-bit numbers, without copying; an absent section is empty. */
export function wordsOf(sections: Sections, id: number): Uint32Array {
  const bytes = bytesOf(sections, id);
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

/** Returns a section as bytes; an absent section is empty. */
export function bytesOf(sections: Sections, id: number): Uint8Array {
  return sections.get(id) ?? new Uint8Array(0);
}
