import { describe, expect, it } from 'vitest';
import { tokenAgreement, wordsOf } from '../../../cli/token-agreement.ts';
import { extractArticle } from '../../../page/extract/extract.ts';
import { judgePage } from '../../../page/gate/judge.ts';
import expected from '../../fixtures/gate/expected.json';

type Expected = { inScope: boolean; shape: string; mainText?: string };

const sources = import.meta.glob<string>('../../fixtures/gate/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const pages = Object.entries(expected as Record<string, Expected>);
/** Agreement in words with the text that a reader reads: on average, and for the worst page. */
const MEAN_F1 = 0.9;
const LEAST_F1 = 0.6;

/** The page in a frame of its own, laid out as a browser lays it out; scripts do not run. */
async function load(file: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.sandbox.add('allow-same-origin');
  frame.style.width = '1200px';
  frame.srcdoc = sources[`../../fixtures/gate/${file}`] ?? '';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  if (!frame.contentDocument) throw new Error(`${file} has no document`);
  return frame.contentDocument;
}

describe('the gate on our own pages', () => {
  it.each(pages)('%s', async (file, { inScope }) => {
    expect(judgePage(await load(file)).inScope).toBe(inScope);
  });
});

describe('extraction on our own pages', () => {
  it('agrees with the text that a reader reads', async () => {
    const scores: [string, number][] = [];
    for (const [file, { mainText }] of pages) {
      if (!mainText) continue;
      const article = await extractArticle(await load(file), async () => {});
      scores.push([file, tokenAgreement(wordsOf(article?.text ?? ''), wordsOf(mainText)).f1]);
    }
    const mean = scores.reduce((sum, [, f1]) => sum + f1, 0) / scores.length;
    expect(scores.filter(([, f1]) => f1 < LEAST_F1)).toEqual([]);
    expect(mean).toBeGreaterThanOrEqual(MEAN_F1);
  });
});
