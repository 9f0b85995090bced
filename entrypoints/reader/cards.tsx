/** When a card opens and closes: on hover after a pause, at once on a click, a tap or the keyboard. */

import { render } from 'preact';
import { i18n } from '#i18n';
import cardCss from '../../assets/card.css?inline';
import sourcesCss from '../../assets/sources.css?inline';
import tokensCss from '../../assets/tokens.css?inline';
import type { ClaimBundle } from '../../claims/types.ts';
import { CardDeck } from '../../components/CardDeck.tsx';
import { tell } from '../../components/locale.ts';
import type { Match } from '../../matching/types.ts';
import { createCardHost } from '../../page/card-host.ts';
import { type Hit, marksAt } from '../../page/hit-test.ts';
import type { Mark } from '../../page/paint.ts';
import { watchPointer } from '../../page/pointer.ts';
import { callBackground } from '../../platform/channel.ts';
import type { PageReport, Settings } from '../../platform/messages.ts';
import { interfaceLanguage } from '../../platform/page-context.ts';
import { citeOn } from './cite.ts';
import { wrongMatchOn } from './wrong-match.ts';

/** What the cards read of their session. */
export type CardSources = {
  marks(): readonly Mark[];
  report(): PageReport | null;
  /** The article's text, `null` before it is read. */
  text(): string | null;
  settings(): Settings;
  signal: AbortSignal;
};

/** The cards of one session. */
export type Cards = {
  /** Opens the card of a mark for the keyboard, and says where one is. */
  openAt(mark: Mark, index: number, of: number): void;
  close(): void;
};

/** Returns the cards; they listen on the page until the signal aborts. */
export function createCards({ marks, report, text, settings, signal }: CardSources): Cards {
  const host = createCardHost(document, `${tokensCss}\n${sourcesCss}\n${cardCss}`, signal);
  const bundles = new Map<string, Promise<ClaimBundle | null>>();
  let opening = 0;

  function bundleOf(claimId: string): Promise<ClaimBundle | null> {
    const known = bundles.get(claimId);
    if (known) return known;
    const asked = callBackground('claim', claimId).then((answer) => {
      if (!answer.ok) bundles.delete(claimId);
      return answer.ok ? answer.value : null;
    });
    bundles.set(claimId, asked);
    return asked;
  }

  const matchesOf = (hits: readonly Hit[]) =>
    hits.flatMap((hit) => report()?.matches[hit.mark.index] ?? []);

  async function open(hits: readonly Hit[]): Promise<void> {
    const ticket = ++opening;
    const matches = matchesOf(hits);
    const [hit] = hits;
    if (matches.length === 0 || !hit) return;
    const bundle = merged(await Promise.all(matches.map((match) => bundleOf(match.claimId))));
    // The pointer went elsewhere, or the page did, while the claim was fetched.
    if (ticket !== opening || signal.aborted) return;
    const locale = claimLocale(settings());
    host.open(hit.line, {
      direction: directionOfLine(hit.mark),
      marked: hit.mark.range.getBoundingClientRect(),
      render: (box) => {
        const cite = (match: Match) =>
          citeOn({ report: report(), text: text() }, { match, bundle, locale });
        const wrongMatch = (match: Match) => wrongMatchOn(report(), { match, bundle, locale });
        const deck = { matches, bundle, locale, cite, wrongMatch, onCompare };
        render(<CardDeck {...deck} onClose={close} />, box);
        return () => render(null, box);
      },
    });
    // A sheet lies away from its line: who cannot see it is brought there.
    if (host.isSheet()) host.focus();
  }

  function close(): void {
    opening++;
    host.close();
  }

  watchPointer(
    {
      // Marks may be out of sight and the card still be wanted: two choices of the reader's.
      hitsAt: (x, y) => marksAt(marks(), x, y),
      mode: () => settings().card,
      prepare: (hits) => {
        for (const { claimId } of matchesOf(hits)) void bundleOf(claimId);
      },
      open: (hits) => void open(hits),
      close,
      isOpen: host.isOpen,
      isSheet: host.isSheet,
      holds: host.holds,
    },
    signal,
  );

  async function openAt(mark: Mark, index: number, of: number): Promise<void> {
    const line = mark.range.getClientRects()[0] ?? mark.range.getBoundingClientRect();
    await open([{ mark, line }]);
    host.focus();
    const match = report()?.matches[mark.index];
    const claim = match && (await bundleOf(match.claimId))?.claims[match.claimId];
    const [nth, all] = [String(index + 1), String(of)] as const;
    if (!claim) return host.announce(i18n.t('card.position', [nth, all]));
    const { text } = tell(claim.text, claimLocale(settings()));
    host.announce(
      i18n.t(mark.conflicting ? 'card.positionConflict' : 'card.positionPlain', [nth, all, text]),
    );
  }

  return { openAt: (mark, index, of) => void openAt(mark, index, of), close };
}

/** Opens the grid of a question; the extension's own page of the first run has none. */
const onCompare = /^https?:$/.test(location.protocol)
  ? async ({ questionId }: Match) => {
      const opened = await callBackground('openCompare', questionId);
      return opened.ok ? null : opened.error.message;
    }
  : undefined;

/** The direction of the marked text, which need not be that of the card's language. */
function directionOfLine({ range }: Mark): 'ltr' | 'rtl' {
  const element = range.startContainer.parentElement;
  return element && getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr';
}

function claimLocale(settings: Settings): string {
  return settings.claimLanguage === 'auto' ? interfaceLanguage() : settings.claimLanguage;
}

/** One bundle of several; `null` where none could be had. */
function merged(bundles: readonly (ClaimBundle | null)[]): ClaimBundle | null {
  const had = bundles.filter((bundle) => bundle !== null);
  const [first, ...rest] = had;
  if (!first) return null;
  return rest.reduce(
    (a, b) => ({
      claims: { ...a.claims, ...b.claims },
      questions: { ...a.questions, ...b.questions },
      speakers: { ...a.speakers, ...b.speakers },
      outlets: { ...a.outlets, ...b.outlets },
      channels: { ...a.channels, ...b.channels },
      conflicts: [
        ...a.conflicts,
        ...b.conflicts.filter(
          (c) => !a.conflicts.some((d) => d.between.join() === c.between.join()),
        ),
      ],
    }),
    first,
  );
}
