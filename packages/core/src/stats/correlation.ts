import { type CorrelationTest, correlationTest } from './correlation-test.js';
import { type CorrelationInterval, fisherInterval } from './fisher-z.js';
import { pearson } from './pearson.js';

/** A correlation with its test and interval. */
export interface Correlation {
  readonly n: number;
  /** -1 to 1; null when one side is constant or there are fewer than two pairs. */
  readonly r: number | null;
  readonly test: CorrelationTest;
  /** Null up to three pairs. */
  readonly interval: CorrelationInterval | null;
}

/**
 * Pearson's correlation with t test and Fisher's interval (standard error of atanh(r): `1 / sqrt(n - 3)`).
 *
 * @throws RangeError when the lists differ in length or a value is not finite.
 * @example
 * pearsonCorrelation([1, 2, 3], [2, 1, 3]).r // => 0.5
 */
export function pearsonCorrelation(xs: readonly number[], ys: readonly number[], confidence = 0.95): Correlation {
  const n = xs.length;
  const r = pearson(xs, ys);
  return { n, r, test: correlationTest(r, n - 2), interval: fisherInterval(r, n - 3, confidence) };
}
