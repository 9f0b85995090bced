/** Copying and saving what the popup shows. The writers are loaded when first asked for. */

import type { ExportOutcome } from '../../components/ExportMenu.tsx';
import { exportWords } from '../../components/export-words.ts';
import { dayOf } from '../../components/locale.ts';
import type { ExportFile, ExportFormat } from '../../exchange/files.ts';
import { copyText } from '../../page/clipboard.ts';
import { callReader } from '../../platform/channel.ts';
import type { TabState } from '../../platform/messages.ts';
import { settle } from '../../platform/result.ts';

/** What is exported: a page with matches, and the language it is told in. */
export type Exported = {
  state: Extract<TabState, { kind: 'matched' }>;
  tabId: number;
  locale: string;
};

/** How long a file's address is kept after the click on it: a browser may ask before it saves. */
const KEEP_MS = 60_000;

/** Copies an export to the clipboard; where that is refused, answers the text. */
export function copyExport(format: ExportFormat, exported: Exported): Promise<ExportOutcome> {
  return finished(format, exported, async ({ text }) =>
    (await copyText(text)) ? { kind: 'copied' } : { kind: 'by-hand', text },
  );
}

/** Saves an export as a file, through a link to a blob: no permission is needed. */
export function saveExport(format: ExportFormat, exported: Exported): Promise<ExportOutcome> {
  return finished(format, exported, ({ name, type, text }) => {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
    return { kind: 'saved', name };
  });
}

async function finished(
  format: ExportFormat,
  exported: Exported,
  end: (file: ExportFile) => ExportOutcome | Promise<ExportOutcome>,
): Promise<ExportOutcome> {
  const made = await settle(async () => {
    const file = await makeFile(format, exported);
    return file ? end(file) : ({ kind: 'nothing' } as const);
  });
  return made.ok ? made.value : { kind: 'failed', message: made.error.message };
}

/** Returns the file, `null` where there is nothing to put into it. */
async function makeFile(format: ExportFormat, exported: Exported): Promise<ExportFile | null> {
  const { state, tabId, locale } = exported;
  const { report, bundle } = state;
  // Without an answer the page is gone or asleep: the export then lacks what stands around the sentences.
  const [writers, text] = await Promise.all([
    import('../../exchange/files.ts'),
    callReader(tabId, 'articleText'),
  ]);
  const now = new Date();
  const file = writers.exportFile(format, {
    report,
    bundle,
    text: text.ok ? text.value : null,
    locale,
    exportedAt: now.toISOString(),
    madeOn: dayOf(now),
    words: exportWords(bundle),
  });
  return writers.isEmpty(format, file) ? null : file;
}
