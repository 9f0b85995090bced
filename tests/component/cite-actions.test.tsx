// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { CiteActions } from '../../components/CiteActions.tsx';

afterEach(cleanup);

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('CiteActions', () => {
  it('says that a link leads to the page only', async () => {
    const copied = { text: 'https://a.example/', done: true };
    render(
      <CiteActions
        onCopyCitation={async () => copied}
        onCopyLink={async () => ({ ...copied, toPageOnly: true })}
      />,
    );
    press('Copy citation');
    expect((await screen.findByText('Copied.')).getAttribute('role')).toBe('status');
    press('Copy link to the sentence');
    expect(await screen.findByText(/Copied\. The link leads to the page only/)).toBeTruthy();
  });
});
