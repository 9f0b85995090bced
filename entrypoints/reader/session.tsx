/** One article's session: its text, report, marks and card, from first reading to teardown. */

import { anchor } from '../../page/anchor.ts';
import type { Article } from '../../page/extract/article-text.ts';
import { extractArticle } from '../../page/extract/extract.ts';
import { observeText } from '../../page/observe.ts';
import { createPainter, type Mark } from '../../page/paint.ts';
import { callBackground } from '../../platform/channel.ts';
import type { PageReport, Settings } from '../../platform/messages.ts';
import { createCards } from './cards.tsx';

/** A session under way. */
export type Session = {
  /** Resolves when the first marks are painted. */
  ready: Promise<void>;
  /** Scrolls to a match and flashes it; `false` where its sentence is lost. */
  show(index: number): boolean;
  /** Goes to the next or previous mark and opens its card. */
  step(delta: 1 | -1): { index: number; of: number } | null;
  apply(settings: Settings): void;
  /** The article's text as read last; `null` before, and where there is no article. */
  text(): string | null;
  end(): void;
};

/** What a session starts from; `retire` is called when the extension no longer answers. */
export type SessionStart = { settings: Settings; anyway: boolean; retire(): void };

/** Starts reading the page as it is now. */
export function startSession(start: SessionStart): Session {
  const life = new AbortController();
  const { signal } = life;
  const painter = createPainter(signal);
  let settings = start.settings;
  let article: Article | null = null;
  let report: PageReport | null = null;
  let marks: Mark[] = [];
  let at = -1;
  const cards = createCards({
    marks: () => marks,
    report: () => report,
    text: () => article?.text ?? null,
    settings: () => settings,
    signal,
  });

  async function read(): Promise<void> {
    const next = await extractArticle(document);
    if (signal.aborted) return;
    if (!next) {
      await callBackground('forgetPage');
      return;
    }
    const unchanged = article?.text === next.text && report !== null;
    article = next;
    if (!unchanged) {
      const answer = await callBackground('readPage', pageText(next, start.anyway));
      if (signal.aborted) return;
      if (!answer.ok) {
        if (answer.error.name === 'NoAnswer') start.retire();
        return;
      }
      report = answer.value;
    }
    repaint();
  }

  function repaint(): void {
    if (!article || !report) return;
    const page = article;
    const lost: number[] = [];
    marks = report.matches.flatMap((match, index) => {
      const range = anchor(page, match);
      if (range) return [{ index, range, conflicting: match.conflicts.length > 0 }];
      lost.push(index);
      return [];
    });
    painter.show(settings.marks ? marks : []);
    if (lost.join() !== report.lost.join()) {
      report = { ...report, lost };
      void callBackground('reportLost', lost);
    }
  }

  function show(index: number): boolean {
    const mark = marks.find((m) => m.index === index && m.range.getClientRects().length > 0);
    if (!mark) return false;
    scrollTo(mark.range);
    painter.flash(mark.range);
    return true;
  }

  function step(delta: 1 | -1) {
    if (marks.length === 0) return null;
    if (delta === 1) at = (at + 1) % marks.length;
    else at = at <= 0 ? marks.length - 1 : at - 1;
    const mark = marks[at];
    if (!mark) return null;
    // At once: a card closes when the page scrolls, so the scrolling must be over before it opens.
    scrollTo(mark.range, 'instant');
    painter.flash(mark.range);
    const position = at;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => cards.openAt(mark, position, marks.length)),
    );
    return { index: at, of: marks.length };
  }

  const ready = read().then(() => {
    if (!signal.aborted) observeText(document.body, () => void read().catch(() => {}), signal);
  });
  return {
    ready,
    show,
    step,
    apply(next) {
      settings = next;
      painter.show(settings.marks ? marks : []);
      if (settings.card === 'never') cards.close();
    },
    text: () => article?.text ?? null,
    end: () => life.abort(),
  };
}

function pageText(article: Article, anyway: boolean) {
  const { text, title, lang, published } = article;
  return { url: location.href, title, text, lang, published, anyway };
}

/** Puts the sentence in the middle third, without animation where the reader asked for less motion. */
function scrollTo(range: Range, behavior: ScrollBehavior = preferredMotion()): void {
  const box = range.getBoundingClientRect();
  const inside = box.top >= 80 && box.bottom <= innerHeight - 80;
  if (inside) return;
  const element = range.startContainer.parentElement;
  element?.scrollIntoView({ block: 'center', behavior });
}

function preferredMotion(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
