// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../components/Card.tsx';
import { StateNote } from '../../components/StateNote.tsx';
import { ThisPage } from '../../components/ThisPage.tsx';
import { bundle, match, report } from './sample-bundle.ts';

afterEach(cleanup);

function text(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ');
}

describe('Card', () => {
  it('shows claim, stance, speaker, role, channel, date, evidence, outlet, and the conflict with its own sources', () => {
    const { container } = render(
      <Card match={match} bundle={bundle} locale="en" onClose={vi.fn()} />,
    );
    const shown = text(container);
    for (const part of [
      'It was not planned.',
      'as said by \u2068the minister\u2069',
      'Jane Roe, minister',
      'press briefing',
      'December 16, 2024',
      'official statement',
      'The Courier',
      'via Agency',
      '3 reports · 1 origin',
      'It was planned.',
      'One says planned, the other not.',
      'Contradicts: both cannot hold',
      'Differs in: intent',
      'This page: 120. This claim: 100.',
    ]) {
      expect(shown).toContain(part);
    }
  });

  it('links recognised outlets only, and calls the others a copy', () => {
    const { container } = render(
      <Card match={match} bundle={bundle} locale="en" onClose={vi.fn()} />,
    );
    const links = [...container.querySelectorAll('a')].map((link) => link.textContent);
    expect(links).toContain('The Courier');
    expect(links).not.toContain('copy.example');
    expect(text(container)).toContain('Agency, through a copy');
  });

  it('says that a date or a conflict is not known rather than leaving it out', () => {
    const lone = { ...match, claimId: 'lone', conflicts: [] };
    const { container } = render(
      <Card match={lone} bundle={bundle} locale="en" onClose={vi.fn()} />,
    );
    expect(text(container)).toContain('date not given');
    expect(text(container)).toContain('No conflicting report is known here.');
  });

  it("shows the claim in the reader's language, and names a fallback", () => {
    const { container, rerender } = render(
      <Card match={match} bundle={bundle} locale="de" onClose={vi.fn()} />,
    );
    expect(container.querySelector('h2 [lang="de"]')?.textContent).toBe('Es war nicht geplant.');
    rerender(<Card match={match} bundle={bundle} locale="fr" onClose={vi.fn()} />);
    expect(text(container.querySelector('h2') as Element)).toMatch(
      /It was not planned\. \(shown in: English\)/,
    );
  });

  it('leads to the comparison of its sources, where there is one', () => {
    const onCompare = vi.fn(async () => null);
    const props = { match, bundle, locale: 'en', onClose: vi.fn() };
    const { rerender } = render(<Card {...props} onCompare={onCompare} />);
    fireEvent.click(screen.getByRole('button', { name: 'Compare sources' }));
    expect(onCompare).toHaveBeenCalledOnce();
    rerender(<Card {...props} />);
    expect(screen.queryByRole('button', { name: 'Compare sources' })).toBeNull();
  });

  it('says why the comparison could not be opened', async () => {
    const onCompare = async () => 'no tab';
    render(<Card match={match} bundle={bundle} locale="en" onClose={vi.fn()} {...{ onCompare }} />);
    fireEvent.click(screen.getByRole('button', { name: 'Compare sources' }));
    expect((await screen.findByRole('alert')).textContent).toBe('That did not work: no tab');
  });

  it('closes by its button', () => {
    const onClose = vi.fn();
    render(<Card match={match} bundle={bundle} locale="en" onClose={onClose} />);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('ThisPage', () => {
  it('lists matches by question, shows one on a click, and says which are lost', () => {
    const onShow = vi.fn();
    const { container } = render(
      <ThisPage report={{ ...report, lost: [1] }} bundle={bundle} locale="en" onShow={onShow} />,
    );
    expect(container.querySelectorAll('.match')).toHaveLength(2);
    fireEvent.click(container.querySelectorAll('.quote')[0] as Element);
    expect(onShow).toHaveBeenCalledWith(0);
    expect(text(container)).toContain('This sentence is no longer on the page.');
    expect(text(container)).toContain(
      'Read: 12 sentences, against 3 claims. Database of November 20, 2026. Unmarked text was not checked.',
    );
  });

  it('says how far a long page was read', () => {
    const { container } = render(
      <ThisPage
        report={{ ...report, readTo: 199_500 }}
        {...{ bundle }}
        locale="en"
        onShow={vi.fn()}
      />,
    );
    expect(text(container)).toContain(
      'The page is long: its first 199,500 characters were read. Read: 12 sentences',
    );
  });

  it('filters for conflicting reports', () => {
    const { container } = render(
      <ThisPage report={report} bundle={bundle} locale="en" onShow={vi.fn()} />,
    );
    fireEvent.click(screen.getByRole('checkbox'));
    expect(container.querySelectorAll('.match')).toHaveLength(1);
  });
});

describe('StateNote', () => {
  it.each([
    [{ kind: 'not-article' as const }, /not a news article/, 'Check this page anyway'],
    [
      { kind: 'other-topic' as const, syria: true, russia: false },
      /about Syria, with nothing on Russia/,
      'Check this page anyway',
    ],
    [{ kind: 'off' as const, where: 'site' as const }, /Switched off on this site/, 'Switch on'],
    [
      { kind: 'unreadable' as const, why: 'restricted' as const },
      /does not let extensions read/,
      null,
    ],
    [
      { kind: 'unreadable' as const, why: 'failed' as const, detail: 'no index.' },
      /Reading failed: no index\. Reload/,
      null,
    ],
    [
      { kind: 'unreadable' as const, why: 'no-text' as const },
      /no text was found in it/,
      'Check this page anyway',
    ],
    [{ kind: 'reading' as const }, /Reading this page/, null],
  ])('says why, and offers the next step: %o', (state, sentence, button) => {
    const { container } = render(
      <StateNote state={state} actions={{ onCheckAnyway: vi.fn(), onTurnOn: vi.fn() }} />,
    );
    expect(text(container)).toMatch(sentence);
    expect(container.querySelector('button')?.textContent ?? null).toBe(button);
  });
});
