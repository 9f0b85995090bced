/** One article's session: its text, report, marks and card, from first reading to teardown. */

import { anchor, keptRange } from '../../page/anchor.ts';
import type { Article } from '../../page/extract/article-text.ts';
import { extractArticle, nextTask } from '../../page/extract/extract.ts';
import { createMemory, forgetChanged } from '../../page/extract/memory.ts';
import { observeText } from '../../page/observe.ts';
import { createPainter, type Mark } from '../../page/paint.ts';
import { reveal } from '../../page/reveal.ts';
import { isSameStory } from '../../page/same-story.ts';
import { callBackground } from '../../platform/channel.ts';
import type { PageReport, Settings } from '../../platform/messages.ts';
import { createCards } from './cards.tsx';

/** A session under way. */
export type Session = {
  /** Resolves when the first marks are painted. */
  ready: Promise<void>;
  /** The page's address changed: the story is read again under the new one, or found to be gone. */
  moved(): void;
  /** Scrolls to a match and flashes it; `false` where its sentence is lost. */
  show(index: number): boolean;
  /** Goes to the next or previous mark and opens its card. */
  step(delta: 1 | -1): { index: number; of: number } | null;
  apply(settings: Settings): void;
  /** Takes over a report of the same reading, in which a match was hidden or is shown again. */
  take(report: PageReport): void;
  /** The address that the tab's report is of, that of the page before there is one. */
  address(): string;
  /** The article's text as read last; `null` before, and where there is no article. */
  text(): string | null;
  end(): void;
};

/** What a session starts from. */
export type SessionStart = {
  settings: Settings;
  anyway: boolean;
  /** Called when the extension no longer answers. */
  retire(): void;
  /** Called when another story stands in the place of the one that was read. */
  gone(): void;
};

/** From a change of the address to the next reading, in milliseconds. */
const SETTLE_MS = 400;

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

  const memory = createMemory();
  let settling: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(settling));
  let underWay: Promise<void> = Promise.resolve();

  /** One reading after the other: two at once would each take the other's page for their own. */
  function read(): Promise<void> {
    const reading = underWay.then(readNow);
    underWay = reading.catch(() => {});
    return reading;
  }

  async function readNow(): Promise<void> {
    if (signal.aborted) return;
    const next = await extractArticle(document, nextTask, memory);
    if (signal.aborted) return;
    for (const root of memory.shadowRoots) observer.also(root);
    if (article && !isSameStory(article.text, next?.text ?? '')) return start.gone();
    if (!next) {
      await callBackground('foundNoText', location.href);
      return;
    }
    const unchanged = article?.text === next.text && report?.url === location.href;
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
    const earlier = marks.map((mark) => mark.range);
    const lost: number[] = [];
    marks = report.matches.flatMap((match, index) => {
      const range = anchor(page, match);
      const conflicting = match.conflicts.length > 0;
      if (range) return [{ index, range: keptRange(range, earlier), conflicting }];
      lost.push(index);
      return [];
    });
    painter.show(settings.marks ? marks : []);
    if (lost.join() !== report.lost.join()) {
      report = { ...report, lost };
      void callBackground('reportLost', report.url, lost);
    }
  }

  function show(index: number): boolean {
    const mark = marks.find((m) => m.index === index && m.range.getClientRects().length > 0);
    if (!mark) return false;
    reveal(mark.range);
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
    reveal(mark.range, 'instant');
    painter.flash(mark.range);
    const position = at;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => cards.openAt(mark, position, marks.length)),
    );
    return { index: at, of: marks.length };
  }

  const observer = observeText(
    document.body,
    {
      changed: (records) => forgetChanged(memory, records),
      settled: () => void read().catch(() => {}),
    },
    signal,
  );
  const ready = read();
  return {
    ready,
    moved() {
      // A single-page site changes its text after its address: that is left a moment.
      clearTimeout(settling);
      settling = setTimeout(() => void read().catch(() => {}), SETTLE_MS);
    },
    show,
    step,
    apply(next) {
      settings = next;
      painter.show(settings.marks ? marks : []);
      if (settings.card === 'never') cards.close();
    },
    take(next) {
      report = next;
      at = Math.min(at, next.matches.length - 1);
      repaint();
    },
    address: () => report?.url ?? location.href,
    text: () => article?.text ?? null,
    end: () => life.abort(),
  };
}

function pageText(article: Article, anyway: boolean) {
  const { text, truncated, title, lang, published } = article;
  return { url: location.href, title, text, truncated, lang, published, anyway };
}
