/** How far two texts agree in their words, as the extraction literature counts it: precision, recall and F1 over word multisets. */

/** 0 to 1 each. */
export type Agreement = { precision: number; recall: number; f1: number };

/** Returns the words of a text, folded in case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Returns how far `got` agrees with `wanted`; two empty lists agree fully. */
export function tokenAgreement(got: readonly string[], wanted: readonly string[]): Agreement {
  if (got.length === 0 && wanted.length === 0) return { precision: 1, recall: 1, f1: 1 };
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of got) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared++;
  }
  const precision = shared / Math.max(1, got.length);
  const recall = shared / Math.max(1, wanted.length);
  return { precision, recall, f1: (2 * shared) / (got.length + wanted.length) };
}
