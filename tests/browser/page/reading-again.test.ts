import { afterEach, describe, expect, it, vi } from 'vitest';
import { anchor, keptRange } from '../../../page/anchor.ts';
import { extractArticle } from '../../../page/extract/extract.ts';
import { createMemory, forgetChanged } from '../../../page/extract/memory.ts';
import { observeText } from '../../../page/observe.ts';

const PARAGRAPH =
  'The letter says that nobody had planned the journey, that it was improvised, and that it began on the coast.';
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, n) => `<p>${n}. ${PARAGRAPH}</p>`).join('');
const noPause = async () => {};
let life = new AbortController();

afterEach(() => {
  life.abort();
  life = new AbortController();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

/** A page that is watched as a session watches it, and how often styles were asked for in a reading. */
function watched(html: string) {
  document.body.innerHTML = html;
  const memory = createMemory();
  const settled = vi.fn();
  const changed = vi.fn((records: readonly MutationRecord[]) => forgetChanged(memory, records));
  const observer = observeText(document.body, { changed, settled }, life.signal);
  const styles = vi.spyOn(window, 'getComputedStyle');
  const read = async () => {
    styles.mockClear();
    const article = await extractArticle(document, noPause, memory);
    for (const root of memory.shadowRoots) observer.also(root);
    return { text: article?.text ?? '', article, asked: styles.mock.calls.length };
  };
  return { read, settled, changed };
}

/** Mutation records are delivered in a microtask. */
const delivered = () => new Promise((done) => setTimeout(done));

describe('reading a page again', () => {
  it('walks what changed alone, and finds all of the text', async () => {
    const page = watched(`<article><h1>Title</h1>${paragraphs(100)}</article>`);
    const first = await page.read();
    const added = document.createElement('p');
    added.textContent = `Later: ${PARAGRAPH}`;
    document.querySelector('article')?.append(added);
    await delivered();
    const second = await page.read();
    expect(second.text).toBe(`${first.text}\n${added.textContent}`);
    expect(second.text).toBe((await extractArticle(document, noPause))?.text);
    expect(second.asked).toBeLessThan(first.asked);
    // Nothing changed: one look at the article.
    expect((await page.read()).asked).toBeLessThan(5);
  });

  it('sees changed words, hidden and shown paragraphs, and new looks of what is around', async () => {
    const page = watched(`<style>.off p:last-child { display: none }</style>
      <article>${paragraphs(6)}<p id="rest" hidden>More: ${PARAGRAPH}</p></article>`);
    expect((await page.read()).text).not.toContain('More:');
    document.querySelector('#rest')?.removeAttribute('hidden');
    await delivered();
    expect((await page.read()).text).toContain('More:');
    document.querySelector('article')?.classList.add('off');
    await delivered();
    expect((await page.read()).text).not.toContain('More:');
    const words = document.querySelector('p')?.firstChild as Text;
    words.data = `0. It was changed. ${PARAGRAPH}`;
    await delivered();
    expect((await page.read()).text).toContain('It was changed.');
  });

  it('sees a text that was emptied, and one that is kept from assistive technology', async () => {
    const page = watched(`<article>${paragraphs(6)}<p id="rest">More: ${PARAGRAPH}</p></article>`);
    expect((await page.read()).text).toContain('0. The letter');
    (document.querySelector('p')?.firstChild as Text).data = '';
    await delivered();
    expect((await page.read()).text).not.toContain('0. The letter');
    const rest = document.querySelector('#rest');
    rest?.setAttribute('aria-hidden', 'true');
    await delivered();
    expect((await page.read()).text).not.toContain('More:');
    rest?.removeAttribute('aria-hidden');
    await delivered();
    expect((await page.read()).text).toContain('More:');
    expect(page.changed).toHaveBeenCalledTimes(3);
  });

  it('finds what a style sheet alone shows', async () => {
    const page = watched(`<style id="late">.late { display: none }</style>
      <article>${paragraphs(6)}<p class="late">Late: ${PARAGRAPH}</p></article>`);
    expect((await page.read()).text).not.toContain('Late:');
    document.querySelector('#late')?.remove();
    expect((await page.read()).text).toContain('Late:');
  });

  it('watches shadow roots that it has read', async () => {
    const page = watched('<main><news-box></news-box></main>');
    const root = document.querySelector('news-box')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('no root');
    root.innerHTML = `<article>${paragraphs(6)}</article>`;
    await page.read();
    const added = document.createElement('p');
    added.textContent = `Later: ${PARAGRAPH}`;
    root.querySelector('article')?.append(added);
    await delivered();
    expect(page.changed).toHaveBeenCalled();
    expect((await page.read()).text).toContain('Later:');
  });

  it('takes no notice of clocks beside the article and of controls', async () => {
    const page = watched(
      `<nav><span id="clock">12:00</span></nav><article>${paragraphs(6)}<button>Share 1</button></article>`,
    );
    await page.read();
    for (const selector of ['#clock', 'button']) {
      const node = document.querySelector(selector);
      if (node) node.textContent = 'Share 2';
    }
    await delivered();
    expect(page.changed).not.toHaveBeenCalled();
  });

  it('keeps the ranges of what has stayed', async () => {
    const page = watched(`<article>${paragraphs(6)}</article>`);
    const selector = { start: 3, end: 20, quote: PARAGRAPH.slice(0, 17) };
    const rangeIn = async () => {
      const { article } = await page.read();
      const range = article && anchor(article, selector);
      if (!range) throw new Error('no range');
      return range;
    };
    const before = await rangeIn();
    const added = document.createElement('p');
    added.textContent = `New on top: ${PARAGRAPH}`;
    document.querySelector('article')?.append(added);
    await delivered();
    expect(keptRange(await rangeIn(), [before])).toBe(before);
  });
});
