/** The matches of a page as Markdown: what the popup shows, to be pasted into notes. */

import { conflictsOf } from '../claims/conflicts.ts';
import { directionOf, languageName, tell, tellDate } from '../claims/tell.ts';
import type { Attribution, ClaimBody, LocalText, Utterance } from '../claims/types.ts';
import type { Match } from '../matching/types.ts';
import { markdownLink, markdownText } from './markdown-text.ts';
import { addressOf, channelName, outletName, speakerNames, viaNames } from './names.ts';
import type { ExportInput } from './types.ts';

const DOT = ' · ';

/** Returns the page's matches with their attributions and conflicting reports as Markdown (CommonMark). */
export function toMarkdown(input: ExportInput): string {
  const { report, words, locale, madeOn } = input;
  const { url, title, lang } = report;
  const head = [
    `# ${foreign(title || url, lang, locale)}`,
    markdownLink(url, url),
    markdownText(words.coverage(report)),
    markdownText(words.exported(madeOn)),
  ];
  if (report.matches.length === 0) head.push(markdownText(words.nothing));
  const byQuestion = [...Map.groupBy(report.matches, ({ questionId }) => questionId)];
  const questions = byQuestion.flatMap(([id, matches]) => {
    const question = input.bundle.questions[id];
    const heading = question ? [`## ${local(question.text, input)}`] : [];
    const claims = [...Map.groupBy(matches, ({ claimId }) => claimId)];
    return [...heading, ...claims.flatMap(([claimId, rows]) => claimBlocks(claimId, rows, input))];
  });
  return `${[...head, ...questions].join('\n\n')}\n`;
}

function claimBlocks(claimId: string, matches: readonly Match[], input: ExportInput): string[] {
  const { bundle, words } = input;
  const claim = bundle.claims[claimId];
  if (!claim) return [];
  return [
    `### ${local(claim.text, input)}`,
    ...matches.flatMap((match) => matchBlocks(match, input)),
    `**${markdownText(words.whoSaid)}** (${markdownText(words.counts(claim))})`,
    sources(claim, input, ''),
    `**${markdownText(words.conflicts)}**`,
    conflicts(claim, input),
  ];
}

function matchBlocks(match: Match, { report, words, locale }: ExportInput): string[] {
  const isLost = report.lost.includes(report.matches.indexOf(match));
  const figures = match.figures.filter((pair) => !pair.agree);
  return [
    `> ${foreign(match.quote, report.lang, locale)}`,
    ...(isLost ? [`*${markdownText(words.lost)}*`] : []),
    markdownText(words.stance(match)),
    ...figures.map((pair) => markdownText(words.figures(pair))),
  ];
}

function conflicts(claim: ClaimBody, input: ExportInput): string {
  const items = conflictsOf(claim.id, input.bundle).flatMap(({ conflict, otherId }) => {
    const other = input.bundle.claims[otherId];
    if (!other) return [];
    return [
      `- **${local(other.text, input)}**`,
      `  - ${local(conflict.why, input)} ${markdownText(`(${input.words.conflict(conflict)})`)}`,
      `  - ${markdownText(input.words.counts(other))}`,
      sources(other, input, '    '),
    ];
  });
  return items.length > 0 ? items.join('\n') : markdownText(input.words.noConflicts);
}

function sources(claim: ClaimBody, input: ExportInput, indent: string): string {
  return claim.utterances
    .flatMap((utterance) => [
      `${indent}- ${said(utterance, input)}`,
      ...utterance.attributions.map(
        (attribution) => `${indent}  - ${reported(attribution, input)}`,
      ),
    ])
    .join('\n');
}

function said(utterance: Utterance, input: ExportInput): string {
  const { words, locale } = input;
  const stance = words.speakerStance(utterance.stance);
  const parts = [
    channelName(utterance, input),
    utterance.said ? tellDate(utterance.said, locale) : words.dateNotGiven,
    words.evidence(utterance.evidence),
  ];
  const speakers = `**${markdownText(speakerNames(utterance, input))}**`;
  return [stance ? `${speakers} (${markdownText(stance)})` : speakers, ...parts.map(markdownText)]
    .filter(Boolean)
    .join(DOT);
}

function reported(attribution: Attribution, input: ExportInput): string {
  const { words, locale } = input;
  const via = viaNames(attribution, input);
  const name = outletName(attribution.outlet, input);
  const address = addressOf(attribution, input);
  const outlet = address
    ? isolate(markdownLink(name ?? address, address), 'en', locale) +
      (via && ` ${markdownText(words.via(via))}`)
    : markdownText(words.throughCopy(via || name || words.unknownOutlet));
  const published = attribution.published
    ? tellDate(attribution.published, locale)
    : words.dateNotGiven;
  return [outlet, ...[published, languageName(attribution.lang, locale)].map(markdownText)].join(
    DOT,
  );
}

function local(text: LocalText, { locale, words }: ExportInput): string {
  const told = tell(text, locale);
  const shown = foreign(told.text, told.lang, locale);
  const language = () => markdownText(words.shownIn(languageName(told.lang, locale)));
  return told.fallback ? `${shown} (${language()})` : shown;
}

function foreign(text: string, lang: string, locale: string): string {
  return isolate(markdownText(text), lang, locale);
}

/** Keeps a text that runs the other way from mixing with what stands around it. */
function isolate(markdown: string, lang: string, locale: string): string {
  return directionOf(lang) === directionOf(locale) ? markdown : `\u2068${markdown}\u2069`;
}
