import { i18n } from '#i18n';
import { originsOf } from '../claims/origins.ts';
import type { ClaimBody } from '../claims/types.ts';
import { Folded } from './Folded.tsx';
import { counted } from './plural.ts';
import { UtteranceView, type View } from './UtteranceView.tsx';

/** Utterances shown before the rest is folded. */
const SHOWN = 2;

/** Everybody who said a claim, with "4 reports, 2 origins" above. */
export function ClaimSources({ claim, view }: { claim: ClaimBody; view: View }) {
  const { reports, origins, weak } = originsOf(claim, view.bundle.outlets);
  const originText = claim.utterances.every((utterance) => utterance.origin === null)
    ? i18n.t('originUnknown')
    : counted('origins', origins);
  return (
    <div class="sources">
      <p class="counts">
        {counted('reports', reports)} · {originText}
      </p>
      {weak && <p class="weak-note">{i18n.t('weak')}</p>}
      <ul class="utterances">
        <Folded shown={view.whole ? Infinity : SHOWN}>
          {claim.utterances.map((utterance, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: utterances have no id and never change places
            <li key={i}>
              <UtteranceView utterance={utterance} view={view} />
            </li>
          ))}
        </Folded>
      </ul>
    </div>
  );
}
