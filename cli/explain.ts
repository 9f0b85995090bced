/** `whence explain`: what the matcher reads in a sentence, which claims come up, and what was missing. */

import { parseArgs } from 'node:util';
import type { Candidate } from '../matching/candidates.ts';
import type { OpenIndex } from '../matching/engine.ts';
import type { Term } from '../matching/frames.ts';
import { missingOf } from '../matching/partial-frames.ts';
import type { Reading } from '../matching/reading.ts';
import { WEIGHTS } from '../matching/weights.ts';
import { openMatcher } from './open-matcher.ts';
import { UsageError } from './usage.ts';

const MOST_CANDIDATES = 5;

/** Prints the explanation; returns 0. */
export async function explain(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { lang: { type: 'string' } },
  });
  const text = positionals.join(' ').trim();
  if (!text) throw new UsageError('give the sentence in quotation marks: whence explain "..."');
  const { matcher } = openMatcher();
  const { readings, candidates, lang } = matcher.inspect({
    id: 'explain',
    text,
    lang: values.lang,
  });
  const shown = new Set(
    matcher
      .annotate({ id: 'explain', text, lang: values.lang }, { anyTopic: true })
      .matches.map((m) => m.claimId),
  );
  readings.forEach((reading, i) => {
    console.log(
      `${text.slice(reading.start, reading.end)}\n  read as ${lang}: ${conceptsOf(reading, matcher.index)}`,
    );
    for (const candidate of (candidates[i] ?? []).slice(0, MOST_CANDIDATES))
      printCandidate(candidate, reading, { index: matcher.index, shown });
  });
  return 0;
}

function conceptsOf(reading: Reading, index: OpenIndex): string {
  const ids = reading.hits.map((hit) => {
    const id = index.tables.lexicon.concepts[hit.concept]?.id ?? '?';
    return reading.negation[hit.from] ? `not(${id})` : id;
  });
  const figures = reading.figures.map((figure) => `fig(${figure.value} ${figure.unit})`);
  const dates = reading.dates.map(
    (date) => `date(${date.year ?? '?'}-${date.month ?? '?'}-${date.day ?? '?'})`,
  );
  return [...new Set([...ids, ...figures, ...dates])].join(' ');
}

function printCandidate(
  candidate: Candidate,
  reading: Reading,
  { index, shown }: { index: OpenIndex; shown: ReadonlySet<string> },
): void {
  const id = index.data.claims[candidate.claim]?.id ?? '?';
  console.log(`  ${shown.has(id) ? 'match' : 'below'} ${candidate.score.toFixed(3)} ${id}`);
  for (const [name, value] of Object.entries(candidate.features)) {
    const weight = WEIGHTS[name as keyof typeof WEIGHTS];
    if (value !== 0)
      console.log(
        `        ${name.padEnd(14)} ${value.toFixed(2)} x ${weight} = ${(value * weight).toFixed(2)}`,
      );
  }
  printMissing(candidate, reading, index);
}

/** Prints what a frame found only in part misses. */
function printMissing({ part }: Candidate, reading: Reading, index: OpenIndex): void {
  if (!part) return;
  const missing = missingOf(part.frame, reading).map((entry) =>
    entry.map((term) => termText(term, index)).join('|'),
  );
  console.log(`        missing        ${missing.join(', ') || 'nothing, but too far apart'}`);
}

function termText(term: Term, index: OpenIndex): string {
  if (term.kind === 'date') return `date(${term.date})`;
  if (term.kind === 'figure') {
    const { value, upper, unit } = term;
    return `fig(${value === upper ? value : `${value}-${upper}`} ${unit})`;
  }
  const id = index.tables.lexicon.concepts[term.concept]?.id ?? '?';
  return term.negated ? `not(${id})` : id;
}
