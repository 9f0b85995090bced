/** When a card opens and closes: on hover after a pause, at once on a click, a tap or the keyboard. */

import { render } from 'preact';
import { i18n } from '#i18n';
import cardCss from '../../assets/card.css?inline';
import sourcesCss from '../../assets/sources.css?inline';
import tokensCss from '../../assets/tokens.css?inline';
import type { ClaimBundle } from '../../claims/types.ts';
import { CardDeck } from '../../components/CardDeck.tsx';
import { directionOf, tell } from '../../components/locale.ts';
import type { Match } from '../../matching/types.ts';
import { createCardHost } from '../../page/card-host.ts';
import { type Hit, marksAt } from '../../page/hit-test.ts';
import type { Mark } from '../../page/paint.ts';
import { watchPointer } from '../../page/pointer.ts';
import { callBackground } from '../../platform/channel.ts';
import type { PageReport, Settings } from '../../platform/messages.ts';
import { interfaceLanguage } from '../../platform/page-context.ts';
import { citeOn } from './cite.ts';

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

  async function open(hits: readonly Hit[]): Promise<void> {
    const ticket = ++opening;
    const matches = hits.flatMap((hit) => report()?.matches[hit.mark.index] ?? []);
    const line = hits[0]?.line;
    if (matches.length === 0 || !line) return;
    const bundle = merged(await Promise.all(matches.map((match) => bundleOf(match.claimId))));
    // The pointer went elsewhere, or the page did, while the claim was fetched.
    if (ticket !== opening || signal.aborted) return;
    const locale = claimLocale(settings());
    host.open(line, {
      direction: directionOf(locale),
      render: (box) => {
        const cite = (match: Match) =>
          citeOn({ report: report(), text: text() }, { match, bundle, locale });
        render(<CardDeck {...{ matches, bundle, locale, cite }} onClose={close} />, box);
        return () => render(null, box);
      },
    });
  }

  function close(): void {
    opening++;
    host.close();
  }

  watchPointer(
    {
      hitsAt: (x, y) => (settings().marks ? marksAt(marks(), x, y) : []),
      mode: () => settings().card,
      open: (hits) => void open(hits),
      close,
      isOpen: host.isOpen,
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
    const position = i18n.t('card.position', [String(index + 1), String(of)]);
    host.announce(
      claim ? `${position}. ${tell(claim.text, claimLocale(settings())).text}` : position,
    );
  }

  return { openAt: (mark, index, of) => void openAt(mark, index, of), close };
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
