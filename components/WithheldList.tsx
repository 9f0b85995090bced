import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Match } from '../matching/types.ts';
import { CopyReport } from './CopyReport.tsx';
import { counted } from './plural.ts';

/** What the list of hidden matches is given. */
export type WithheldListProps = {
  /** Matches that the reader called wrong. */
  withheld: readonly Match[];
  /** Language of the page, for the quotations. */
  pageLang: string;
  onRestore(match: Match): void;
  /** Copies the report of a match; answers `null`, or the text where the browser refuses to copy. */
  onCopyReport(match: Match): Promise<string | null>;
};

/** The page's matches that were called wrong, folded, each with its way back. */
export function WithheldList({ withheld, pageLang, ...actions }: WithheldListProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const before = useRef<number | null>(null);
  // What was just hidden took its row and the focus with it: here is where it went.
  useEffect(() => {
    const isNew = before.current !== null && withheld.length > before.current;
    before.current = withheld.length;
    if (!isNew || !details.current) return;
    details.current.open = true;
    details.current.querySelector('summary')?.focus();
  }, [withheld.length]);
  if (withheld.length === 0) return null;
  return (
    <details class="withheld" ref={details}>
      <summary>{counted('hidden', withheld.length)}</summary>
      <ul>
        {withheld.map((match) => (
          <li key={`${match.start} ${match.claimId}`}>
            <q lang={pageLang} dir="auto">
              {match.quote}
            </q>
            <div class="wrong-actions">
              <button type="button" class="quiet" onClick={() => actions.onRestore(match)}>
                {i18n.t('wrong.again')}
              </button>
              <CopyReport onCopyReport={() => actions.onCopyReport(match)} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
