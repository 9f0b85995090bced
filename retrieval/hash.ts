/**
 * Keys of terms: 32-bit hashes instead of strings, so that neither index nor query holds a string a term.
 *
 * FNV-1a over UTF-16 code units, finished by the mixer of MurmurHash3, which spreads the keys evenly (the dictionary
 * is searched by interpolation). Two of a million terms share a key about a hundred times; such a pair merely shares
 * its postings.
 */

/** The prime of FNV-1a for 32 bits. */
export const FNV_PRIME = 0x01000193;
/** Its offset basis. */
export const FNV_BASIS = 0x811c9dc5;

/** Returns the unsigned 32-bit key of a term; terms of different kinds get different seeds and never meet. */
export function termKey(term: string, seed: number): number {
  let hash = FNV_BASIS ^ seed;
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), FNV_PRIME);
  return mix(hash);
}

/** Returns the key of an ordered pair of keys. */
export function pairKey(first: number, second: number): number {
  return mix(Math.imul(first, FNV_PRIME) ^ second);
}

/** Spreads the bits of a hash over all 32 (the finisher of MurmurHash3). */
export function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
