/** One line for one claim, to be pasted into a text: who said it where and when, and one report of it with its address. */

import { tell, tellDate } from '../claims/tell.ts';
import type { Attribution, ClaimBody, Utterance } from '../claims/types.ts';
import { type CitationInput, citationLocale, saidLine } from './csl.ts';
import { addressOf, listComma, outletName, viaNames } from './names.ts';

/** Returns the line. The claim is told in the database's words, so it stands without quotation marks. */
export function citationLine(claim: ClaimBody, input: CitationInput): string {
  const found = citedReport(claim, input);
  const utterance = found?.utterance ?? claim.utterances[0];
  const text = tell(claim.text, input.locale).text;
  const who = utterance ? `${saidLine(utterance, input)}: ` : '';
  const report = found
    ? `${input.words.reportedBy}: ${reportLine(found.attribution, input)}`
    : input.words.weak;
  return `${who}${text} ${report}`;
}

type Found = { utterance: Utterance; attribution: Attribution };

/** The first recognised report that has a date, else the first recognised one. */
function citedReport(claim: ClaimBody, input: CitationInput): Found | null {
  const reports = claim.utterances.flatMap((utterance) =>
    utterance.attributions
      .filter((attribution) => addressOf(attribution, input) !== null)
      .map((attribution) => ({ utterance, attribution })),
  );
  return reports.find(({ attribution }) => attribution.published) ?? reports[0] ?? null;
}

function reportLine(attribution: Attribution, input: CitationInput): string {
  const { words, locale } = input;
  const via = viaNames(attribution, input);
  const name = outletName(attribution.outlet, input) ?? attribution.outlet;
  const published = attribution.published
    ? tellDate(attribution.published, citationLocale(locale))
    : words.noDate;
  return [via ? `${name} (${words.via(via)})` : name, published, attribution.url].join(
    listComma(locale),
  );
}
