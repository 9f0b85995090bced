// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../components/Card.tsx';
import { CoverageLine } from '../../components/CoverageLine.tsx';
import { counted } from '../../components/plural.ts';
import { readMessages, speak } from '../interface.ts';
import { bundle, match, report } from './sample-bundle.ts';

afterEach(cleanup);

const told = (container: Element) => (container.textContent ?? '').replace(/\s+/g, ' ');

describe('claims in one language, the interface in another', () => {
  it('leave the frame, its dates and counts in the language of the interface', () => {
    const { container } = render(
      <Card match={match} bundle={bundle} locale="de" onClose={vi.fn()} />,
    );
    const card = container.querySelector('.card') as HTMLElement;
    expect([card.lang, card.dir]).toEqual(['en', 'ltr']);
    expect(container.querySelector('h2 [lang="de"]')?.textContent).toBe('Es war nicht geplant.');
    expect(told(container)).toContain('December 16, 2024');
    expect(told(container)).toContain('3 reports · 1 origin');
  });

  it('name a fallback in the language of the interface', () => {
    const { container } = render(
      <Card match={match} bundle={bundle} locale="ar" onClose={vi.fn()} />,
    );
    expect(container.querySelector('h2')?.textContent).toBe(
      'It was not planned. (shown in: English)',
    );
  });

  it('count by the plural rules of the interface, whatever the claims are in', async () => {
    speak(await readMessages('ru'));
    const { container } = render(
      <Card match={match} bundle={bundle} locale="en" onClose={vi.fn()} />,
    );
    const card = container.querySelector('.card') as HTMLElement;
    expect([card.lang, card.dir]).toEqual(['ru', 'ltr']);
    expect(told(container)).toMatch(/3 сообщения · 1 /);
    expect([1, 2, 5, 21].map((n) => counted('reports', n))).toEqual([
      '1 сообщение',
      '2 сообщения',
      '5 сообщений',
      '21 сообщение',
    ]);
  });

  it('end a sentence once, after a date that ends in a full stop', async () => {
    speak(await readMessages('ru'));
    const { container } = render(<CoverageLine report={report} />);
    expect(told(container)).toMatch(/2026 г\. /);
    expect(told(container)).not.toContain('..');
  });

  it('turn the frame with the interface alone', async () => {
    speak(await readMessages('ar'));
    const { container } = render(
      <Card match={match} bundle={bundle} locale="en" onClose={vi.fn()} />,
    );
    expect((container.querySelector('.card') as HTMLElement).dir).toBe('rtl');
    const heading = container.querySelector('h2 span') as HTMLElement;
    expect([heading.lang, heading.dir]).toEqual(['en', 'ltr']);
    const line = render(<CoverageLine report={report} />).container;
    expect(told(line)).toContain('نوفمبر');
  });
});
