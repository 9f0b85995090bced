import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ClaimBundle } from '../claims/types.ts';
import type { Match } from '../matching/types.ts';
import type { PageReport } from '../platform/messages.ts';
import type { CiteActionsProps } from './CiteActions.tsx';
import { CoverageLine } from './CoverageLine.tsx';
import { LocalTextView } from './LocalTextView.tsx';
import { MatchRow } from './MatchRow.tsx';
import type { WrongMatchActions } from './WrongMatch.tsx';

/** What the first view of the popup is given. */
export type ThisPageProps = {
  report: PageReport;
  bundle: ClaimBundle;
  locale: string;
  /** Show the match at this index of the report on the page. */
  onShow(index: number): void;
  /** Copying of a match's citation and link. */
  cite?(match: Match): CiteActionsProps;
  /** "Wrong match" of one of the matches. */
  wrongMatch?(match: Match): WrongMatchActions;
};

/** All matches of the page, grouped by question in reading order, with a filter for those that conflict. */
export function ThisPage({ report, bundle, locale, onShow, ...actions }: ThisPageProps) {
  const [onlyConflicts, setOnlyConflicts] = useState(false);
  const groups = groupByQuestion(report.matches, onlyConflicts);
  const view = { bundle, locale };
  return (
    <>
      <h2 class="headline" lang={report.lang} dir="auto">
        {report.title}
      </h2>
      <CoverageLine report={report} />
      <label class="filter">
        <input
          type="checkbox"
          checked={onlyConflicts}
          onChange={(event) => setOnlyConflicts(event.currentTarget.checked)}
        />
        {i18n.t('popup.filter')}
      </label>
      {groups.length === 0 && <p class="none">{i18n.t('popup.noneFiltered')}</p>}
      {groups.map(([questionId, rows]) => (
        <section key={questionId} class="question">
          <h3>
            {bundle.questions[questionId] && (
              <LocalTextView text={bundle.questions[questionId].text} locale={locale} />
            )}
          </h3>
          <ul class="matches">
            {rows.map(({ match, index }) => (
              <MatchRow
                key={`${match.start} ${match.claimId}`}
                match={match}
                lost={report.lost.includes(index)}
                pageLang={report.lang}
                view={view}
                onShow={() => onShow(index)}
                cite={actions.cite?.(match)}
                wrongMatch={actions.wrongMatch?.(match)}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** A match, and its place in the report. */
type Row = { match: Match; index: number };

/** Returns the matches by question, questions in the order in which the page first touches them. */
function groupByQuestion(
  matches: readonly Match[],
  onlyConflicts: boolean,
): [questionId: string, rows: Row[]][] {
  const rows = matches
    .map((match, index) => ({ match, index }))
    .filter(({ match }) => !onlyConflicts || match.conflicts.length > 0);
  return [...Map.groupBy(rows, ({ match }) => match.questionId)];
}
