import betainc from '@stdlib/math-base-special-betainc';
import { bisect } from './bisect.js';
import { requireNumber, requirePositive, requireProbability } from './require.js';

/**
 * Upper tail of the F distribution, P(F > f). Keeps its digits where 1 - cdf would be 0.
 *
 * @throws RangeError when `f` is not a number or a degree of freedom is not above 0.
 * @example
 * fUpperP(0, 2, 10) // => 1
 */
export function fUpperP(f: number, df1: number, df2: number): number {
  requireNumber('fUpperP', f);
  requirePositive('fUpperP', 'degrees of freedom', Math.min(df1, df2));
  return f <= 0 ? 1 : tail(f, df1, df2, true);
}

/**
 * Lower tail of the F distribution, P(F <= f).
 *
 * @throws RangeError when `f` is not a number or a degree of freedom is not above 0.
 * @example
 * fLowerP(0, 2, 10) // => 0
 */
export function fLowerP(f: number, df1: number, df2: number): number {
  requireNumber('fLowerP', f);
  requirePositive('fLowerP', 'degrees of freedom', Math.min(df1, df2));
  return f <= 0 ? 0 : tail(f, df1, df2, false);
}

/**
 * Quantile of the F distribution for 0 < p < 1, by bisection: the library's own was seen to err by 1.5e-10 with 1 and
 * 6,605 degrees of freedom.
 *
 * @throws RangeError when `p` is not between 0 and 1 or a degree of freedom is not above 0.
 * @example
 * fQuantile(0.975, 1, 10) // => 6.93672816298486
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  requireProbability('fQuantile', p);
  requirePositive('fQuantile', 'degrees of freedom', Math.min(df1, df2));
  // The upper half is the lower one of 1/F, so that the tail keeps its digits.
  if (p > 0.5) return 1 / fQuantile(1 - p, df2, df1);
  const excess = (f: number) => tail(f, df1, df2, false) - p;
  let high = 1;
  while (excess(high) < 0) high *= 2;
  return bisect(excess, 0, high);
}

/** One tail from the incomplete beta function, always by its smaller argument. */
function tail(f: number, df1: number, df2: number, upper: boolean): number {
  const x = df1 * f;
  return x < df2
    ? betainc(x / (x + df2), df1 / 2, df2 / 2, true, upper)
    : betainc(df2 / (x + df2), df2 / 2, df1 / 2, true, !upper);
}
