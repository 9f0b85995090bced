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
    setOutcome({ byHand: await onCopyReport() });
  }
  return (
    <>
      <button type="button" class="quiet" onClick={copy}>
        {i18n.t('wrong.copy')}
      </button>
      {outcome?.byHand === null && <p role="status">{i18n.t('wrong.copied')}</p>}
      {typeof outcome?.byHand === 'string' && (
        <>
          <p role="status">{i18n.t('export.byHand')}</p>
          <CopyByHand text={outcome.byHand} rows={7} />
        </>
      )}
    </>
  );
}
