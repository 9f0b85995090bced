import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CopyReport } from './CopyReport.tsx';

/** How hiding went: kept, kept until the browser closes, or not done, and why. */
export type HideOutcome = { done: true; kept: boolean } | { done: false; why: string };

/** What "wrong match" may do. */
export type WrongMatchActions = {
  onHide(): Promise<HideOutcome>;
  onRestore(): Promise<HideOutcome>;
  /** Copies the report; answers `null`, or the text where the browser refuses to copy. */
  onCopyReport(): Promise<string | null>;
};

type State = { kind: 'shown'; failure?: string } | { kind: 'hidden'; kept: boolean };

/** "Wrong match": hides the pair at once, and in its place offers the way back and a report to copy. */
export function WrongMatch({ onHide, onRestore, onCopyReport }: WrongMatchActions) {
  const [state, setState] = useState<State>({ kind: 'shown' });
  const wasPressed = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  // The pressed button gives way to another: the keyboard's focus goes along.
  useEffect(() => {
    if (wasPressed.current) button.current?.focus({ preventScroll: true });
    wasPressed.current = false;
  });

  async function press() {
    const outcome = await (state.kind === 'shown' ? onHide() : onRestore());
    wasPressed.current = true;
    if (!outcome.done) setState({ kind: 'shown', failure: outcome.why });
    else if (state.kind === 'shown') setState({ kind: 'hidden', kept: outcome.kept });
    else setState({ kind: 'shown' });
  }

  if (state.kind === 'shown') {
    return (
      <div class="wrong">
        <button type="button" class="quiet" ref={button} onClick={press}>
          {i18n.t('wrong.call')}
        </button>
        {state.failure && <p role="alert">{i18n.t('wrong.failed', [state.failure])}</p>}
      </div>
    );
  }
  return (
    <div class="wrong hidden-now">
      <p role="status">{i18n.t(state.kept ? 'wrong.hidden' : 'wrong.notKept')}</p>
      <div class="wrong-actions">
        <button type="button" class="quiet" ref={button} onClick={press}>
          {i18n.t('wrong.undo')}
        </button>
        <CopyReport onCopyReport={onCopyReport} />
      </div>
    </div>
  );
}
