/**
 * Logistic regression by projected gradient descent with momentum, with an L2 penalty on standardised features and a
 * wanted sign for each weight: features that go together (cosine and coverage) would else get weights of opposite sign
 * that fit the examples and nothing else. Deterministic; for some twenty features and four thousand examples a few
 * seconds' work. References: Hastie, Tibshirani and Friedman 2009, 4.4; Bertsekas 1999, 2.3 (projection).
 */

/** A model: one weight a feature, and the bias. */
export type Model = { weights: number[]; bias: number };

/** Examples: rows of features, with what is wanted of them. */
export type Examples = {
  rows: number[][];
  labels: number[];
  /** How much each example counts. */
  weights: number[];
  /** 1 where a weight must not be negative, -1 where it must not be positive, 0 where it is free. */
  signs: number[];
};

const STEPS = 3000;
const RATE = 0.5;
const MOMENTUM = 0.9;
const PENALTY = 1;
const START_BIAS = -3;

/** Returns the model of lowest penalised loss among those whose weights have the wanted signs. */
export function fitLogistic({ rows, labels, weights, signs }: Examples): Model {
  const width = rows[0]?.length ?? 0;
  const scale = scaleOf(rows, width);
  const design = rows.map((row) => [
    ...row.map((x, j) => (x - (scale.mean[j] ?? 0)) / (scale.deviation[j] ?? 1)),
    1,
  ]);
  const beta = [...new Array<number>(width).fill(0), START_BIAS];
  const speed = new Array<number>(width + 1).fill(0);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = gradientOf(design, { labels, weights }, beta);
    for (let j = 0; j <= width; j++) {
      speed[j] = MOMENTUM * (speed[j] ?? 0) - (RATE / design.length) * (gradient[j] ?? 0);
      const next = (beta[j] ?? 0) + (speed[j] ?? 0);
      const wrong = next * (signs[j] ?? 0) < 0;
      beta[j] = wrong ? 0 : next;
      if (wrong) speed[j] = 0;
    }
  }
  const scaled = beta.slice(0, width).map((b, j) => b / (scale.deviation[j] ?? 1));
  const shift = scaled.reduce((sum, w, j) => sum + w * (scale.mean[j] ?? 0), 0);
  return { weights: scaled, bias: (beta[width] ?? 0) - shift };
}

function gradientOf(
  design: readonly number[][],
  { labels, weights }: Pick<Examples, 'labels' | 'weights'>,
  beta: readonly number[],
): number[] {
  const last = beta.length - 1;
  const gradient = beta.map((b, j) => (j < last ? PENALTY * b : 0));
  design.forEach((row, i) => {
    let t = 0;
    for (let j = 0; j <= last; j++) t += (row[j] ?? 0) * (beta[j] ?? 0);
    const error = (sigmoid(t) - (labels[i] ?? 0)) * (weights[i] ?? 1);
    for (let j = 0; j <= last; j++) gradient[j] = (gradient[j] ?? 0) + error * (row[j] ?? 0);
  });
  return gradient;
}

/** Returns the probability that the model gives a row. */
export function probability({ weights, bias }: Model, row: readonly number[]): number {
  return sigmoid(row.reduce((sum, x, j) => sum + x * (weights[j] ?? 0), bias));
}

function sigmoid(t: number): number {
  return 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, t))));
}

function scaleOf(rows: readonly number[][], width: number) {
  const mean = Array.from(
    { length: width },
    (_, j) => rows.reduce((sum, row) => sum + (row[j] ?? 0), 0) / rows.length,
  );
  const deviation = mean.map(
    (m, j) =>
      Math.sqrt(rows.reduce((sum, row) => sum + ((row[j] ?? 0) - m) ** 2, 0) / rows.length) + 1e-6,
  );
  return { mean, deviation };
}
