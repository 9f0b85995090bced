// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ExportMenu, type ExportOutcome } from '../../components/ExportMenu.tsx';
import { exportWords } from '../../components/export-words.ts';
import { dayOf } from '../../components/locale.ts';
import { exportFile } from '../../exchange/files.ts';
import { bundle, report } from './sample-bundle.ts';

afterEach(cleanup);

function menu(outcome: ExportOutcome) {
  const onCopy = vi.fn(async () => outcome);
  const onSave = vi.fn(async () => outcome);
  render(<ExportMenu printableUrl="/side-by-side.html?tab=3" onCopy={onCopy} onSave={onSave} />);
  return { onCopy, onSave };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('ExportMenu', () => {
  it('copies and saves in the chosen format and style', async () => {
    const { onCopy, onSave } = menu({ kind: 'copied' });
    press('Copy as Markdown');
    expect(onCopy).toHaveBeenLastCalledWith('markdown');
    for (const [name, format] of [
      ['Markdown', 'markdown'],
      ['CSV', 'csv'],
      ['JSON-LD', 'json-ld'],
    ] as const) {
      press(name);
      expect(onSave).toHaveBeenLastCalledWith(format);
    }
    fireEvent.change(screen.getByRole('combobox', { name: 'Style' }), {
      target: { value: 'bibtex' },
    });
    press('Copy references');
    expect(onCopy).toHaveBeenLastCalledWith('bibtex');
    press('Save references');
    expect(onSave).toHaveBeenLastCalledWith('bibtex');
    expect(await screen.findByText('Copied.')).toBe(screen.getByRole('status'));
  });

  it.each<[ExportOutcome, RegExp]>([
    [{ kind: 'saved', name: 'whence.md' }, /Saved as .*whence\.md/],
    [{ kind: 'nothing' }, /nothing to cite/],
    [{ kind: 'failed', message: 'no room' }, /did not work: no room/],
    [{ kind: 'by-hand', text: 'the text' }, /refused to copy/],
  ])('says how it ended: %o', async (outcome, sentence) => {
    menu(outcome);
    press('Copy as Markdown');
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).toMatch(sentence));
  });

  it('shows the text, with the focus in it, where copying was refused', async () => {
    menu({ kind: 'by-hand', text: 'the text' });
    press('Copy as Markdown');
    const box = (await screen.findByRole('textbox')) as HTMLTextAreaElement;
    expect(box.value).toBe('the text');
    await vi.waitFor(() => expect(document.activeElement).toBe(box));
  });

  it('links to the printable page', () => {
    menu({ kind: 'copied' });
    expect(screen.getByRole('link').getAttribute('href')).toBe('/side-by-side.html?tab=3');
  });
});

describe('dayOf', () => {
  it('is the day where the reader is', () => {
    const night = new Date(2026, 10, 5, 0, 30);
    expect(dayOf(night)).toBe('2026-11-05');
    expect(dayOf(new Date(2026, 0, 31, 23, 59))).toBe('2026-01-31');
  });
});

describe('exportWords', () => {
  it('tells the day in the language of the sentence that it stands in, not in that of the claims', () => {
    const made = { exportedAt: '2026-11-24T22:00:00Z', madeOn: '2026-11-25' };
    const input = { report, bundle, text: null, locale: 'ru', ...made };
    const { text, name } = exportFile('markdown', { ...input, words: exportWords(bundle) });
    expect(text).toContain('Made with Whence on November 25, 2026.');
    expect(name).toMatch(/-2026-11-25\.md$/);
  });

  it('makes a Markdown export of whole sentences', () => {
    const input = {
      report,
      bundle,
      text: null,
      locale: 'en',
      exportedAt: '2026-11-24T22:00:00Z',
      madeOn: '2026-11-25',
    };
    const { text } = exportFile('markdown', { ...input, words: exportWords(bundle) });
    for (const part of [
      'Read: 12 sentences, against 3 claims.',
      'Made with Whence on November 25, 2026.',
      'This page states it, as said by \u2068the minister\u2069.',
      '(3 reports · 1 origin)',
      '(Contradicts: both cannot hold · Differs in: intent)',
      'date not given · official statement',
    ])
      expect(text).toContain(part);
    // Every placeholder of a message is filled.
    expect(text).not.toMatch(/\$\d/);
  });
});
