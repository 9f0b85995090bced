import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** Sets everything back: asks once, then calls back. */
export function ResetBox({ onReset }: { onReset(): void }) {
  const [asking, setAsking] = useState(false);
  const no = useRef<HTMLButtonElement>(null);
  const start = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  // The focus goes to the answer that changes nothing, and back to where it came from.
  useEffect(() => {
    if (asking) no.current?.focus();
    else if (wasAsking.current) start.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  function yes() {
    setAsking(false);
    onReset();
  }
  return (
    <>
      <p class="note" id="reset-what">
        {i18n.t('options.resetWhat')}
      </p>
      {asking ? (
        <div
          class="ask"
          role="alertdialog"
          aria-labelledby="reset-ask"
          aria-describedby="reset-what"
        >
          <p id="reset-ask">{i18n.t('options.resetAsk')}</p>
          <button type="button" onClick={yes}>
            {i18n.t('options.resetYes')}
          </button>
          <button type="button" ref={no} onClick={() => setAsking(false)}>
            {i18n.t('options.resetNo')}
          </button>
        </div>
      ) : (
        <button type="button" ref={start} onClick={() => setAsking(true)}>
          {i18n.t('options.resetTitle')}
        </button>
      )}
    </>
  );
}
