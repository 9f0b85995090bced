import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CitationStyle, ExportFormat } from '../exchange/files.ts';
import { CopyByHand } from './CopyByHand.tsx';

/** How an export ended. */
export type ExportOutcome =
  | { kind: 'copied' }
  /** The browser refused: the text, to be copied by hand. */
  | { kind: 'by-hand'; text: string }
  | { kind: 'saved'; name: string }
  /** There is nothing in it: no recognised report to cite. */
  | { kind: 'nothing' }
  | { kind: 'failed'; message: string };

/** What the menu is given. */
export type ExportMenuProps = {
  /** Address of the page that sets claims and conflicting reports side by side. */
  printableUrl: string;
  onCopy(format: ExportFormat): Promise<ExportOutcome>;
  onSave(format: ExportFormat): Promise<ExportOutcome>;
};

/** Names of formats and styles; they are the same in every language. */
const FILES = { markdown: 'Markdown', csv: 'CSV', 'json-ld': 'JSON-LD' } as const;
const STYLES = {
  apa: 'APA',
  chicago: 'Chicago',
  bibtex: 'BibTeX',
  'csl-json': 'CSL-JSON',
} as const satisfies Record<CitationStyle, string>;

/** Copy or save what was found on the page, cite it, or print it side by side. */
export function ExportMenu({ printableUrl, onCopy, onSave }: ExportMenuProps) {
  const [outcome, setOutcome] = useState<ExportOutcome | null>(null);
  async function run(work: Promise<ExportOutcome>) {
    // The same words twice are read out twice only if they went away in between.
    setOutcome(null);
    setOutcome(await work);
  }
  const copy = (format: ExportFormat) => void run(onCopy(format));
  const save = (format: ExportFormat) => void run(onSave(format));
  return (
    <details class="export">
      <summary>{i18n.t('export.menu')}</summary>
      <div class="export-body">
        <PageExports onCopy={copy} onSave={save} />
        <References onCopy={copy} onSave={save} />
        <a href={printableUrl} target="_blank" rel="noopener">
          {i18n.t('export.printable')}
        </a>
        <p class="outcome" role="status">
          {outcome && sentenceOf(outcome)}
        </p>
        {outcome?.kind === 'by-hand' && <CopyByHand text={outcome.text} />}
      </div>
    </details>
  );
}

type Doings = { onCopy(format: ExportFormat): void; onSave(format: ExportFormat): void };

function PageExports({ onCopy, onSave }: Doings) {
  const saveAs = useId();
  return (
    <section>
      <h3>{i18n.t('export.claims')}</h3>
      <button type="button" onClick={() => onCopy('markdown')}>
        {i18n.t('export.copy')}
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a line of buttons */}
      <div class="choices" role="group" aria-labelledby={saveAs}>
        <span id={saveAs}>{i18n.t('export.saveAs')}</span>
        {(Object.keys(FILES) as (keyof typeof FILES)[]).map((format) => (
          <button key={format} type="button" onClick={() => onSave(format)}>
            {FILES[format]}
          </button>
        ))}
      </div>
    </section>
  );
}

function References({ onCopy, onSave }: Doings) {
  const [style, setStyle] = useState<CitationStyle>('apa');
  return (
    <section>
      <h3>{i18n.t('export.references')}</h3>
      <label class="choices">
        {i18n.t('export.style')}
        <select
          value={style}
          onChange={(event) => setStyle(event.currentTarget.value as CitationStyle)}
        >
          {(Object.keys(STYLES) as CitationStyle[]).map((name) => (
            <option key={name} value={name}>
              {STYLES[name]}
            </option>
          ))}
        </select>
      </label>
      <div class="choices">
        <button type="button" onClick={() => onCopy(style)}>
          {i18n.t('export.copyReferences')}
        </button>
        <button type="button" onClick={() => onSave(style)}>
          {i18n.t('export.saveReferences')}
        </button>
      </div>
    </section>
  );
}

function sentenceOf(outcome: ExportOutcome): string {
  switch (outcome.kind) {
    case 'copied':
      return i18n.t('export.copied');
    case 'by-hand':
      return i18n.t('export.byHand');
    case 'saved':
      return i18n.t('export.saved', [`\u2068${outcome.name}\u2069`]);
    case 'nothing':
      return i18n.t('export.noneToCite');
    case 'failed':
      return i18n.t('export.failed', [outcome.message]);
  }
}
