import { i18n } from '#i18n';
import type { ClaimBundle } from '../claims/types.ts';
import type { Match } from '../matching/types.ts';
import type { PageReport } from '../platform/messages.ts';
import { ClaimSources } from './ClaimSources.tsx';
import { ConflictList } from './ConflictList.tsx';
import { CoverageLine } from './CoverageLine.tsx';
import { FigureLines } from './FigureLines.tsx';
import { LocalTextView } from './LocalTextView.tsx';
import { tellDate, withOneStop } from './locale.ts';
import { StanceLine } from './StanceLine.tsx';
import type { View } from './UtteranceView.tsx';

/** What the printable page is given. */
export type SideBySideProps = {
  /** `null`: the tab shows no page with matches any more. */
  shown: { report: PageReport; bundle: ClaimBundle } | null;
  locale: string;
  /** The day on which the page was made, where the reader is: `YYYY-MM-DD`. */
  madeOn: string;
  onPrint(): void;
};

/** The claims of a page beside the reports that conflict with them, all attributions unfolded: to read, print or save as PDF. */
export function SideBySide({ shown, locale, madeOn, onPrint }: SideBySideProps) {
  if (!shown) {
    return (
      <div class="sheet">
        <h1>{i18n.t('export.printable')}</h1>
        <p>{i18n.t('export.gone')}</p>
      </div>
    );
  }
  const { report, bundle } = shown;
  const view = { bundle, locale, whole: true };
  const byQuestion = Map.groupBy(report.matches, (match) => match.questionId);
  return (
    <div class="sheet">
      <SheetHead report={report} onPrint={onPrint} />
      {[...byQuestion].map(([questionId, matches]) => (
        <section key={questionId} class="sheet-question">
          <h2>
            {bundle.questions[questionId] && (
              <LocalTextView text={bundle.questions[questionId].text} locale={locale} />
            )}
          </h2>
          {[...Map.groupBy(matches, (match) => match.claimId)].map(([claimId, ofClaim]) => (
            <Pair key={claimId} matches={ofClaim} pageLang={report.lang} view={view} />
          ))}
        </section>
      ))}
      <footer>
        <p>{withOneStop(i18n.t('export.made', [tellDate(madeOn)]))}</p>
      </footer>
    </div>
  );
}

type HeadProps = { report: PageReport; onPrint(): void };

function SheetHead({ report, onPrint }: HeadProps) {
  return (
    <header>
      <h1 lang={report.lang} dir="auto">
        {report.title || report.url}
      </h1>
      <p class="address">
        <a href={report.url} target="_blank" rel="noopener noreferrer" dir="ltr">
          {report.url}
        </a>
      </p>
      <CoverageLine report={report} />
      <button type="button" class="print" onClick={onPrint}>
        {i18n.t('export.print')}
      </button>
    </header>
  );
}

type PairProps = {
  /** All matches of one claim. */
  matches: readonly Match[];
  /** Language of the page, for the quotations. */
  pageLang: string;
  view: View;
};

/** A claim: on one side how this page states it and who said it, on the other the reports that conflict. */
function Pair({ matches, pageLang, view }: PairProps) {
  const claim = view.bundle.claims[matches[0]?.claimId ?? ''];
  if (!claim) return null;
  return (
    <article class="pair">
      <h3>
        <LocalTextView text={claim.text} locale={view.locale} />
      </h3>
      <section>
        <h4>{i18n.t('popup.thisPage')}</h4>
        {matches.map((match) => (
          <div key={match.start} class="stated">
            <q class="quote" lang={pageLang} dir="auto">
              {match.quote}
            </q>
            <StanceLine match={match} />
            <FigureLines figures={match.figures} />
          </div>
        ))}
        <h5>{i18n.t('card.whoSaid')}</h5>
        <ClaimSources claim={claim} view={view} />
      </section>
      <section>
        <h4>{i18n.t('card.conflicts')}</h4>
        <ConflictList claimId={claim.id} view={view} />
      </section>
    </article>
  );
}
