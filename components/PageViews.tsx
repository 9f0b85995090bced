import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { type Answer, answersTo, questionsOf } from '../claims/answers.ts';
import { Chain } from './Chain.tsx';
import { ClaimPicker } from './ClaimPicker.tsx';
import { Compare } from './Compare.tsx';
import { QuestionPicker } from './QuestionPicker.tsx';
import { type Tab, Tabs } from './Tabs.tsx';
import { ThisPage, type ThisPageProps } from './ThisPage.tsx';
import { Timeline } from './Timeline.tsx';

/** The views of a page. */
export type ViewName = 'page' | 'compare' | 'timeline' | 'chain';

/** What the reader looks at; kept by the page that shows the views. */
export type Choice = {
  view: ViewName;
  /** `null`: the first of the page's questions. */
  questionId: string | null;
  /** `null`: the first claim of the page that answers the question. */
  claimId: string | null;
};

/** What is looked at first. */
export const FIRST_CHOICE: Choice = { view: 'page', questionId: null, claimId: null };

/** What the views are given: what the first one is, and the choice. */
export type PageViewsProps = ThisPageProps & {
  choice: Choice;
  onChoose(choice: Choice): void;
};

/** The matches of a page in four views: as a list, and a question at a time as a grid, on an axis and as a chain. */
export function PageViews({ choice, onChoose, ...page }: PageViewsProps) {
  const { report, bundle, locale } = page;
  const view = { bundle, locale };
  const questions = questionsOf(report.matches, bundle);
  const questionId =
    (questions.find(({ id }) => id === choice.questionId) ?? questions[0])?.id ?? '';
  const ofQuestion = (draw: (answers: Answer[]) => ComponentChildren) => () => (
    <>
      <QuestionPicker
        questions={questions}
        selected={questionId}
        view={view}
        onSelect={(id) => onChoose({ ...choice, questionId: id, claimId: null })}
      />
      {draw(answersTo(questionId, bundle, report.matches))}
    </>
  );
  const tabs: Tab<ViewName>[] = [
    { id: 'page', label: i18n.t('popup.thisPage'), panel: () => <ThisPage {...page} /> },
    {
      id: 'compare',
      label: i18n.t('views.compare'),
      panel: ofQuestion((answers) => <Compare answers={answers} view={view} />),
    },
    {
      id: 'timeline',
      label: i18n.t('views.timeline'),
      panel: ofQuestion((answers) => <Timeline key={questionId} answers={answers} view={view} />),
    },
  ];
  const claimIds = (id: string) => [
    ...new Set(report.matches.flatMap((m) => (m.questionId === id ? m.claimId : []))),
  ];
  const claim = bundle.claims[choice.claimId ?? ''] ?? bundle.claims[claimIds(questionId)[0] ?? ''];
  const chain = () =>
    claim && (
      <>
        <ClaimPicker
          groups={questions.map(({ id }) => ({ questionId: id, claimIds: claimIds(id) }))}
          selected={claim.id}
          view={view}
          onSelect={(id) =>
            onChoose({
              ...choice,
              claimId: id,
              questionId: bundle.claims[id]?.questionId ?? questionId,
            })
          }
        />
        <Chain
          claim={claim}
          page={{
            ...report,
            matches: report.matches.filter(({ claimId }) => claimId === claim.id),
          }}
          view={view}
        />
      </>
    );
  tabs.push({ id: 'chain', label: i18n.t('views.chain'), panel: chain });
  return (
    <Tabs
      label={i18n.t('views.label')}
      tabs={tabs}
      selected={choice.view}
      onSelect={(name) => onChoose({ ...choice, view: name })}
    />
  );
}
