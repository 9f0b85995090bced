/** `whence explain`: what the matcher reads in a sentence, which claims come up, and what was missing. */

import { parseArgs } from 'node:util';
import type { Candidate } from '../matching/candidates.ts';
import type { OpenIndex } from '../matching/engine.ts';
import { isContextual, parseEntry } from '../matching/frames.ts';
import type { Reading } from '../matching/reading.ts';
import { WEIGHTS } from '../matching/tuning.ts';
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
    const list = candidates[i] ?? [];
    for (const candidate of list.slice(0, MOST_CANDIDATES))
      printCandidate(candidate, matcher.index, shown);
    if (list.length === 0) printNearest(reading, matcher.index);
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

function printCandidate(candidate: Candidate, index: OpenIndex, shown: ReadonlySet<string>): void {
  const id = index.data.claims[candidate.claim]?.id ?? '?';
  console.log(`  ${shown.has(id) ? 'match' : 'below'} ${candidate.score.toFixed(3)} ${id}`);
  for (const [name, value] of Object.entries(candidate.features)) {
    const weight = WEIGHTS[name as keyof typeof WEIGHTS];
    if (value !== 0)
      console.log(
        `        ${name.padEnd(14)} ${value.toFixed(2)} x ${weight} = ${(value * weight).toFixed(2)}`,
      );
  }
}

/** For a sentence without a candidate: the claims whose wordings are nearest, and what their frames miss. */
function printNearest(reading: Reading, index: OpenIndex): void {
  const features = [...reading.byConcept.keys()]
    .map((concept) => `c${concept}`)
    .concat(reading.stems);
  const nearest = [...index.wordings.query(features)]
    .sort((a, b) => b[1].cosine - a[1].cosine)
    .slice(0, MOST_CANDIDATES);
  for (const [claim, { cosine }] of nearest) {
    const id = index.data.claims[claim]?.id ?? '?';
    console.log(`  near  ${cosine.toFixed(3)} ${id}`);
    for (const frame of index.data.frames.filter((f) => f.claim === claim)) {
      console.log(
        `        missing ${missingOf(frame.all, reading, index).join(', ') || 'nothing, but too far apart'}`,
      );
    }
  }
}

function missingOf(entries: readonly string[], reading: Reading, index: OpenIndex): string[] {
  return entries.filter((text) => {
    const entry = parseEntry(text, index.tables.lexicon);
    if (typeof entry === 'string' || isContextual(entry)) return false;
    return !entry.some((term) => term.kind === 'concept' && reading.byConcept.has(term.concept));
  });
}
