import { i18n } from '#i18n';
import type { PageReport } from '../platform/messages.ts';
import { tellDate } from './locale.ts';
import { counted } from './plural.ts';

/** What was read against what; it counters the belief that unmarked text was confirmed. */
export function CoverageLine({ report, locale }: { report: PageReport; locale: string }) {
  return <p class="coverage">{coverageSentence(report, locale)}</p>;
}

/** Returns the coverage line's sentence. */
export function coverageSentence(report: PageReport, locale: string): string {
  return i18n.t('coverage', [
    counted('sentences', report.sentences, locale),
    counted('claims', report.claims, locale),
    report.databaseDate ? tellDate(report.databaseDate, locale) : i18n.t('dateNotGiven'),
  ]);
}
