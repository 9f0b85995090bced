/**
 * `npm run train`: fits the weights of the score on the development texts, prints what cross-validation by outlet gives
 * and what each feature adds, and writes matching/weights.ts. The locked texts are not read.
 */

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { openMatcher } from '../../cli/open-matcher.ts';

import type { Candidate } from '../../matching/candidates.ts';
import type { Matcher } from '../../matching/engine.ts';
import { type Features, scoreOf } from '../../matching/tuning.ts';
import {
  HAS_LABELLED,
  homesOf,
  isLocked,
  isOurs,
  type Labelled,
  placesOf,
  readLabelled,
} from './linking.ts';
import { type Examples, fitLogistic, type Model, probability } from './logistic.ts';
import { readSet, type StanceLine, type StrangerLine, type TrapLine } from './sets.ts';

const FOLDS = 5;
const PRECISIONS = [0.95, 0.93, 0.9, 0.85];

/** What speaks for a claim and what against it. */
const SIGNS: Record<keyof Features, number> = {
  framed: 1,
  figureDiffers: -1,
  partial: 1,
  cosine: 1,
  sameLanguage: 1,
  nearMiss: -1,
  margin: -1,
  strangers: -1,
  heartMissing: -1,
  reversed: -1,
  length: 0,
  story: 1,
  echo: 1,
};
/**
 * Our own sets have no page around their sentences, so they count less than real pages; the strangers' sentences, which
 * are many and far from any page's wording, least (a half gave less at a precision of 0.9).
 */
const SET_WEIGHT = 0.5;
const STRANGER_WEIGHT = 0.2;

/** `page`: from a labelled page; other examples teach, but the printed figures are of pages alone. */
type Example = {
  lang: string;
  features: Features;
  label: number;
  fold: number;
  page: boolean;
  weight: number;
};

/** One example from a set of our own: the best candidate for the claim on the text. */
function setExamples(matcher: Matcher): Example[] {
  const at = (claim: string) => matcher.index.data.claims.findIndex(({ id }) => id === claim);
  const example = (
    line: { id: string; lang: string; claim: string },
    text: string,
    label: number,
    weight = SET_WEIGHT,
  ) => {
    const { candidates } = matcher.inspect({ id: line.id, text, lang: line.lang });
    const claim = at(line.claim);
    const own = candidates.flat().filter((candidate) => candidate.claim === claim);
    const best = own.reduce((a, b) => (b.score > a.score ? b : a), own[0] as Candidate);
    const fold = foldOf(line.claim);
    return best
      ? [{ lang: line.lang, features: best.features, label, fold, page: false, weight }]
      : [];
  };
  return [
    ...readSet<StanceLine>('stance', 'dev').flatMap((line) => example(line, line.text, 1)),
    ...readSet<StrangerLine>('strangers', 'dev').flatMap((line) =>
      example(line, line.text, line.states ? 1 : 0, STRANGER_WEIGHT),
    ),
    ...readSet<TrapLine>('traps', 'dev').flatMap((line) => [
      ...example(line, line.trap, 0),
      ...example(line, line.twin, 1),
    ]),
  ];
}

function foldOf(name: string): number {
  return (createHash('md5').update(name).digest()[0] ?? 0) % FOLDS;
}

/** Labels of claims in the database, by language. */
type Labels = Record<string, number>;

function examplesOf(): { examples: Example[]; names: (keyof Features)[]; labels: Labels } {
  const { matcher, database } = openMatcher();
  const homes = homesOf(database);
  const claims = matcher.index.data.claims;
  const examples: Example[] = [];
  const labels: Labels = {};
  for (const doc of readLabelled()) {
    if (isLocked(doc) || !isOurs(doc.lang)) continue;
    const fold = foldOf(String(doc.outlet));
    const known = doc.gold.flatMap((g) => g.claim_ids.filter((id) => homes.has(id))).length;
    labels[doc.lang] = (labels[doc.lang] ?? 0) + known;
    const { readings, candidates } = matcher.inspect({
      id: doc.id,
      text: doc.text,
      lang: doc.lang,
    });
    candidates.forEach((list, sentence) => {
      for (const candidate of list) {
        const id = claims[candidate.claim]?.id ?? '';
        const tokens = readings[sentence]?.tokens ?? [];
        const middle =
          ((tokens[candidate.from]?.start ?? 0) + (tokens[candidate.to]?.end ?? 0)) / 2;
        const label = labelOf(doc, id, middle);
        if (label === null || (label === 0 && homes.get(id)?.file !== doc.topic)) continue;
        examples.push({
          lang: doc.lang,
          features: candidate.features,
          label,
          fold,
          page: true,
          weight: 1,
        });
      }
    });
  }
  const page = averagePage(examples);
  for (const example of setExamples(matcher))
    examples.push({ ...example, features: { ...example.features, ...page } });
  const names = Object.keys(examples[0]?.features ?? {}) as (keyof Features)[];
  return { examples, names, labels };
}

/** What a page alone supplies: a sentence of our sets has an average page around it, so that these weigh as on pages. */
const OF_PAGE = ['story', 'echo'] as const;

