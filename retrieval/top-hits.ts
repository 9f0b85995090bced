/**
 * The best k of a stream of (claim, score): a binary heap on two typed arrays whose root is the worst kept. Of equal
 * scores the claim with the lower number is better, so that the answer does not depend on the order of arrival.
 */

/** Claims, best first, with their scores. */
export type Hits = { docs: Uint32Array; scores: Int32Array };

/** Keeps the best k. */
export type TopHits = {
  /** Offers a claim. */
  offer(doc: number, score: number): void;
  /** Score that a claim of a higher number must exceed to be kept; 0 while there is room. */
  threshold(): number;
  /** Returns what was kept, best first. */
  sorted(): Hits;
};

/** Returns an empty keeper of the best `k`. */
export function createTopHits(k: number): TopHits {
  const docs = new Uint32Array(k);
  const scores = new Int32Array(k);
  let size = 0;

  function worse(a: number, b: number): boolean {
    const [x, y] = [scores[a] ?? 0, scores[b] ?? 0];
    return x < y || (x === y && (docs[a] ?? 0) > (docs[b] ?? 0));
  }
  function swap(a: number, b: number): void {
    const [doc, score] = [docs[a] ?? 0, scores[a] ?? 0];
    docs[a] = docs[b] ?? 0;
    scores[a] = scores[b] ?? 0;
    docs[b] = doc;
    scores[b] = score;
  }
  function rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!worse(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  }
  function sink(): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) return;
      if (child + 1 < size && worse(child + 1, child)) child++;
      if (!worse(child, at)) return;
      swap(at, child);
      at = child;
    }
  }
  function offer(doc: number, score: number): void {
    if (k === 0) return;
    if (size < k) {
      docs[size] = doc;
      scores[size] = score;
      rise(size++);
      return;
    }
    const [least, last] = [scores[0] ?? 0, docs[0] ?? 0];
    if (score < least || (score === least && doc > last)) return;
    docs[0] = doc;
    scores[0] = score;
    sink();
  }
  function sorted(): Hits {
    const order = Array.from({ length: size }, (_, i) => i).sort((a, b) => (worse(a, b) ? 1 : -1));
    return {
      docs: Uint32Array.from(order, (i) => docs[i] ?? 0),
      scores: Int32Array.from(order, (i) => scores[i] ?? 0),
    };
  }
  return { offer, threshold: () => (size < k ? 0 : (scores[0] ?? 0)), sorted };
}
