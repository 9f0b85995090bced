import { i18n } from '#i18n';
import type { ClaimBody } from '../claims/types.ts';
import { ClaimSources } from './ClaimSources.tsx';
import { ConflictList } from './ConflictList.tsx';
import type { View } from './UtteranceView.tsx';

/** What the details are given. */
export type ClaimDetailsProps = {
  claim: ClaimBody;
  view: View;
  /** Level of the headings, one below what stands above. */
  heading: 'h3' | 'h4';
};

/** What is known of a claim: who said it and who reported that, and which reports conflict with it. */
export function ClaimDetails({ claim, view, heading: Heading }: ClaimDetailsProps) {
  return (
    <>
      <section>
        <Heading>{i18n.t('card.whoSaid')}</Heading>
        <ClaimSources claim={claim} view={view} />
      </section>
      <section class="conflicting">
        <Heading>{i18n.t('card.conflicts')}</Heading>
        <ConflictList claimId={claim.id} view={view} />
      </section>
    </>
  );
}
