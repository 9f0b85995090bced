// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../components/Card.tsx';
import { MatchReasons } from '../../components/MatchReasons.tsx';
import { partsOf } from '../../components/QuoteWords.tsx';
import { ReadingOptions } from '../../components/ReadingOptions.tsx';
import { ResetBox } from '../../components/ResetBox.tsx';
import { SiteList } from '../../components/SiteList.tsx';
import { WithheldList } from '../../components/WithheldList.tsx';
import type { HideOutcome } from '../../components/WrongMatch.tsx';
import { wrongMatchReport } from '../../components/wrong-match-report.ts';
import type { Reason } from '../../matching/types.ts';
import { DEFAULT_SETTINGS } from '../../platform/settings.ts';
import { bundle, match } from './sample-bundle.ts';

afterEach(cleanup);

const button = (name: string) => screen.getByRole('button', { name });

describe('"Why is this marked?"', () => {
  it('sets off the matched words, and says the strength and the likeness in words, not numbers', () => {
    const reasons: Reason[] = [
      { kind: 'words', text: 'planned', weight: 1 },
      { kind: 'context', text: '2', weight: -0.5 },
      { kind: 'wording', text: '81 %', weight: 3 },
    ];
    const { container } = render(<MatchReasons match={{ ...match, reasons }} />);
    expect(container.querySelector('mark')?.textContent).toBe('planned');
    expect(container.textContent).toContain('Strength of the match: strong');
    expect(container.textContent).toContain('A name taken from the sentences before');
    expect(container.textContent).toContain('very close');
    expect(container.textContent).not.toMatch(/\d/);
  });

  it('calls a weaker match fair', () => {
    const { container } = render(<MatchReasons match={{ ...match, score: 0.6 }} />);
    expect(container.textContent).toContain('Strength of the match: fair');
  });

  it('tells how much of a claim a sentence holds, and how many other claims of the topic the page states', () => {
    const told = (part: string) => {
      const reasons: Reason[] = [
        { kind: 'part', text: part, weight: 3 },
        { kind: 'story', text: '12', weight: 1 },
      ];
      const { container } = render(<MatchReasons match={{ ...match, reasons }} />);
      return [...container.querySelectorAll('dl > div')].slice(1).map((line) => line.textContent);
    };
    expect(told('82 %')).toEqual([
      'Parts of the claim in this sentencenearly all',
      'Other claims of this topic on the page12 claims',
    ]);
    expect(told('60 %')[0]).toMatch(/most$/);
    expect(told('30 %')[0]).toMatch(/some$/);
  });

  it('cuts a quotation without losing or doubling a letter', () => {
    const parts = partsOf('drones attacked the base', ['attacked the', 'the base', 'drones', 'x']);
    expect(parts.map(({ text }) => text).join('')).toBe('drones attacked the base');
    expect(parts.filter(({ matched }) => !matched).map(({ text }) => text)).toEqual([' ']);
  });
});

describe('"Wrong match"', () => {
  const card = (outcome: HideOutcome, copied: string | null = null) => {
    const wrongMatch = {
      onHide: vi.fn(async () => outcome),
      onRestore: vi.fn(async () => outcome),
      onCopyReport: vi.fn(async () => copied),
    };
    render(
      <Card match={match} bundle={bundle} locale="en" onClose={vi.fn()} wrongMatch={wrongMatch} />,
    );
    return wrongMatch;
  };

  it('hides, offers the way back in its place with the focus on it, and takes it back', async () => {
    const { onHide, onRestore } = card({ done: true, kept: true });
    fireEvent.click(button('Wrong match'));
    expect(await screen.findByText('Hidden on this page. Nothing was sent.')).toBeTruthy();
    expect(onHide).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(document.activeElement).toBe(button('Undo')));
    fireEvent.click(button('Undo'));
    await vi.waitFor(() => expect(document.activeElement).toBe(button('Wrong match')));
    expect(onRestore).toHaveBeenCalledOnce();
  });

  it('says where it will not outlive the session, and where it failed', async () => {
    card({ done: true, kept: false });
    fireEvent.click(button('Wrong match'));
    expect(await screen.findByText(/Hidden until the browser closes/)).toBeTruthy();
    cleanup();
    card({ done: false, why: 'no answer' });
    fireEvent.click(button('Wrong match'));
    expect(await screen.findByText('It could not be hidden: no answer')).toBeTruthy();
  });

  it('copies a report, or shows it to be copied by hand', async () => {
    card({ done: true, kept: true });
    fireEvent.click(button('Wrong match'));
    const copy = await screen.findByRole('button', { name: 'Copy a report' });
    // The status is there before its words are.
    const status = copy.nextElementSibling;
    expect(status?.getAttribute('role')).toBe('status');
    expect(status?.textContent).toBe('');
    fireEvent.click(copy);
    await vi.waitFor(() => expect(status?.textContent).toBe('The report is copied.'));
    cleanup();
    card({ done: true, kept: true }, 'the report');
    fireEvent.click(button('Wrong match'));
    fireEvent.click(await screen.findByRole('button', { name: 'Copy a report' }));
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox')).value).toBe('the report');
  });

  it('reports page, quotation, claim, words and database, and nothing of the reader', () => {
    const parts = { match, url: 'https://a.example/', bundle, databaseDate: '2026-11-20' };
    expect(wrongMatchReport({ ...parts, locale: 'en' }).split('\n')).toEqual([
      'Whence: a wrong match',
      'Page: https://a.example/',
      'Words on the page: “Nobody had planned it”',
      'Claim: It was not planned. [not-planned]',
      'Matched words: planned',
      'Strength of the match: strong',
      'Database of November 20, 2026',
    ]);
  });
});

