import { i18n } from '#i18n';
import type { ChainGroup, ChainNode } from '../claims/chain.ts';
import type { PageEnd } from './Chain.tsx';
import { ChainStation } from './ChainStation.tsx';
import { groupName } from './chain-words.ts';
import { counted } from './plural.ts';
import type { View } from './UtteranceView.tsx';

/** What the drawing of a group is given. */
export type ChainGroupProps = {
  group: ChainGroup;
  /** From 1. */
  number: number;
  page: PageEnd;
  view: View;
};

/** Reports of one origin as a tree: nested lists, joined by lines that the style sheet draws. */
export function ChainGroupView({ group, number, page, view }: ChainGroupProps) {
  return (
    <li class={group.counted ? 'origin' : 'origin uncounted'}>
      <p class="origin-name">
        {groupName(group, number)}
        <span class="origin-reports"> · {counted('reports', group.reports)}</span>
      </p>
      <Stations nodes={group.roots} page={page} view={view} />
    </li>
  );
}

type StationsProps = { nodes: readonly ChainNode[]; page: PageEnd; view: View };

function Stations({ nodes, page, view }: StationsProps) {
  if (nodes.length === 0) return null;
  return (
    <ul class="stations" aria-label={i18n.t(LAYER_KEYS[nodes[0]?.kind ?? 'report'])}>
      {nodes.map((node) => (
        <li key={node.key}>
          <ChainStation node={node} page={page} view={view} />
          <Stations nodes={node.children} page={page} view={view} />
        </li>
      ))}
    </ul>
  );
}

const LAYER_KEYS = {
  statement: 'chain.statement',
  channel: 'chain.channel',
  via: 'chain.via',
  report: 'chain.outlet',
} as const;
