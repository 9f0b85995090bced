import { Fragment } from 'preact';
import { i18n } from '#i18n';
import type { GridEntry, GridSource } from '../claims/grid.ts';
import { tellDate } from './locale.ts';
import { counted } from './plural.ts';
import { Shape } from './Shape.tsx';

/** What stands in a cell of the grid. */
export type CellEntriesProps = {
  source: GridSource;
  entries: readonly GridEntry[];
};

/** How a source stands to an answer, in shape and word, and when. */
export function CellEntries({ source, entries }: CellEntriesProps) {
  return (
    <>
      {entries.map((entry) => (
        <span key={entry.stance} class="entry">
          <Shape kind={source.kind === 'speaker' ? entry.stance : 'reports'} />
          <span class="deed">{deedOf(source, entry)}</span>{' '}
          {source.kind !== 'copies' && <EntryDates dates={entry.dates} />}
        </span>
      ))}
    </>
  );
}

const REPORT_KEYS = {
  asserts: 'sourceStance.reports',
  denies: 'sourceStance.reportsDenial',
  doubts: 'sourceStance.reportsDoubt',
} as const;

function deedOf({ kind }: GridSource, { stance, times }: GridEntry): string {
  // Copies are counted, not named: many of them are one text.
  if (kind === 'copies') return counted('reports', times);
  return i18n.t(kind === 'speaker' ? `sourceStance.${stance}` : REPORT_KEYS[stance]);
}

function EntryDates({ dates }: { dates: readonly string[] }) {
  if (dates.length === 0) return <span class="date">{i18n.t('dateNotGiven')}</span>;
  return (
    <>
      {dates.map((date, i) => (
        <Fragment key={date}>
          {i > 0 && ' '}
          <time class="date" dateTime={date}>
            {tellDate(date, 'short')}
          </time>
        </Fragment>
      ))}
    </>
  );
}
