import { i18n } from '#i18n';
import type { ChainNode } from '../claims/chain.ts';
import type { Utterance } from '../claims/types.ts';
import { OutletName } from './AttributionList.tsx';
import type { PageEnd } from './Chain.tsx';
import { LocalTextView } from './LocalTextView.tsx';
import { tellDate } from './locale.ts';
import { EVIDENCE_KEYS } from './message-keys.ts';
import { Shape } from './Shape.tsx';
import type { View } from './UtteranceView.tsx';

/** What a station is given. */
export type ChainStationProps = { node: ChainNode; page: PageEnd; view: View };

/** One station of the way: a statement, a channel, an agency or a report. */
export function ChainStation({ node, page, view }: ChainStationProps) {
  return (
    <div class={`station ${node.kind}`}>
      <StationBody node={node} page={page} view={view} />
    </div>
  );
}

function StationBody({ node, page, view }: ChainStationProps) {
  switch (node.kind) {
    case 'statement':
      return <Statement utterance={node.utterance} page={page} view={view} />;
    case 'channel': {
      const channel = view.bundle.channels[node.channel];
      return channel ? <LocalTextView text={channel.text} locale={view.locale} /> : null;
    }
    case 'via':
      return (
        <>
          <span class="layer">{i18n.t('chain.via')} </span>
          <bdi>{view.bundle.outlets[node.outlet]?.name ?? node.outlet}</bdi>
        </>
      );
    case 'report':
      return (
        <>
          <Shape kind="reports" />
          <OutletName attribution={{ ...node.attribution, via: [] }} view={view} />
          {' · '}
          <DateLine date={node.attribution.published} />
        </>
      );
  }
}

type StatementProps = { utterance: Utterance; page: PageEnd; view: View };

function Statement({ utterance, page, view }: StatementProps) {
  const { speakers, said, stance, evidence } = utterance;
  const isNamed = page.matches.some(({ pageSource }) =>
    speakers.some((id) => id === pageSource?.speakerId),
  );
  return (
    <>
      <Shape kind={stance} />
      {speakers.map((id, i) => {
        const speaker = view.bundle.speakers[id];
        return (
          <strong key={id}>
            {i > 0 && ', '}
            {speaker ? <LocalTextView text={speaker.name} locale={view.locale} /> : id}
          </strong>
        );
      })}
      {' · '}
      <DateLine date={said} />
      {' · '}
      <span class="evidence">{i18n.t(EVIDENCE_KEYS[evidence])}</span>
      {isNamed && <span class="on-page">{i18n.t('chain.isNamed')}</span>}
    </>
  );
}

function DateLine({ date }: { date: string | null }) {
  if (date === null) return <span class="date">{i18n.t('dateNotGiven')}</span>;
  return (
    <time class="date" dateTime={date}>
      {tellDate(date, 'short')}
    </time>
  );
}
