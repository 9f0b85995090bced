/** A quotation with the words that matched set off, by weight and line as well as by colour. */
export function QuoteWords({ quote, words }: { quote: string; words: readonly string[] }) {
  return (
    <q class="matched-quote" dir="auto">
      {partsOf(quote, words).map(({ text, matched, at }) =>
        matched ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
      )}
    </q>
  );
}

/** A piece of a quotation. */
export type QuotePart = { text: string; matched: boolean; at: number };

/** Cuts a quotation at the first occurrence of each word; words that overlap count as one. */
export function partsOf(quote: string, words: readonly string[]): QuotePart[] {
  const spans = words
    .map((word) => ({ start: quote.indexOf(word), end: quote.indexOf(word) + word.length }))
    .filter(({ start, end }) => start >= 0 && end > start)
    .sort((a, b) => a.start - b.start);
  const parts: QuotePart[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) parts.push({ text: quote.slice(at, from), matched: false, at });
    parts.push({ text: quote.slice(from, end), matched: true, at: from });
    at = end;
  }
  if (at < quote.length) parts.push({ text: quote.slice(at), matched: false, at });
  return parts;
}
