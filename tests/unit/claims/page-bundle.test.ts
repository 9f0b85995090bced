import { describe, expect, it } from 'vitest';
import { bundleFor, bundleForPage } from '../../../claims/bundle.ts';
import { bundle } from '../../component/sample-bundle.ts';

const all = {
  ...bundle,
  claims: {
    ...bundle.claims,
    perhaps: {
      id: 'perhaps',
      questionId: 'planned',
      text: { en: 'It may have been planned.' },
      utterances: [],
    },
  },
};

describe('bundleForPage', () => {
  it('adds the other answers to the questions of the page, and nothing of other questions', () => {
    expect(Object.keys(bundleFor(all, ['not-planned']).claims)).not.toContain('perhaps');
    const page = bundleForPage(all, ['not-planned']);
    expect(Object.keys(page.claims).sort()).toEqual(['not-planned', 'perhaps', 'planned']);
    expect(Object.keys(page.questions)).toEqual(['planned']);
    expect(page.conflicts).toEqual(bundle.conflicts);
  });

  it('leaves out conflicts of which one side is not shown', () => {
    const far = {
      ...all,
      conflicts: [
        ...all.conflicts,
        {
          between: ['perhaps', 'lone'] as [string, string],
          kind: 'disputes' as const,
          axis: 'time' as const,
          why: { en: 'They differ.' },
        },
      ],
    };
    expect(bundleForPage(far, ['not-planned']).conflicts).toEqual(bundle.conflicts);
    expect(bundleForPage(far, ['lone']).conflicts).toHaveLength(1);
  });

  it('knows nothing of an id that it does not know', () => {
    expect(bundleForPage(all, ['gone'])).toMatchObject({ claims: {}, conflicts: [] });
  });
});
