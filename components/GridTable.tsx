import { i18n } from '#i18n';
import { type GridRow, type GridSource, keyOf, type QuestionGrid } from '../claims/grid.ts';
import { AnswerHead } from './AnswerHead.tsx';
import { CellEntries } from './CellEntries.tsx';
import { languageOf, nameOf } from './source-names.ts';
import type { View } from './UtteranceView.tsx';

/** Names longer than this get a wider column, so that the head does not grow high. */
const LONG = 22;

/** The grid as a table: answers down, sources across. It scrolls in its own container. */
export function GridTable({ grid, view }: { grid: QuestionGrid; view: View }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="scroller" tabIndex={0} aria-label={i18n.t('compare.caption')}>
      <table class="grid">
        <caption>{i18n.t('compare.caption')}</caption>
        <GridHead sources={grid.sources} view={view} />
        <tbody>
          {grid.rows.map((row) => (
            <GridRowView key={row.answer.claim.id} row={row} sources={grid.sources} view={view} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function GridHead({ sources, view }: { sources: readonly GridSource[]; view: View }) {
  const speakers = sources.filter(({ kind }) => kind === 'speaker').length;
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} class="first">
          {i18n.t('compare.answer')}
        </th>
        {speakers > 0 && (
          <th scope="colgroup" colSpan={speakers} class="group">
            {i18n.t('card.whoSaid')}
          </th>
        )}
        {speakers < sources.length && (
          <th scope="colgroup" colSpan={sources.length - speakers} class="group reporters">
            {i18n.t('card.reportedBy')}
          </th>
        )}
      </tr>
      <tr>
        {sources.map((source, i) => (
          <th key={keyOf(source)} scope="col" class={classOf(source, i === speakers)}>
            <span
              class={nameOf(source, view).length > LONG ? 'name long' : 'name'}
              {...languageOf(source, view)}
            >
              {nameOf(source, view)}
            </span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

type GridRowProps = { row: GridRow; sources: readonly GridSource[]; view: View };

function GridRowView({ row, sources, view }: GridRowProps) {
  const firstReporter = sources.findIndex(({ kind }) => kind !== 'speaker');
  return (
    <tr class={row.answer.pageStances.length > 0 ? 'stated' : undefined}>
      <th scope="row" class="first">
        <AnswerHead answer={row.answer} view={view} />
      </th>
      {sources.map((source, i) => (
        <td key={keyOf(source)} class={classOf(source, i === firstReporter)}>
          <CellEntries source={source} entries={row.cells.get(keyOf(source)) ?? []} />
        </td>
      ))}
    </tr>
  );
}

/** A line stands before the first column of reporters. */
function classOf({ kind }: GridSource, first: boolean): string {
  return [first && 'reporters', kind === 'copies' && 'copies'].filter(Boolean).join(' ');
}