function averagePage(pages: readonly Example[]): Pick<Features, (typeof OF_PAGE)[number]> {
  const mean = (name: (typeof OF_PAGE)[number]) =>
    pages.reduce((sum, { features }) => sum + features[name], 0) / Math.max(1, pages.length);
  return { story: mean('story'), echo: mean('echo') };
}

/** 1 where the claim is labelled for the place, `null` where the labels do not tell. */
function labelOf(doc: Labelled, claim: string, middle: number): 0 | 1 | null {
  const holds = (sentence: string) =>
    placesOf(doc.text, sentence).some(([from, to]) => from <= middle && middle < to);
  if (doc.gold.some((g) => g.claim_ids.includes(claim) && holds(g.sentence))) return 1;
  return (doc.unsure ?? []).some(holds) ? null : 0;
}

function toExamples(examples: readonly Example[], names: readonly (keyof Features)[]): Examples {
  return {
    rows: examples.map(({ features }) => names.map((name) => features[name])),
    labels: examples.map(({ label }) => label),
    weights: examples.map(({ weight }) => weight),
    signs: names.map((name) => SIGNS[name]),
  };
}

/** Scores that each example gets from a model that has not seen its fold. */
function crossValidated(examples: readonly Example[], names: readonly (keyof Features)[]) {
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fitLogistic(
      toExamples(
        examples.filter((e) => e.fold !== fold),
        names,
      ),
    ),
  );
  return examples
    .filter(({ page }) => page)
    .map((e) => ({
      lang: e.lang,
      label: e.label,
      score: probability(
        models[e.fold] as Model,
        names.map((name) => e.features[name]),
      ),
    }));
}

type Scored = { lang: string; label: number; score: number };

/** Average precision over the labels, and the recall that is reached at some precisions. */
function summary(scored: readonly Scored[], labels: Labels): string {
  const all = Object.values(labels).reduce((a, b) => a + b, 0);
  const { average, reached } = ranked(scored, all);
  const recalls = reached.map((r, i) => `R ${r.toFixed(3)} at P ${PRECISIONS[i]}`).join('  ');
  const byLanguage = Object.entries(labels).map(([lang, n]) => {
    const own = scored.filter((s) => s.lang === lang);
    return `${lang} ${ranked(own, n).average.toFixed(2)}`;
  });
  return `average precision ${average.toFixed(3)} (${byLanguage.join(', ')})  ${recalls}`;
}

function ranked(scored: readonly Scored[], labels: number) {
  let [right, seen, sum] = [0, 0, 0];
  const reached = PRECISIONS.map(() => 0);
  for (const { label } of [...scored].sort((a, b) => b.score - a.score)) {
    seen++;
    right += label;
    sum += label * (right / seen);
    PRECISIONS.forEach((precision, i) => {
      if (right / seen >= precision) reached[i] = right / labels;
    });
  }
  return { average: sum / labels, reached };
}

function print(examples: readonly Example[], names: (keyof Features)[], labels: Labels): void {
  const all = Object.values(labels).reduce((a, b) => a + b, 0);
  console.log(`${examples.length} candidates, ${all} labels of claims in the database`);
  const now = examples
    .filter(({ page }) => page)
    .map((e) => ({ lang: e.lang, label: e.label, score: scoreOf(e.features) }));
  console.log(`weights in use     ${summary(now, labels)}`);
  const isFrame = (name: string) => ['framed', 'figureDiffers', 'partial'].includes(name);
  const isPage = (name: string) => name === 'story' || name === 'echo';
  const sets: [string, (keyof Features)[]][] = [
    ['frames alone', names.filter((n) => isFrame(n) && n !== 'partial')],
    ['frames in part', names.filter(isFrame)],
    ['wordings alone', names.filter((n) => !isFrame(n) && !isPage(n))],
    ['both, no page', names.filter((n) => !isPage(n))],
    ['all', names],
  ];
  console.log('cross-validated by outlet:');
  for (const [name, set] of sets)
    console.log(`${name.padEnd(18)} ${summary(crossValidated(examples, set), labels)}`);
  // Each feature left out in turn takes minutes: on request.
  if (!process.argv.includes('--ablate')) return;
  for (const name of names) {
    const others = names.filter((n) => n !== name);
    console.log(`without ${name.padEnd(16)} ${summary(crossValidated(examples, others), labels)}`);
  }
}

function write(model: Model, names: readonly string[]): void {
  const lines = names.map((name, i) => `  ${name}: ${(model.weights[i] ?? 0).toFixed(2)},`);
  writeFileSync(
    'matching/weights.ts',
    `/**
 * Weights of the logistic model that scores candidates, written by \`npm run train\`: fitted on the development texts
 * (never the locked ones) with wanted signs and an L2 penalty of 1 on standardised features.
 */

/** How much each feature counts; \`bias\` is what a candidate with nothing in its favour starts from. */
export const WEIGHTS = {
  bias: ${model.bias.toFixed(2)},
${lines.join('\n')}
};
`,
  );
}

if (!HAS_LABELLED) console.log('The labelled texts are not at hand: nothing is fitted.');
else {
  const { examples, names, labels } = examplesOf();
  print(examples, names, labels);
  write(fitLogistic(toExamples(examples, names)), names);
}
