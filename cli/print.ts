/** Matches as text for a person: the sentence, the claim, who said it, which reports conflict. Colours on a terminal. */

import { styleText } from 'node:util';
import type { Claim, ClaimDatabase, Conflict } from '../claims/types.ts';
import type { Annotated, Document, Match } from '../matching/types.ts';

type Look = { claims: Map<string, Claim>; conflicts: Conflict[]; database: ClaimDatabase };

/** Returns the readable form of one annotated document; colours only where standard output is a terminal. */
export function printAnnotated(
  annotated: Annotated,
  doc: Document,
  database: ClaimDatabase,
): string {
  const look: Look = {
    claims: new Map(
      database.topics.flatMap((t) =>
        t.questions.flatMap((q) => q.claims.map((c) => [c.id, c] as const)),
      ),
    ),
    conflicts: database.topics.flatMap((topic) => topic.conflicts),
    database,
  };
  const head = `${paint('bold', doc.id)}  ${annotated.why}; ${annotated.sentences} sentences read against ${look.claims.size} claims, ${annotated.matches.length} matched`;
  if (!annotated.inScope) return `${head}\n  not read (--any-topic reads it anyway)\n\n`;
  const body = annotated.matches.map((match) => printMatch(match, look)).join('\n');
  return `${head}\n\n${body}\nUnmarked text was not checked.\n\n`;
}

function printMatch(match: Match, look: Look): string {
  const claim = look.claims.get(match.claimId);
  const mark = match.conflicts.length > 0 ? '≈' : '·';
  const source = match.pageSource ? `as said by ${match.pageSource.text}` : 'naming no source';
  const lines = [
    `${paint('cyan', mark)} ${paint('underline', oneLine(match.quote))}`,
    `    ${paint('bold', claim?.text.en ?? match.claimId)}  ${paint('dim', `${match.claimId}  ${match.score.toFixed(2)}`)}`,
    `    this page ${match.stance} it, ${source}`,
    ...match.figures
      .filter((f) => !f.agree)
      .map((f) => `    this page: ${f.page}; this claim: ${f.claim} ${f.unit}`),
    ...(claim ? saidBy(claim, look.database) : []),
    ...match.conflicts.map((id) => conflictLine(match.claimId, id, look)),
  ];
  return `${lines.join('\n')}\n`;
}

function saidBy(claim: Claim, database: ClaimDatabase): string[] {
  const name = (table: readonly { id: string; name?: unknown; text?: unknown }[], id: string) => {
    const row = table.find((item) => item.id === id);
    const label = (row?.name ?? row?.text) as string | { en: string } | undefined;
    return typeof label === 'string' ? label : (label?.en ?? id);
  };
  return claim.utterances.map((utterance) => {
    const speakers = utterance.speakers.map((id) => name(database.speakers, id)).join(', ');
    const outlets = [
      ...new Set(utterance.attributions.map((a) => name(database.outlets, a.outlet))),
    ];
    const more = outlets.length > 3 ? ` and ${outlets.length - 3} more` : '';
    return `    ${speakers}, ${name(database.channels, utterance.channel)}, ${utterance.said ?? 'date not given'} (${utterance.evidence}); reported by ${outlets.slice(0, 3).join(', ')}${more}`;
  });
}

function conflictLine(own: string, other: string, look: Look): string {
  const conflict = look.conflicts.find(
    ({ between }) => between.includes(own) && between.includes(other),
  );
  return `    ${paint('yellow', '≈')} ${conflict?.kind ?? 'conflicts'}: ${look.claims.get(other)?.text.en ?? other} ${paint('dim', conflict?.why.en ?? '')}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function paint(style: 'bold' | 'dim' | 'cyan' | 'yellow' | 'underline', text: string): string {
  return process.stdout.isTTY && !process.env.NO_COLOR ? styleText(style, text) : text;
}
