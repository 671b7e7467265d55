import betainc from '@stdlib/math-base-special-betainc';
import quantile from '@stdlib/stats-base-dists-f-quantile';
import { refineQuantile } from './refine.js';
import { requirePositive, requireProbability } from './require.js';

/**
 * Upper tail of the F distribution, P(F > f). Keeps its digits where 1 - cdf would be 0.
 *
 * @throws RangeError when a degree of freedom is not above 0.
 * @example
 * fUpperP(0, 2, 10) // => 1
 */
export function fUpperP(f: number, df1: number, df2: number): number {
  requirePositive('fUpperP', 'degrees of freedom', Math.min(df1, df2));
  return f <= 0 ? 1 : tail(f, df1, df2, true);
}

/**
 * Quantile of the F distribution for 0 < p < 1.
 *
 * @throws RangeError when `p` is not between 0 and 1 or a degree of freedom is not above 0.
 * @example
 * fQuantile(0.975, 1, 10) // => 6.93672816298486
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  requireProbability('fQuantile', p);
  requirePositive('fQuantile', 'degrees of freedom', Math.min(df1, df2));
  // The upper half is the lower one of 1/F: near 1 the library's quantile runs out of digits.
  if (p > 0.5) return 1 / fQuantile(1 - p, df2, df1);
  return refineQuantile(quantile(p, df1, df2), (f) => tail(f, df1, df2, false) - p);
}

/** One tail from the incomplete beta function, always by its smaller argument. */
function tail(f: number, df1: number, df2: number, upper: boolean): number {
  const x = df1 * f;
  return x < df2
    ? betainc(x / (x + df2), df1 / 2, df2 / 2, true, upper)
    : betainc(df2 / (x + df2), df2 / 2, df1 / 2, true, !upper);
}
