import { i18n } from '#i18n';
import { conflictsOf } from '../claims/conflicts.ts';
import type { Conflict } from '../claims/types.ts';
import { ClaimSources } from './ClaimSources.tsx';
import { Difference } from './Difference.tsx';
import { LocalTextView } from './LocalTextView.tsx';
import type { View } from './UtteranceView.tsx';

/** The claims that conflict with a claim: each with what they differ in, in one line, and its own sources. */
export function ConflictList({ claimId, view }: { claimId: string; view: View }) {
  const conflicts = conflictsOf(claimId, view.bundle);
  if (conflicts.length === 0) return <p class="none">{i18n.t('card.noConflicts')}</p>;
  return (
    <ul class="conflicts">
      {conflicts.map(({ conflict, otherId }) => (
        <li key={otherId}>
          <ConflictItem conflict={conflict} otherId={otherId} view={view} />
        </li>
      ))}
    </ul>
  );
}

function ConflictItem({
  conflict,
  otherId,
  view,
}: {
  conflict: Conflict;
  otherId: string;
  view: View;
}) {
  const other = view.bundle.claims[otherId];
  if (!other) return null;
  return (
    <>
      <p class="claim-text">
        <LocalTextView text={other.text} locale={view.locale} />
      </p>
      <Difference conflict={conflict} locale={view.locale} />
      <ClaimSources claim={other} view={view} />
    </>
  );
}
