/** The question grid: answers down, sources across, and in each cell how the source stands to the answer and when. */

import type { Answer } from './answers.ts';
import { isWeak } from './origins.ts';
import type { ClaimBundle, PartialDate, Utterance } from './types.ts';

/** A column. Copies and outlets that are not recognised share one: their names say nothing of their own. */
export type GridSource = { kind: 'speaker' | 'outlet' | 'copies'; id: string };

/** One thing a source does to an answer. */
export type GridEntry = {
  /** What is said; of an outlet, what it reports. */
  stance: Utterance['stance'];
  /** Known dates, earliest first, without repetition. */
  dates: PartialDate[];
  /** How often: utterances of a speaker, reports of an outlet. */
  times: number;
};

/** One answer with what each source does to it, by `keyOf` of the source. */
export type GridRow = { answer: Answer; cells: Map<string, GridEntry[]> };

/** The grid of one question. */
export type QuestionGrid = { sources: GridSource[]; rows: GridRow[] };

/** Returns the key of a source among the cells. */
export function keyOf(source: GridSource): string {
  return `${source.kind}:${source.id}`;
}

type Doing = { source: GridSource; stance: Utterance['stance']; date: PartialDate | null };

const ORDER = { speaker: 0, outlet: 1, copies: 2 } as const;

/** Returns the grid of the answers to a question. */
export function gridOf(answers: readonly Answer[], outlets: ClaimBundle['outlets']): QuestionGrid {
  const firsts = new Map<string, { source: GridSource; first: string }>();
  const rows = answers.map((answer) => {
    const doings = answer.claim.utterances.flatMap((utterance) => doingsOf(utterance, outlets));
    for (const { source, date } of doings) {
      const known = firsts.get(keyOf(source))?.first ?? '9999';
      const first = date !== null && date < known ? date : known;
      firsts.set(keyOf(source), { source, first });
    }
    return { answer, cells: cellsOf(doings) };
  });
  const sources = [...firsts.values()]
    .sort(
      (a, b) =>
        ORDER[a.source.kind] - ORDER[b.source.kind] ||
        (a.first < b.first ? -1 : a.first > b.first ? 1 : 0),
    )
    .map(({ source }) => source);
  return { sources, rows };
}

function doingsOf(utterance: Utterance, outlets: ClaimBundle['outlets']): Doing[] {
  const { speakers, stance, said, attributions } = utterance;
  return [
    ...speakers.map((id) => ({ source: { kind: 'speaker' as const, id }, stance, date: said })),
    ...attributions.map((attribution) => ({
      source: isWeak(attribution, outlets)
        ? { kind: 'copies' as const, id: '' }
        : { kind: 'outlet' as const, id: attribution.outlet },
      stance,
      date: attribution.published,
    })),
  ];
}

function cellsOf(doings: readonly Doing[]): Map<string, GridEntry[]> {
  const cells = new Map<string, GridEntry[]>();
  for (const { source, stance, date } of doings) {
    const entries = cells.get(keyOf(source)) ?? [];
    cells.set(keyOf(source), entries);
    let entry = entries.find((one) => one.stance === stance);
    if (!entry) {
      entry = { stance, dates: [], times: 0 };
      entries.push(entry);
    }
    entry.times++;
    if (date !== null && !entry.dates.includes(date)) entry.dates.push(date);
    entry.dates.sort();
  }
  return cells;
}
