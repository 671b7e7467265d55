import { requireNumber } from './require.js';
import { tTwoSidedP } from './t.js';

/** Test that a correlation is 0. */
export interface CorrelationTest {
  /** Null for a perfect correlation. */
  readonly t: number | null;
  readonly df: number;
  readonly p: number | null;
}

/**
 * `t = r sqrt(df / (1 - r^2))`, two-sided. A perfect correlation has no t and p 0.
 * Without degrees of freedom, or when `r` is null, both are null.
 *
 * @param df n - 2 for a plain correlation, one less for each controlled variable.
 * @throws RangeError when `r` is not a number.
 * @example
 * correlationTest(0.6, 16) // => { t: 3, df: 16, p: 0.008479499419648007 }
 * correlationTest(null, 16) // => { t: null, df: 16, p: null }
 */
export function correlationTest(r: number | null, df: number): CorrelationTest {
  requireNumber('correlationTest', r ?? 0);
  if (r === null || df < 1) return { t: null, df, p: null };
  if (Math.abs(r) >= 1) return { t: null, df, p: 0 };
  const t = r * Math.sqrt(df / (1 - r * r));
  return { t, df, p: tTwoSidedP(t, df) };
}
