import { i18n } from '#i18n';
import type { DatabaseFacts } from '../platform/messages.ts';
import { tellDate } from './locale.ts';
import { counted } from './plural.ts';

/** When the bundled database was last reviewed, and what it holds. */
export function DatabaseNote({ facts }: { facts: DatabaseFacts }) {
  const date = facts.date ? tellDate(facts.date) : i18n.t('dateNotGiven');
  return (
    <>
      <p>{i18n.t('options.databaseDate', [date])}</p>
      <ul class="facts">
        {(['claims', 'questions', 'conflicts', 'reports'] as const).map((what) => (
          <li key={what}>{counted(what, facts[what])}</li>
        ))}
      </ul>
    </>
  );
}
