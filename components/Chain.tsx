import { i18n } from '#i18n';
import type { PageAnswer } from '../claims/answers.ts';
import { chainOf } from '../claims/chain.ts';
import { originsOf } from '../claims/origins.ts';
import type { ClaimBody } from '../claims/types.ts';
import type { Match } from '../matching/types.ts';
import { ChainPage } from './ChainPage.tsx';
import { ChainTable } from './ChainTable.tsx';
import { ChainGroupView } from './ChainTree.tsx';
import { counted } from './plural.ts';
import type { View } from './UtteranceView.tsx';

/** The page as the end of a chain. */
export type PageEnd = {
  /** Its matches of the claim. */
  matches: readonly (PageAnswer & Pick<Match, 'pageSource'>)[];
  url: string;
  title: string;
  lang: string;
};

/** What the chain is given. */
export type ChainProps = { claim: ClaimBody; page: PageEnd; view: View };

/** The way of a claim from statement to page: reports of one origin are drawn as one tree. */
export function Chain({ claim, page, view }: ChainProps) {
  const { outlets } = view.bundle;
  const groups = chainOf(claim, outlets);
  const { reports, origins } = originsOf(claim, outlets);
  return (
    <div class="chain">
      <p class="counts">
        {counted('reports', reports)} · {counted('origins', origins)}
      </p>
      <div class="flow">
        <ol class="groups">
          {groups.map((group, i) => (
            <ChainGroupView
              // biome-ignore lint/suspicious/noArrayIndexKey: groups have no id and never change places
              key={i}
              group={group}
              number={i + 1}
              page={page}
              view={view}
            />
          ))}
        </ol>
        <ChainPage groups={groups} page={page} />
      </div>
      <ChainTable groups={groups} caption={i18n.t('views.chain')} view={view} />
    </div>
  );
}
