import type { Moments } from '../summary/moments.js';
import { squaresAboutMean } from './moments.js';
import { tCritical, tTwoSidedP } from './t.js';
import { type DifferenceVerdict, differenceVerdict } from './verdict.js';

/** Difference of two means, first minus second, in the unit of the values. */
export interface MeanDifference {
  readonly diff: number | null;
  readonly se: number | null;
  readonly t: number | null;
  /** Welch-Satterthwaite degrees of freedom; rarely an integer. */
  readonly df: number | null;
  readonly p: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly verdict: DifferenceVerdict;
}

/**
 * Welch's t test and interval for the difference of two independent means with unequal variances.
 * Needs two values on each side; when neither side varies there is a difference but no test.
 *
 * Welch, Biometrika 34, 1947.
 *
 * @param confidence between 0 and 1, default 0.95.
 * @throws RangeError for impossible moments or confidence.
 * @example
 * const first = { n: 3, sum: 6, sumSquares: 14 };
 * welch(first, first).p // => 1
 * welch(first, first).df // => 4
 */
export function welch(first: Moments, second: Moments, confidence = 0.95): MeanDifference {
  const sizes = [first.n, second.n] as const;
  const diff = first.n > 0 && second.n > 0 ? first.sum / first.n - second.sum / second.n : null;
  const a = variance(first) / first.n;
  const b = variance(second) / second.n;
  if (diff === null || first.n < 2 || second.n < 2 || a + b === 0) {
    const verdict = differenceVerdict({ lo: null, hi: null }, sizes);
    return { diff, se: null, t: null, df: null, p: null, lo: null, hi: null, verdict };
  }
  const se = Math.sqrt(a + b);
  const df = (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1));
  const t = diff / se;
  const half = tCritical(confidence, df) * se;
  const [lo, hi] = [diff - half, diff + half];
  return { diff, se, t, df, p: tTwoSidedP(t, df), lo, hi, verdict: differenceVerdict({ lo, hi }, sizes) };
}

function variance(moments: Moments): number {
  return squaresAboutMean(moments) / Math.max(1, moments.n - 1);
}
