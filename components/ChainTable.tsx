import { i18n } from '#i18n';
import type { ChainGroup, ChainNode } from '../claims/chain.ts';
import type { Attribution, Utterance } from '../claims/types.ts';
import { OutletName } from './AttributionList.tsx';
import { groupName } from './chain-words.ts';
import { LocalTextView } from './LocalTextView.tsx';
import { tellDate } from './locale.ts';
import { nameOf } from './source-names.ts';
import type { View } from './UtteranceView.tsx';

/** What the table is given. */
export type ChainTableProps = { groups: readonly ChainGroup[]; caption: string; view: View };

/** The chain as a table: a row a report, by origin. */
export function ChainTable({ groups, caption, view }: ChainTableProps) {
  return (
    <details class="as-table">
      <summary>{i18n.t('views.asTable')}</summary>
      <table class="plain">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('chain.statement')}</th>
            <th scope="col">{i18n.t('chain.channel')}</th>
            <th scope="col">{i18n.t('chain.via')}</th>
            <th scope="col">{i18n.t('chain.outlet')}</th>
          </tr>
        </thead>
        {groups.map((group, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups have no id and never change places
          <tbody key={i}>
            <tr>
              <th scope="rowgroup" colSpan={4}>
                {groupName(group, i + 1)}
              </th>
            </tr>
            {pathsOf(group.roots).map((path) => (
              <PathRow key={`${path.channel} ${path.attribution.url}`} path={path} view={view} />
            ))}
          </tbody>
        ))}
      </table>
    </details>
  );
}

/** One report with its stations. */
type Path = { utterance: Utterance; channel: string; via: string[]; attribution: Attribution };

/** Returns a path a report. */
function pathsOf(nodes: readonly ChainNode[], before: Partial<Path> = {}): Path[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'report')
      return [{ via: [], ...before, attribution: node.attribution } as Path];
    return pathsOf(node.children, { ...before, ...partOf(node, before.via ?? []) });
  });
}

function partOf(node: Exclude<ChainNode, { kind: 'report' }>, via: string[]): Partial<Path> {
  if (node.kind === 'statement') return { utterance: node.utterance };
  return node.kind === 'channel' ? { channel: node.channel } : { via: [...via, node.outlet] };
}

function PathRow({ path, view }: { path: Path; view: View }) {
  const { utterance, channel, via, attribution } = path;
  const told = (date: string | null) =>
    date === null ? i18n.t('dateNotGiven') : tellDate(date, 'short');
  const speakers = utterance.speakers.map((id) => nameOf({ kind: 'speaker', id }, view));
  const text = view.bundle.channels[channel]?.text;
  return (
    <tr>
      <td>
        {speakers.join(', ')} · {told(utterance.said)}
      </td>
      <td>{text && <LocalTextView text={text} locale={view.locale} />}</td>
      <td>{via.map((id) => view.bundle.outlets[id]?.name ?? id).join(', ')}</td>
      <td>
        <OutletName attribution={{ ...attribution, via: [] }} view={view} /> ·{' '}
        {told(attribution.published)}
      </td>
    </tr>
  );
}
