import type { Answer } from '../claims/answers.ts';
import { gridOf } from '../claims/grid.ts';
import { AnswerConflicts } from './AnswerConflicts.tsx';
import { GridList } from './GridList.tsx';
import { GridTable } from './GridTable.tsx';
import type { View } from './UtteranceView.tsx';

/** The question grid: all known answers, who says and reports each, and which of them conflict. */
export function Compare({ answers, view }: { answers: readonly Answer[]; view: View }) {
  const grid = gridOf(answers, view.bundle.outlets);
  return (
    <div class="compare">
      <div class="fits">
        <GridTable grid={grid} view={view} />
        <GridList grid={grid} view={view} />
      </div>
      <AnswerConflicts answers={answers} view={view} />
    </div>
  );
}
