/**
 * Retrieval beside other libraries, in one run: `npm run bench:matching -- [--quick] [--sizes N,N] [--engines NAME,NAME]
 * [--no-quality]`. Prints figures of quality on the public collections (where they are not there, on a made one), and
 * build time, bytes, memory and latency at 10 thousand, 100 thousand and 1 million claims. `--quick` is 10 thousand
 * alone. Everything that is made is made from seeds: only times differ between runs.
 */

import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { publicCollections } from './collections.ts';
import { ENGINES } from './engines.ts';
import { printQuality } from './quality.ts';
import { printScale } from './scale.ts';
import { syntheticCollection } from './synthetic.ts';

const SIZES = [10_000, 100_000, 1_000_000];

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    quick: { type: 'boolean' },
    sizes: { type: 'string' },
    engines: { type: 'string' },
    'no-quality': { type: 'boolean' },
  },
});

function chosenSizes(): number[] {
  if (values.sizes !== undefined) return values.sizes.split(',').filter(Boolean).map(Number);
  return values.quick ? SIZES.slice(0, 1) : SIZES;
}

function chosenEngines() {
  const names = values.engines?.split(',');
  const unknown = names?.filter((name) => !ENGINES.some((engine) => engine.name === name)) ?? [];
  if (unknown.length > 0)
    throw new Error(
      `no engine ${unknown.join(', ')}; there are ${ENGINES.map(({ name }) => name).join(', ')}`,
    );
  return ENGINES.filter(({ name }) => names?.includes(name) ?? true);
}

const engines = chosenEngines();
console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`,
);
if (!values['no-quality']) {
  const found = publicCollections();
  for (const collection of found.length > 0 ? found : [syntheticCollection()])
    await printQuality(collection, engines);
}
const failed = new Set<string>();
for (const size of chosenSizes()) await printScale(size, engines, failed);