describe('WithheldList', () => {
  it('opens with the focus on it when something was just hidden', async () => {
    const props = { pageLang: 'en', locale: 'en', onRestore: vi.fn(), onCopyReport: vi.fn() };
    const { container, rerender } = render(<WithheldList withheld={[]} {...props} />);
    expect(container.querySelector('details')).toBeNull();
    rerender(<WithheldList withheld={[match]} {...props} />);
    await vi.waitFor(() => expect(container.querySelector('details')?.open).toBe(true));
    expect(document.activeElement?.textContent).toBe(
      '1 match that you called wrong is hidden here',
    );
    fireEvent.click(button('Show it again'));
    expect(props.onRestore).toHaveBeenCalledWith(match);
  });
});

describe('the options', () => {
  it('call back with the one thing that was changed', () => {
    const onChange = vi.fn();
    render(<ReadingOptions settings={DEFAULT_SETTINGS} onChange={onChange} />);
    fireEvent.click(screen.getByRole('radio', { name: 'never by the pointer' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Show marks on the page' }));
    fireEvent.click(screen.getByRole('radio', { name: 'thick' }));
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'ar' } });
    expect(onChange.mock.calls).toEqual([
      [{ card: 'never' }],
      [{ marks: false }],
      [{ markWeight: 'thick' }],
      [{ claimLanguage: 'ar' }],
    ]);
  });

  it('add, widen and remove a site, and say what is no site or known already', () => {
    const onChange = vi.fn();
    const { container } = render(<SiteList sites={['a.example']} onChange={onChange} />);
    const type = (value: string) => {
      fireEvent.input(screen.getByRole('textbox'), { target: { value } });
      fireEvent.submit(container.querySelector('form') as Element);
    };
    type('news');
    expect(screen.getByRole('alert').textContent).toMatch(/has a dot/);
    type('https://a.example/story');
    expect(screen.getByRole('alert').textContent).toBe('a.example is on the list already.');
    expect(onChange).not.toHaveBeenCalled();
    type('b.example');
    fireEvent.click(screen.getByRole('checkbox', { name: 'a.example: also all sites below it' }));
    fireEvent.click(button('Remove a.example'));
    expect(onChange.mock.calls).toEqual([
      [['a.example', 'b.example'], 'b.example is no longer read.'],
      [['*.a.example'], ''],
      [[], 'a.example is read again.'],
    ]);
  });

  it('ask once before a reset, with the focus on the answer that changes nothing', async () => {
    const onReset = vi.fn();
    render(<ResetBox onReset={onReset} />);
    fireEvent.click(button('Reset'));
    await vi.waitFor(() => expect(document.activeElement).toBe(button('No, keep all')));
    fireEvent.click(button('No, keep all'));
    expect(onReset).not.toHaveBeenCalled();
    fireEvent.click(button('Reset'));
    fireEvent.click(button('Yes, reset'));
    expect(onReset).toHaveBeenCalledOnce();
  });
});
