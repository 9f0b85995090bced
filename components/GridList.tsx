import { i18n } from '#i18n';
import { type GridRow, type GridSource, keyOf, type QuestionGrid } from '../claims/grid.ts';
import { AnswerHead } from './AnswerHead.tsx';
import { CellEntries } from './CellEntries.tsx';
import { languageOf, nameOf } from './source-names.ts';
import type { View } from './UtteranceView.tsx';

/** The grid as lists, for where a table has no room; the style sheet shows one of the two. */
export function GridList({ grid, view }: { grid: QuestionGrid; view: View }) {
  return (
    <ol class="grid-list" aria-label={i18n.t('compare.caption')}>
      {grid.rows.map((row) => (
        <li
          key={row.answer.claim.id}
          class={row.answer.pageStances.length > 0 ? 'answer stated' : 'answer'}
        >
          <p class="answer-head">
            <AnswerHead answer={row.answer} view={view} />
          </p>
          <Sources
            title={i18n.t('card.whoSaid')}
            sources={grid.sources.filter(({ kind }) => kind === 'speaker')}
            row={row}
            view={view}
          />
          <Sources
            title={i18n.t('card.reportedBy')}
            sources={grid.sources.filter(({ kind }) => kind !== 'speaker')}
            row={row}
            view={view}
          />
        </li>
      ))}
    </ol>
  );
}

type SourcesProps = { title: string; sources: readonly GridSource[]; row: GridRow; view: View };

function Sources({ title, sources, row, view }: SourcesProps) {
  const present = sources.filter((source) => row.cells.has(keyOf(source)));
  if (present.length === 0) return null;
  return (
    <dl>
      <dt>{title}</dt>
      {present.map((source) => (
        <dd key={keyOf(source)}>
          <span
            class={source.kind === 'copies' ? 'source copies' : 'source'}
            {...languageOf(source, view)}
          >
            {nameOf(source, view)}
          </span>{' '}
          <CellEntries source={source} entries={row.cells.get(keyOf(source)) ?? []} />
        </dd>
      ))}
    </dl>
  );
}
