// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SideBySide } from '../../components/SideBySide.tsx';
import { bundle, report } from './sample-bundle.ts';

afterEach(cleanup);

describe('SideBySide', () => {
  it('sets each claim beside its conflicting reports, with all reports unfolded', () => {
    const { container } = render(
      <SideBySide shown={{ report, bundle }} locale="en" madeOn="2026-11-25" onPrint={vi.fn()} />,
    );
    expect(container.querySelectorAll('.pair')).toHaveLength(2);
    expect(container.querySelector('.more')).toBeNull();
    expect(container.textContent).toContain('One says planned, the other not.');
    expect(container.textContent).toContain('Made with Whence on November 25, 2026.');
  });

  it('says what to do where there is no page', () => {
    const { container } = render(
      <SideBySide shown={null} locale="en" madeOn="2026-11-25" onPrint={vi.fn()} />,
    );
    expect(container.textContent).toMatch(/Open the article/);
  });
});
