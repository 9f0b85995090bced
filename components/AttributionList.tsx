import { i18n } from '#i18n';
import { isWeak } from '../claims/origins.ts';
import type { Attribution } from '../claims/types.ts';
import { Folded } from './Folded.tsx';
import { directionOf, languageName, tellDate } from './locale.ts';
import type { View } from './UtteranceView.tsx';

/** Reports shown before the rest is folded. */
const SHOWN = 3;

/** Who reported an utterance: outlet, date, language, via. Only recognised outlets are linked. */
export function AttributionList({
  attributions,
  view,
}: {
  attributions: readonly Attribution[];
  view: View;
}) {
  return (
    <ul class="attributions" aria-label={i18n.t('card.reportedBy')}>
      <Folded shown={view.whole ? Infinity : SHOWN}>
        {attributions.map((attribution) => (
          <li key={attribution.url}>
            <AttributionLine attribution={attribution} view={view} />
          </li>
        ))}
      </Folded>
    </ul>
  );
}

function AttributionLine({ attribution, view }: { attribution: Attribution; view: View }) {
  const { published, lang } = attribution;
  return (
    <>
      <OutletName attribution={attribution} view={view} />
      <span class="meta">
        {' · '}
        {published ? (
          <time dateTime={published}>{tellDate(published)}</time>
        ) : (
          i18n.t('dateNotGiven')
        )}
        {' · '}
        {languageName(lang)}
      </span>
    </>
  );
}

/** The outlet of a report: a link where it is recognised, else said to be a copy; with `via` where there is one. */
export function OutletName({ attribution, view }: { attribution: Attribution; view: View }) {
  const { outlets } = view.bundle;
  const outlet = outlets[attribution.outlet];
  const via = attribution.via.map((id) => outlets[id]?.name ?? id).join(', ');
  if (isWeak(attribution, outlets)) {
    return (
      <span class="weak">
        {i18n.t('throughCopy', [
          via || (outlet && outlet.kind !== 'unknown' ? outlet.name : i18n.t('unknownOutlet')),
        ])}
      </span>
    );
  }
  return (
    <>
      <a
        href={attribution.url}
        target="_blank"
        rel="noopener noreferrer"
        hreflang={attribution.lang}
        dir={directionOf('en')}
      >
        {outlet?.name}
      </a>
      {via && <span class="via"> {i18n.t('via', [via])}</span>}
    </>
  );
}
