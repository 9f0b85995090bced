/**
 * The way of a claim: statement, channel, agency, outlet, as a tree an origin. The number of counted groups is the
 * number of origins that claims/origins.ts gives.
 */

import { isWeak } from './origins.ts';
import type { Attribution, ClaimBody, Outlet, Utterance } from './types.ts';

/** One station of the way, and where it leads. */
export type ChainNode = { key: string; children: ChainNode[] } & (
  | { kind: 'statement'; utterance: Utterance }
  | { kind: 'channel'; channel: string }
  /** An agency or outlet that the report goes through. */
  | { kind: 'via'; outlet: string }
  | { kind: 'report'; attribution: Attribution }
);

/** Reports that go back to one thing. */
export type ChainGroup = {
  /** Id of the origin, `null` where it is not known. */
  origin: string | null;
  /** Does it count as an origin? Reports through copies alone do not, where the origin is not known. */
  counted: boolean;
  reports: number;
  /** Statements, mostly one. */
  roots: ChainNode[];
};

/** A station before it has children. */
type Step = ChainNode extends infer N ? (N extends ChainNode ? Omit<N, 'children'> : never) : never;

/** Returns the groups of a claim: known origins first, then each report of unknown origin, then what only copies carry. */
export function chainOf(
  claim: Pick<ClaimBody, 'utterances'>,
  outlets: Record<string, Outlet>,
): ChainGroup[] {
  const groups = new Map<string, ChainGroup>();
  claim.utterances.forEach((utterance, i) => {
    utterance.attributions.forEach((attribution, j) => {
      const { origin } = utterance;
      const copy = origin === null && isWeak(attribution, outlets);
      const key = origin ?? (copy ? '' : ` ${i} ${j}`);
      const group = groups.get(key) ?? { origin, counted: !copy, reports: 0, roots: [] };
      groups.set(key, group);
      group.reports++;
      addPath(group.roots, stepsOf(utterance, attribution));
    });
  });
  const all = [...groups.values()];
  // A claim has one origin at the least: where copies are all there is, they stand for it.
  if (all.length === 1 && all[0]) all[0].counted = true;
  return all.sort((a, b) => rank(a) - rank(b));
}

function rank({ origin, counted }: ChainGroup): number {
  if (origin !== null) return 0;
  return counted ? 1 : 2;
}

/** The stations of one report, from its origin. `via` names the nearest first, so it is walked backwards. */
function stepsOf(utterance: Utterance, attribution: Attribution): Step[] {
  const { speakers, said, stance, channel } = utterance;
  return [
    { kind: 'statement', key: `${stance} ${said} ${speakers.join()}`, utterance },
    { kind: 'channel', key: `channel ${channel}`, channel },
    ...attribution.via
      .toReversed()
      .map((outlet) => ({ kind: 'via' as const, key: `via ${outlet}`, outlet })),
    { kind: 'report', key: `report ${attribution.url}`, attribution },
  ];
}

/** Adds a path to a forest; stations that are there already are shared. */
function addPath(nodes: ChainNode[], [step, ...rest]: Step[]): void {
  if (!step) return;
  let node = nodes.find(({ key }) => key === step.key);
  if (!node) {
    node = { ...step, children: [] };
    nodes.push(node);
  }
  addPath(node.children, rest);
}
