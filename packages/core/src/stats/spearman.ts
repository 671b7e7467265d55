import type { Correlation } from './correlation.js';
import { correlationTest } from './correlation-test.js';
import { fisherInterval } from './fisher-z.js';
import { pearson } from './pearson.js';
import { averageRanks } from './ranks.js';

/**
 * Spearman's rank correlation: Pearson's of the average ranks, ties decided at 9 decimals. The robust companion of
 * Pearson's. Interval with Bonett & Wright's (2000) standard error `sqrt((1 + rho^2 / 2) / (n - 3))`.
 *
 * @throws RangeError when the lists differ in length or a value is not finite.
 * @example
 * spearman([1, 2, 30], [1, 2, 3]).r // => 1
 */
export function spearman(xs: readonly number[], ys: readonly number[], confidence = 0.95): Correlation {
  const n = xs.length;
  const r = pearson(averageRanks(xs), averageRanks(ys));
  const information = (n - 3) / (1 + (r ?? 0) ** 2 / 2);
  return { n, r, test: correlationTest(r, n - 2), interval: fisherInterval(r, information, confidence) };
}
