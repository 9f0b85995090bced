/**
 * Two linear models: a listwise one that ranks the claims of a query, and a logistic one. Both by Adam on all rows, with
 * as many steps as the committed weights were learned with. The matcher's model has a trainer of its own
 * (tests/evaluation/logistic.ts): it holds the signs of weights, which these features do without.
 */

/** Weights for values as they are. */
export type Linear = { weights: number[]; base: number };

/** Claims of one query: values, which are right, and what the query counts. */
export type Group = { values: number[][]; right: boolean[]; weight: number };

/** One example for the logistic model. */
export type Example = { values: number[]; right: boolean; weight: number };

/** Quadratic penalties on the weights of standardised features; docs/retrieval.md has the comparison. */
const PENALTY = { ranking: 0.02, logistic: 0.003 };
const RATE = 0.1;
const STEPS = 250;

type Scale = { mean: number[]; spread: number[] };

/** Returns the model that maximises the share of exp(score) of each query's right claims. */
export function learnRanking(groups: readonly Group[]): Linear {
  const usable = groups.filter(({ right }) => right.some(Boolean));
  const scale = scaleOf(usable.flatMap(({ values }) => values));
  const rows = usable.map((group) => ({ ...group, values: group.values.map(standard(scale)) }));
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const size = scale.mean.length;
  const weights = descend({ size, penalty: PENALTY.ranking }, (current, gradient) => {
    for (const { values, right, weight } of rows) {
      const scores = values.map((row) => dot(row, current));
      const most = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - most));
      const sum = shares.reduce((a, b) => a + b, 0);
      const count = right.filter(Boolean).length;
      values.forEach((row, i) => {
        const error = (shares[i] ?? 0) / sum - (right[i] ? 1 / count : 0);
        addTo(gradient, row, (error * weight) / total);
      });
    }
  });
  // What is the same for all claims of a query orders nothing.
  return { ...unscaled(weights, 0, scale), base: 0 };
}

/** Returns the model of the probability that an example is right. */
export function learnLogistic(examples: readonly Example[]): Linear {
  const scale = scaleOf(examples.map(({ values }) => values));
  const rows = examples.map((row) => ({ ...row, values: [...standard(scale)(row.values), 1] }));
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const size = scale.mean.length + 1;
  const weights = descend({ size, penalty: PENALTY.logistic }, (current, gradient) => {
    for (const { values, right, weight } of rows) {
      const error = 1 / (1 + Math.exp(-dot(values, current))) - (right ? 1 : 0);
      addTo(gradient, values, (error * weight) / total);
    }
  });
  return unscaled(weights.slice(0, -1), weights.at(-1) ?? 0, scale);
}

/** Returns what a model says of values. */
export function say({ weights, base }: Linear, values: readonly number[]): number {
  return base + dot(values, weights);
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function addTo(sum: number[], row: readonly number[], factor: number): void {
  for (let i = 0; i < row.length; i++) sum[i] = (sum[i] ?? 0) + factor * (row[i] ?? 0);
}

function scaleOf(rows: readonly (readonly number[])[]): Scale {
  const width = rows[0]?.length ?? 0;
  const mean = Array.from({ length: width }, () => 0);
  const spread = Array.from({ length: width }, () => 0);
  for (const row of rows) addTo(mean, row, 1 / rows.length);
  for (const row of rows) {
    const squares = row.map((value, i) => (value - (mean[i] ?? 0)) ** 2);
    addTo(spread, squares, 1 / rows.length);
  }
  return { mean, spread: spread.map((value) => Math.sqrt(value) || 1) };
}

function standard({ mean, spread }: Scale) {
  return (row: readonly number[]) =>
    row.map((value, i) => (value - (mean[i] ?? 0)) / (spread[i] ?? 1));
}

function unscaled(scaled: readonly number[], base: number, { mean, spread }: Scale): Linear {
  const weights = scaled.map((weight, i) => weight / (spread[i] ?? 1));
  return { weights, base: base - dot(weights, mean) };
}

/** Adam (Kingma and Ba 2015) with a quadratic penalty; smaller steps in the last third. */
function descend(
  { size, penalty }: { size: number; penalty: number },
  slope: (weights: number[], gradient: number[]) => void,
): number[] {
  const zeros = () => Array.from({ length: size }, () => 0);
  const [weights, first, second] = [zeros(), zeros(), zeros()];
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight) => penalty * weight);
    slope(weights, gradient);
    const rate = step < (2 / 3) * STEPS ? RATE : RATE / 5;
    gradient.forEach((value, i) => {
      first[i] = 0.9 * (first[i] ?? 0) + 0.1 * value;
      second[i] = 0.999 * (second[i] ?? 0) + 0.001 * value * value;
      const mean = (first[i] ?? 0) / (1 - 0.9 ** step);
      const size = Math.sqrt((second[i] ?? 0) / (1 - 0.999 ** step));
      weights[i] = (weights[i] ?? 0) - (rate * mean) / (size + 1e-8);
    });
  }
  return weights;
}
