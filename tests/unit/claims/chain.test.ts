import { describe, expect, it } from 'vitest';
import { type ChainNode, chainOf } from '../../../claims/chain.ts';
import { originsOf } from '../../../claims/origins.ts';
import type { Utterance } from '../../../claims/types.ts';
import { bundle } from '../../component/sample-bundle.ts';

const { outlets } = bundle;
const said = bundle.claims['not-planned']?.utterances[0] as Utterance;
const unknown: Utterance = { ...said, origin: null };

/** A tree as lines of kinds and names. */
function lines(nodes: ChainNode[], indent = ''): string[] {
  return nodes.flatMap((node) => {
    const name =
      node.kind === 'statement'
        ? node.utterance.speakers.join()
        : node.kind === 'channel'
          ? node.channel
          : node.kind === 'via'
            ? node.outlet
            : node.attribution.outlet;
    return [`${indent}${node.kind} ${name}`, ...lines(node.children, `${indent}  `)];
  });
}

describe('chainOf', () => {
  it('draws reports of one origin together and shares the stations that they share', () => {
    const [group, ...more] = chainOf({ utterances: [said] }, outlets);
    expect(more).toEqual([]);
    expect(lines(group?.roots ?? [])).toEqual([
      'statement jane-roe',
      '  channel press-briefing',
      '    via agency',
      '      report courier',
      '      report copy',
      '    report courier',
    ]);
  });

  it('walks from the origin to the outlet: the nearest agency comes last', () => {
    const [attribution] = said.attributions;
    const twice = {
      ...said,
      attributions: [{ ...attribution, via: ['near', 'far'] }],
    } as Utterance;
    const [group] = chainOf({ utterances: [twice] }, outlets);
    expect(lines(group?.roots ?? []).slice(2, 4)).toEqual(['    via far', '      via near']);
  });

  it('puts what only copies carry last, and does not count it', () => {
    const groups = chainOf({ utterances: [unknown, said] }, outlets);
    expect(groups.map(({ origin, counted, reports }) => [origin, counted, reports])).toEqual([
      ['jane-roe-2024-12-16', true, 3],
      [null, true, 1],
      [null, true, 1],
      [null, false, 1],
    ]);
  });

  it.each([
    ['one known origin', [said]],
    ['an unknown origin', [unknown]],
    ['both', [said, unknown]],
    ['copies alone', [{ ...unknown, attributions: said.attributions.slice(1, 2) }]],
  ])('has as many counted groups as there are origins: %s', (_, utterances) => {
    const counted = chainOf({ utterances }, outlets).filter((group) => group.counted);
    expect(counted).toHaveLength(originsOf({ utterances }, outlets).origins);
  });
});
