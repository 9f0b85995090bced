import { describe, expect, it } from 'vitest';
import { answersTo, conflictsAmong, questionsOf } from '../../../claims/answers.ts';
import { gridOf, keyOf } from '../../../claims/grid.ts';
import { bundle, match, report } from '../../component/sample-bundle.ts';

describe('answersTo', () => {
  it("numbers the page's own answers first, with how the page puts them", () => {
    const denied = { ...match, claimId: 'planned', stance: 'denies' as const };
    const answers = answersTo('planned', bundle, [denied, denied]);
    expect(
      answers.map(({ claim, number, pageStances }) => [claim.id, number, pageStances]),
    ).toEqual([
      ['planned', 1, ['denies']],
      ['not-planned', 2, []],
    ]);
  });

  it('puts an answer without a date last', () => {
    const answers = answersTo('planned', bundle, []);
    expect(answers.map(({ claim }) => claim.id)).toEqual(['not-planned', 'planned']);
  });
});

describe('answersTo, of one day', () => {
  it('keeps the order of the database', () => {
    const [claim] = Object.values(bundle.claims);
    const ids = ['c', 'a', 'd', 'b', 'e'];
    const claims = Object.fromEntries(ids.map((id) => [id, { ...claim, id, questionId: 'one' }]));
    const answers = answersTo('one', { claims } as typeof bundle, []);
    expect(answers.map((answer) => answer.claim.id)).toEqual(ids);
  });
});

describe('questionsOf', () => {
  it('puts questions with conflicting reports first', () => {
    expect(questionsOf(report.matches.toReversed(), bundle)).toEqual([
      { id: 'planned', conflicting: true },
      { id: 'other', conflicting: false },
    ]);
  });
});

describe('conflictsAmong', () => {
  it('names both answers of the question, each conflict once', () => {
    const answers = answersTo('planned', bundle, [match]);
    const found = conflictsAmong(answers, bundle);
    expect(found.map(({ answer, other }) => [answer.number, other?.number])).toEqual([[1, 2]]);
  });

  it('tells where the other side answers another question', () => {
    const far = {
      ...bundle,
      conflicts: [{ ...bundle.conflicts[0], between: ['lone', 'planned'] }],
    };
    const [found] = conflictsAmong(answersTo('planned', bundle, []), far as typeof bundle);
    expect(found).toMatchObject({ other: null, otherClaim: { id: 'lone' } });
  });
});

describe('gridOf', () => {
  const grid = gridOf(answersTo('planned', bundle, [match]), bundle.outlets);

  it('has a column a speaker, then an outlet, and one for all that is not recognised', () => {
    expect(grid.sources.map(keyOf)).toEqual(['speaker:jane-roe', 'outlet:courier', 'copies:']);
  });

  it('has in a cell the stance, the dates known and how often', () => {
    const [first, second] = grid.rows;
    expect(first?.cells.get('speaker:jane-roe')).toEqual([
      { stance: 'asserts', dates: ['2024-12-16'], times: 1 },
    ]);
    expect(first?.cells.get('outlet:courier')).toEqual([
      { stance: 'asserts', dates: ['2024-12-17'], times: 2 },
    ]);
    expect(second?.cells.get('copies:')).toBeUndefined();
  });
});
