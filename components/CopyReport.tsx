import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CopyByHand } from './CopyByHand.tsx';

/** What the button is given. */
export type CopyReportProps = {
  /** Copies the report; answers `null`, or the text where the browser refuses to copy. */
  onCopyReport(): Promise<string | null>;
};

/** Copies a report to the clipboard; where that is refused, shows it to be copied by hand. */
export function CopyReport({ onCopyReport }: CopyReportProps) {
  const [outcome, setOutcome] = useState<{ byHand: string | null } | null>(null);
  async function copy() {
    // The same words twice are read out twice only if they went away in between.
    setOutcome(null);
    setOutcome({ byHand: await onCopyReport() });
  }
  return (
    <>
      <button type="button" class="quiet" onClick={copy}>
        {i18n.t('wrong.copy')}
      </button>
      {/* Always there: a status is heard when words come into it, not when it comes with them. */}
      <p role="status">
        {outcome && i18n.t(outcome.byHand === null ? 'wrong.copied' : 'export.byHand')}
      </p>
      {typeof outcome?.byHand === 'string' && <CopyByHand text={outcome.byHand} rows={7} />}
    </>
  );
}
