import { type ComponentChildren, toChildArray } from 'preact';
import { useState } from 'preact/hooks';
import { counted } from './plural.ts';

/** The first items of a list, the others behind a button that names their number. */
export function Folded({ children, shown }: { children: ComponentChildren; shown: number }) {
  const [open, setOpen] = useState(false);
  const items = toChildArray(children);
  const hidden = items.length - shown;
  // One hidden item would take no more room than the button.
  if (open || hidden <= 1) return <>{items}</>;
  return (
    <>
      {items.slice(0, shown)}
      <li class="more">
        <button type="button" class="quiet" onClick={() => setOpen(true)}>
          {counted('more', hidden)}
        </button>
      </li>
    </>
  );
}
