/** The quality table: every engine on a collection, and what typing errors in the queries cost it. */

import { measuredBy } from './child.ts';
import { collectionNamed } from './collections.ts';
import type { Engine } from './engines.ts';
import type { QualityRow } from './quality-child.ts';
import { load, row, share } from './table.ts';

/** Prints the table of a collection, asking at most so many of its queries. */
export async function printQuality(
  name: string,
  engines: readonly Engine[],
  most: number,
): Promise<void> {
  const { claims, queries } = collectionNamed(name);
  const asked = Math.min(most, queries.length);
  console.log(`\n${name}: ${claims.length} claims, ${asked} queries`);
  console.log(
    row('engine,MAP@5,with typos,MRR,R@1,R@20,hits 1 %,hits 5 %,ms p50,p99,load'.split(',')),
  );
  for (const engine of engines) {
    const before = load();
    const args = [engine.name, name, String(asked)];
    const result = await measuredBy<QualityRow>('quality-child.ts', args);
    const cells = typeof result === 'string' ? [result] : cellsOf(engine, result);
    console.log(row([engine.name, ...cells, before]));
  }
}

function cellsOf({ scores }: Engine, { plain, typos }: QualityRow): string[] {
  const { map5, mrr, r1, r20, hits1, hits5 } = plain.figures;
  const hits = scores ? [share(hits1), share(hits5)] : ['none', 'none'];
  const ms = [plain.p50, plain.p99].map((value) => value.toFixed(2));
  const mistyped = typos === undefined ? 'no time' : share(typos);
  return [share(map5), mistyped, ...[mrr, r1, r20].map(share), ...hits, ...ms];
}
