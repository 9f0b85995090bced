import { afterEach, expect, it } from 'vitest';
import { createCardHost } from '../../../page/card-host.ts';

const LINE = new DOMRect(0, 0, 200, 20);
const life = new AbortController();

afterEach(() => {
  life.abort();
  document.body.replaceChildren();
});

it('gives the focus back to where it was, however many cards were gone through', () => {
  document.body.innerHTML = '<button>Here</button>';
  const button = document.querySelector('button');
  button?.focus();
  const host = createCardHost(document, '', life.signal);
  for (let card = 0; card < 3; card++) {
    host.open(LINE, {
      direction: 'ltr',
      marked: LINE,
      render: (box) => {
        box.innerHTML = '<div class="card" tabindex="-1">A card</div>';
        return () => box.replaceChildren();
      },
    });
    host.focus();
    // Said again, as a sheet is: it opens with the focus, and the keyboard asks for it once more.
    host.focus();
    expect(document.activeElement?.localName).toBe('whence-card');
  }
  host.close();
  expect(document.activeElement).toBe(button);
});
