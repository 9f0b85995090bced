// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Choice, FIRST_CHOICE, PageViews } from '../../components/PageViews.tsx';
import { bundle, report } from './sample-bundle.ts';

afterEach(cleanup);

function Page({ locale = 'en', first = FIRST_CHOICE }: { locale?: string; first?: Choice }) {
  const [choice, setChoice] = useState(first);
  return (
    <PageViews
      report={report}
      bundle={bundle}
      locale={locale}
      onShow={vi.fn()}
      choice={choice}
      onChoose={setChoice}
    />
  );
}

function text(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ');
}

/** The panel of a view, opened. */
function opened(name: string): HTMLElement {
  fireEvent.click(screen.getByRole('tab', { name }));
  return screen.getByRole('tabpanel');
}

describe('the tabs', () => {
  const selected = () => screen.getByRole('tab', { selected: true }).textContent;

  it('have one that can be tabbed to; arrows, Home and End lead on and round', () => {
    render(<Page />);
    expect(screen.getAllByRole('tab').map((tab) => tab.tabIndex)).toEqual([0, -1, -1, -1]);
    for (const [key, name] of [
      ['ArrowRight', 'Compare'],
      ['End', 'Chain'],
      ['ArrowRight', 'This page'],
      ['ArrowLeft', 'Chain'],
      ['Home', 'This page'],
    ] as const) {
      fireEvent.keyDown(screen.getByRole('tab', { selected: true }), { key });
      expect(selected()).toBe(name);
      expect(document.activeElement?.textContent).toBe(name);
    }
  });

  it('keep what was opened in a panel', () => {
    render(<Page />);
    fireEvent.click(screen.getByRole('checkbox'));
    opened('Compare');
    expect((within(opened('This page')).getByRole('checkbox') as HTMLInputElement).checked).toBe(
      true,
    );
  });

  it('look at the same question', () => {
    render(<Page />);
    fireEvent.change(within(opened('Compare')).getByRole('combobox'), {
      target: { value: 'other' },
    });
    expect(text(within(opened('Timeline')).getByRole('heading', { level: 2 }))).toBe(
      'Did it rain?',
    );
    expect(text(within(opened('Chain')).getByRole('heading', { level: 2 }))).toBe('It rained.');
  });
});

describe('Compare', () => {
  it('is a table with headers of rows, columns and groups of columns', () => {
    render(<Page />);
    const table = within(opened('Compare')).getByRole('table');
    const heads = [...table.querySelectorAll('th')].map((head) => [head.scope, text(head)]);
    expect(heads).toEqual([
      ['col', 'Answer'],
      ['colgroup', 'Who said it'],
      ['colgroup', 'Reported by'],
      ['col', 'Jane Roe'],
      ['col', 'The Courier'],
      ['col', 'copies and outlets that are not recognised'],
      ['row', '1It was not planned.This page states it'],
      ['row', '2It was planned.'],
    ]);
  });

  it('says in each cell what the source does, and when', () => {
    render(<Page />);
    const rows = opened('Compare').querySelectorAll('tbody tr');
    expect([...(rows[0]?.querySelectorAll('td') ?? [])].map(text)).toEqual([
      'says so Dec 16, 2024',
      'reports it Dec 17, 2024',
      '1 report ',
    ]);
  });

  it('says which answers conflict, and in what they differ', () => {
    render(<Page />);
    const shown = text(opened('Compare').querySelector('.answer-conflicts'));
    expect(shown).toContain('Answers 1 and 2');
    expect(shown).toContain('One says planned, the other not.');
    expect(shown).toContain('Contradicts: both cannot hold');
  });

  it('has the same as lists, for where there is no room', () => {
    render(<Page />);
    const list = opened('Compare').querySelector('.grid-list');
    expect(text(list)).toContain('Jane Roe says so Dec 16, 2024');
    expect(text(list)).toContain('The Courier reports it Dec 17, 2024');
  });
});

describe('Timeline', () => {
  it('describes its points, one of which can be tabbed to; arrow keys lead on', () => {
    render(<Page />);
    const points = within(opened('Timeline')).getAllByRole('img');
    expect(points.map((point) => point.getAttribute('aria-label'))).toEqual([
      'Answer 1. Said, December 16, 2024: Jane Roe',
      'Answer 1. Reported, December 17, 2024: The Courier',
    ]);
    expect(points.map((point) => point.getAttribute('tabindex'))).toEqual(['0', '-1']);
    fireEvent.focus(points[0] as Element);
    fireEvent.keyDown(points[0] as Element, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(points[1]);
  });

  it('lists what has no date, and says all in a table', () => {
    render(<Page />);
    const panel = opened('Timeline');
    expect(text(panel.querySelector('.undated'))).toContain(
      'Reported: The Courier and copies and outlets that are not recognised',
    );
    const rows = [...panel.querySelectorAll('table tr')].map(text);
    expect(rows).toContain('Dec 16, 2024SaidJane Roe');
    expect(rows.filter((row) => row.startsWith('date not given'))).toHaveLength(3);
  });
});

describe('Chain', () => {
  it('leads from the statement to this page, reports of one origin together', () => {
    render(<Page />);
    const panel = opened('Chain');
    expect(text(panel.querySelector('.counts'))).toBe('3 reports · 1 origin');
    expect(panel.querySelectorAll('.origin')).toHaveLength(1);
    expect([...panel.querySelectorAll('.station')].map(text)).toEqual([
      'Jane Roe · Dec 16, 2024 · official statement',
      'press briefing',
      'Via Agency',
      'The Courier · Dec 17, 2024',
      'an outlet that is not recognised, through a copy · date not given',
      'The Courier · date not given',
    ]);
    expect(text(panel.querySelector('.page-end'))).toContain(
      'This page states it.It names \u2068the minister\u2069 as its source.Which of these reports it goes back to is not known.',
    );
  });

  it('says all in a table, a row a report', () => {
    render(<Page />);
    const rows = [...opened('Chain').querySelectorAll('tbody tr')].map(text);
    expect(rows).toEqual([
      'Origin 1',
      'Jane Roe · Dec 16, 2024press briefingAgencyThe Courier · Dec 17, 2024',
      'Jane Roe · Dec 16, 2024press briefingAgencyan outlet that is not recognised, through a copy · date not given',
      'Jane Roe · Dec 16, 2024press briefingThe Courier · date not given',
    ]);
  });
});
