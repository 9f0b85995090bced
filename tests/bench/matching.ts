/**
 * Retrieval beside other libraries, in one run: `npm run bench:matching -- [--quick] [--sizes N,N] [--engines NAME,NAME]
 * [--no-quality]`. Prints figures of quality on the public collections (where there is none, on a made one), and build
 * time, bytes, memory and latency at 10 thousand, 100 thousand and 1 million claims. `--quick` is two hundred queries a
 * collection and 10 thousand claims. Every engine is measured in a process of its own, ten minutes at most. Everything
 * that is made is made from seeds: only times differ between runs.
 */

import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { collectionNames, tellMissing } from './collections.ts';
import { ENGINES, type Engine } from './engines.ts';
import { printQuality } from './quality.ts';
import { printScale } from './scale.ts';

const SIZES = [10_000, 100_000, 1_000_000];
const QUICK_QUERIES = 200;

function options(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean' },
      sizes: { type: 'string' },
      engines: { type: 'string' },
      'no-quality': { type: 'boolean' },
    },
  });
  const { quick = false, sizes, engines } = values;
  return {
    queries: quick ? QUICK_QUERIES : Number.POSITIVE_INFINITY,
    sizes: sizes === undefined ? SIZES.slice(0, quick ? 1 : SIZES.length) : sizesOf(sizes),
    engines: enginesOf(engines),
    quality: !values['no-quality'],
  };
}

function sizesOf(list: string): number[] {
  const sizes = list.split(',').filter(Boolean);
  const wrong = sizes.find((size) => !/^[1-9]\d*$/.test(size));
  if (wrong !== undefined) throw new Error(`--sizes takes whole numbers, not "${wrong}"`);
  return sizes.map(Number);
}

function enginesOf(list: string | undefined): Engine[] {
  const names = list?.split(',');
  const unknown = names?.find((name) => !ENGINES.some((engine) => engine.name === name));
  if (unknown !== undefined) {
    const known = ENGINES.map(({ name }) => name).join(', ');
    throw new Error(`there is no engine "${unknown}"; there are ${known}`);
  }
  return ENGINES.filter(({ name }) => names?.includes(name) ?? true);
}

async function run({ queries, sizes, engines, quality }: ReturnType<typeof options>) {
  const processor = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores`;
  console.log(`${processor}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`);
  if (quality) {
    tellMissing();
    const names = collectionNames();
    for (const name of names.length > 0 ? names : ['made'])
      await printQuality(name, engines, queries);
  }
  const failed = new Set<string>();
  for (const size of sizes) await printScale(size, engines, failed);
}

try {
  await run(options(process.argv.slice(2)));
} catch (error) {
  console.error(`bench:matching: ${(error as Error).message}`);
  process.exitCode = 2;
}
