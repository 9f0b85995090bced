import { i18n } from '#i18n';
import type { PageReport } from '../platform/messages.ts';
import { tellDate, withOneStop } from './locale.ts';
import { counted } from './plural.ts';

/** What was read against what; it counters the belief that unmarked text was confirmed. */
export function CoverageLine({ report }: { report: PageReport }) {
  return <p class="coverage">{coverageSentence(report)}</p>;
}

/** Returns the coverage line's sentence. */
export function coverageSentence(report: PageReport): string {
  const line = i18n.t('coverage', [
    counted('sentences', report.sentences),
    counted('claims', report.claims),
    report.databaseDate ? tellDate(report.databaseDate) : i18n.t('dateNotGiven'),
  ]);
  const whole = withOneStop(line);
  if (report.readTo === undefined) return whole;
  return `${i18n.t('coverageCut', [counted('characters', report.readTo)])} ${whole}`;
}
