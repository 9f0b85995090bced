import { i18n } from '#i18n';
import type { ChainGroup } from '../claims/chain.ts';
import type { PageEnd } from './Chain.tsx';
import { Shape } from './Shape.tsx';

/** The end of the chain: this page, how it puts the claim, whom it names, and that the way to it is mostly not known. */
export function ChainPage({ groups, page }: { groups: readonly ChainGroup[]; page: PageEnd }) {
  const stances = [...new Set(page.matches.map(({ stance }) => stance))];
  const named = [...new Set(page.matches.flatMap(({ pageSource }) => pageSource?.text ?? []))];
  return (
    <div class="page-end">
      <p class="on-page">
        <Shape kind="page" />
        {i18n.t('popup.thisPage')}
      </p>
      <p class="page-title" lang={page.lang} dir="auto">
        {page.title}
      </p>
      {stances.map((stance) => (
        <p key={stance}>{i18n.t(`pageStance.${stance}`)}.</p>
      ))}
      {named.length === 0 && <p>{i18n.t('chain.unnamed')}</p>}
      {named.map((name) => (
        <p key={name}>{i18n.t('chain.named', [`\u2068${name}\u2069`])}</p>
      ))}
      <p class="meta">
        {i18n.t(isReport(page.url, groups) ? 'chain.isReport' : 'chain.wayUnknown')}
      </p>
    </div>
  );
}

/** Is the page itself one of the reports? What follows `#` is a place on it. */
function isReport(url: string, groups: readonly ChainGroup[]): boolean {
  const address = (text: string) => text.split('#')[0];
  const holds = (nodes: ChainGroup['roots']): boolean =>
    nodes.some(
      (node) =>
        (node.kind === 'report' && address(node.attribution.url) === address(url)) ||
        holds(node.children),
    );
  return groups.some(({ roots }) => holds(roots));
}
