/**
 * Claims as schema.org `Claim`, and the chain behind them in PROV: the claim is derived from statements, a report is
 * derived from a statement, through what it was copied from, and all go back to a primary source where it is known.
 */

import { isWeak } from '../claims/origins.ts';
import type { Attribution, ClaimBody, Outlet, Speaker, Utterance } from '../claims/types.ts';
import { involvedClaims } from './involved.ts';
import { inLanguages, iri, type Node, typedDate } from './json-ld-terms.ts';
import { addressOf } from './names.ts';
import type { ExportInput } from './types.ts';

/** Returns the nodes of all claims involved and of what they refer to, each thing once. */
export function claimNodes(input: ExportInput): Node[] {
  const { report, bundle } = input;
  const claims = involvedClaims(report, bundle);
  const ids = new Set(claims.map(({ id }) => id));
  const utterances = claims.flatMap((claim) => claim.utterances);
  const attributions = utterances.flatMap((utterance) => utterance.attributions);
  const speakers = unique(utterances.flatMap((utterance) => utterance.speakers));
  const outlets = unique(attributions.flatMap(({ outlet, via }) => [outlet, ...via]));
  const channels = unique(utterances.map(({ channel }) => channel));
  const questions = unique(claims.map(({ questionId }) => questionId));
  return [
    ...claims.map((claim) => claimNode(claim, input)),
    ...claims.flatMap((claim) =>
      claim.utterances.map((utterance, index) => utteranceNode(claim, utterance, index)),
    ),
    ...bundle.conflicts
      .filter(({ between }) => between.every((id) => ids.has(id)))
      .map(({ between, kind, axis, why }) => ({
        id: iri('conflict', ...between),
        type: 'whence:Conflict',
        between: between.map((id) => iri('claim', id)),
        kind,
        axis,
        difference: inLanguages(why),
      })),
    ...questions.flatMap((id) => {
      const question = bundle.questions[id];
      if (!question) return [];
      const claimText = inLanguages(question.text);
      return [{ id: iri('question', id), type: 'schema:Question', claimText }];
    }),
    ...speakers.flatMap((id) => speakerNode(bundle.speakers[id])),
    ...outlets.flatMap((id) => outletNode(bundle.outlets[id])),
    ...channels.flatMap((id) => {
      const channel = bundle.channels[id];
      if (!channel) return [];
      return [{ id: iri('channel', id), type: 'prov:Activity', label: inLanguages(channel.text) }];
    }),
  ];
}

function claimNode(claim: ClaimBody, input: ExportInput): Node {
  return {
    id: iri('claim', claim.id),
    type: ['schema:Claim', 'prov:Entity'],
    claimText: inLanguages(claim.text),
    about: iri('question', claim.questionId),
    derivedFrom: claim.utterances.map((_, index) => utteranceId(claim, index)),
    appearance: claim.utterances.flatMap((utterance, index) =>
      utterance.attributions.map((attribution) =>
        reportNode(attribution, { ...input, utterance, statement: utteranceId(claim, index) }),
      ),
    ),
  };
}

function utteranceId(claim: ClaimBody, index: number): string {
  return iri('utterance', claim.id, String(index + 1));
}

function utteranceNode(claim: ClaimBody, utterance: Utterance, index: number): Node {
  const { speakers, channel, said, stance, evidence, origin } = utterance;
  return {
    id: utteranceId(claim, index),
    type: 'prov:Entity',
    attributedTo: speakers.map((id) => iri('speaker', id)),
    generatedBy: iri('channel', channel),
    said: typedDate(said),
    stance,
    evidence,
    primarySource: originNode(origin),
  };
}

/** What the reports go back to. */
function originNode(origin: string | null): Node | undefined {
  return origin === null ? undefined : { id: iri('origin', origin), type: 'prov:Entity' };
}

type Reported = ExportInput & { utterance: Utterance; statement: string };

/** A report without an address is a node without a name: it is known only through a copy. */
function reportNode(attribution: Attribution, input: Reported): Node {
  const { outlet, published, lang, via, supports } = attribution;
  // From the far end of the chain: the statement, then each that passed it on.
  const derivedFrom = via.reduceRight<Node | string>(
    (before, id) => ({
      type: 'prov:Entity',
      attributedTo: iri('outlet', id),
      derivedFrom: before,
    }),
    input.statement,
  );
  return {
    id: addressOf(attribution, input) ?? undefined,
    type: ['schema:Article', 'prov:Entity'],
    publisher: iri('outlet', outlet),
    attributedTo: iri('outlet', outlet),
    published: typedDate(published),
    inLanguage: lang,
    supports,
    derivedFrom,
    primarySource: originNode(input.utterance.origin),
    'whence:throughCopy': isWeak(attribution, input.bundle.outlets) || undefined,
  };
}

const AGENTS = {
  person: ['schema:Person', 'prov:Person'],
  body: ['schema:Organization', 'prov:Organization'],
  anonymous: ['prov:Agent'],
  document: ['schema:CreativeWork', 'prov:Agent'],
} as const satisfies Record<Speaker['kind'], readonly string[]>;

function speakerNode(speaker: Speaker | undefined): Node[] {
  if (!speaker) return [];
  const { id, kind, name } = speaker;
  return [{ id: iri('speaker', id), type: AGENTS[kind], names: inLanguages(name) }];
}

function outletNode(outlet: Outlet | undefined): Node[] {
  if (!outlet) return [];
  const { id, name, kind, recognised } = outlet;
  const type = ['schema:Organization', 'prov:Organization'];
  return [
    {
      id: iri('outlet', id),
      type,
      names: recognised || kind !== 'unknown' ? name : undefined,
      'whence:recognised': recognised,
    },
  ];
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
