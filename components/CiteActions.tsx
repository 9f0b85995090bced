import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CopyByHand } from './CopyByHand.tsx';

/** What was to be copied, and whether it was. */
export type Copied = {
  text: string;
  /** The browser did not refuse. */
  done: boolean;
  /** The link leads to the page only. */
  toPageOnly?: boolean;
};

/** What the buttons do. */
export type CiteActionsProps = {
  onCopyCitation(): Promise<Copied>;
  onCopyLink(): Promise<Copied>;
};

/** Copy a line that cites the claim, and a link to its sentence. */
export function CiteActions({ onCopyCitation, onCopyLink }: CiteActionsProps) {
  const [copied, setCopied] = useState<Copied | null>(null);
  async function run(work: Promise<Copied>) {
    // The same words twice are read out twice only if they went away in between.
    setCopied(null);
    setCopied(await work);
  }
  return (
    <div class="cite">
      <button type="button" class="quiet" onClick={() => void run(onCopyCitation())}>
        {i18n.t('export.citation')}
      </button>{' '}
      <button type="button" class="quiet" onClick={() => void run(onCopyLink())}>
        {i18n.t('export.link')}
      </button>
      <p role="status">{copied && sentenceOf(copied)}</p>
      {copied && !copied.done && <CopyByHand key={copied.text} text={copied.text} rows={3} />}
    </div>
  );
}

function sentenceOf({ done, toPageOnly }: Copied): string {
  const outcome = i18n.t(done ? 'export.copied' : 'export.byHand');
  return toPageOnly ? `${outcome} ${i18n.t('export.linkToPage')}` : outcome;
}
