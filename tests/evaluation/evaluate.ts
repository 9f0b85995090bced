/**
 * `npm run evaluate`: the whole table of how well matching does, and a failure under any floor of floors.json.
 * Linking on the labelled page texts (where they are at hand), by language and topic, development and locked part apart;
 * stance and page source on right links, traps, and strangers' sentences, on our own sets. `--errors` prints the development errors.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../claims/types.ts';
import { openMatcher } from '../../cli/open-matcher.ts';
import type { Matcher } from '../../matching/engine.ts';
import {
  type Counts,
  HAS_LABELLED,
  homesOf,
  isLocked,
  isOurs,
  judge,
  noCounts,
  readLabelled,
} from './linking.ts';
import {
  judgeStance,
  judgeStrangers,
  judgeTraps,
  macro,
  type Part,
  readSet,
  type StanceLine,
  type StrangerLine,
  type TrapLine,
} from './sets.ts';

/** Least values by name of a figure; they only ever rise. */
type Floors = Record<string, number>;

const PARTS: Part[] = ['dev', 'locked'];
const floors = JSON.parse(readFileSync(join(import.meta.dirname, 'floors.json'), 'utf8')) as Floors;
const reached: Record<string, number> = {};
const withErrors = process.argv.includes('--errors');

function linking(matcher: Matcher, homes: ReturnType<typeof homesOf>): void {
  const groups = new Map<string, Counts>();
  for (const doc of readLabelled()) {
    const part = isLocked(doc) ? 'locked' : 'dev';
    const six = isOurs(doc.lang);
    const names = six ? ['six', doc.lang, doc.topic] : ['others'];
    const own = noCounts();
    const errors = judge(doc, { matcher, homes }, own);
    for (const name of names) {
      const key = `${part} ${name}`;
      groups.set(key, sum(groups.get(key) ?? noCounts(), own));
    }
    if (withErrors && part === 'dev' && six)
      for (const e of errors)
        console.log(`${e.what} ${e.lang} ${e.claim} | ${e.text.replaceAll('\n', ' ')}`);
  }
  console.log(
    '\nlinking                     labels  right  wrong  rival  precision (95 % interval)  recall (95 % interval)  wrong on clean texts',
  );
  for (const part of PARTS)
    for (const name of ['six', ...LANGUAGES, 'others', 'fall-and-escape', 'bases-money-after'])
      printLinking(`${part} ${name}`, groups.get(`${part} ${name}`) ?? noCounts());
}

function sum(a: Counts, b: Counts): Counts {
  const total = { ...a, stances: a.stances };
  for (const key of ['gold', 'right', 'wrong', 'rivals', 'clean', 'wrongOnClean'] as const)
    total[key] += b[key];
  return total;
}

function printLinking(name: string, c: Counts): void {
  const precision = c.right / Math.max(1, c.right + c.wrong);
  const recall = c.right / Math.max(1, c.gold);
  reached[`linking ${name} precision`] = precision;
  reached[`linking ${name} recall`] = recall;
  console.log(
    [
      name.padEnd(26),
      String(c.gold).padStart(7),
      String(c.right).padStart(6),
      String(c.wrong).padStart(6),
      String(c.rivals).padStart(6),
      interval(c.right, c.right + c.wrong).padStart(26),
      interval(c.right, c.gold).padStart(23),
      `${c.wrongOnClean} on ${c.clean}`.padStart(21),
    ].join(' '),
  );
}

/** A share with Wilson's interval at 95 %. */
function interval(right: number, all: number): string {
  if (all === 0) return '-';
  const z = 1.96;
  const p = right / all;
  const middle = (p + (z * z) / (2 * all)) / (1 + (z * z) / all);
  const half =
    (z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all))) / (1 + (z * z) / all);
  return `${p.toFixed(3)} (${(middle - half).toFixed(2)} to ${(middle + half).toFixed(2)})`;
}

function stance(matcher: Matcher): void {
  console.log('\nstance and page source, on right links');
  for (const part of PARTS) {
    const counts = judgeStance(readSet<StanceLine>('stance', part), matcher, (what, line, got) => {
      if (withErrors && part === 'dev')
        console.log(`${what} ${line.lang} ${line.claim} | ${line.sentence} | got ${got}`);
    });
    const right = Object.values(counts.sources).reduce((all, [n]) => all + n, 0);
    reached[`stance ${part} linked`] = counts.linked / counts.lines;
    reached[`stance ${part} macro`] = macro(counts.stances);
    reached[`source ${part}`] = right / counts.linked;
    console.log(
      `${part.padEnd(7)} linked ${counts.linked} of ${counts.lines}   stance, macro-averaged ${macro(counts.stances).toFixed(3)} (${shares(counts.stances)})`,
    );
    console.log(
      `        page source ${interval(right, counts.linked)} (${shares(counts.sources)})`,
    );
  }
}

function shares(tally: Record<string, [number, number]>): string {
  return Object.entries(tally)
    .sort()
    .map(([name, [right, all]]) => `${name} ${right}/${all}`)
    .join(', ');
}

function traps(matcher: Matcher): void {
  console.log('\ntraps: marked as the claim (wrong), and twins marked (right)');
  for (const part of PARTS) {
    const counts = judgeTraps(readSet<TrapLine>('traps', part), matcher, (line) => {
      if (withErrors && part === 'dev')
        console.log(`trap ${line.lang} ${line.claim} | ${line.trap}`);
    });
    reached[`traps ${part} avoided`] = 1 - counts.caught / counts.lines;
    reached[`twins ${part} linked`] = counts.twins / counts.lines;
    console.log(
      `${part.padEnd(7)} traps ${counts.caught} of ${counts.lines} (${shares(counts.byKind)})   twins ${counts.twins} of ${counts.lines}`,
    );
  }
}

function strangers(matcher: Matcher): void {
  console.log("\nstrangers' sentences at first sight, none of them a wording");
  for (const part of PARTS) {
    const lines = readSet<StrangerLine>('strangers', part);
    for (const states of [true, false]) {
      const found = judgeStrangers(
        lines.filter((line) => line.states === states),
        matcher,
      );
      const [n, all] = Object.values(found).reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
      reached[`strangers ${part} ${states ? 'linked' : 'avoided'}`] = states
        ? n / all
        : 1 - n / all;
      const what = states ? 'linked (right)' : 'near-misses marked (wrong)';
      console.log(`${part.padEnd(7)} ${what.padEnd(26)} ${interval(n, all)} (${shares(found)})`);
    }
  }
}

function checkFloors(): void {
  const under = Object.entries(floors).filter(([name, floor]) => {
    const value = reached[name];
    // Texts that are not at hand are not under their floor.
    return value !== undefined && value < floor;
  });
  for (const [name, floor] of under)
    console.error(
      `under its floor: ${name} is ${reached[name]?.toFixed(3)}, the floor is ${floor}`,
    );
  console.log(`\n${Object.keys(floors).length - under.length} floors held, ${under.length} not`);
  process.exitCode = under.length > 0 ? 1 : 0;
}

const { matcher, database } = openMatcher();
console.log(`${matcher.claims} claims`);
if (HAS_LABELLED) linking(matcher, homesOf(database));
else console.log('The labelled page texts are not at hand: linking is not measured.');
stance(matcher);
traps(matcher);
strangers(matcher);
checkFloors();
