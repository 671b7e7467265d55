import type { Moments } from '../summary/moments.js';
import { squaresAboutMean } from './moments.js';
import { tCritical } from './t.js';

/** A mean with its t interval, in the unit of the values. Without values all are null, with one value only the mean is known. */
export interface MeanInterval {
  readonly n: number;
  readonly mean: number | null;
  /** Standard deviation with divisor n - 1. */
  readonly sd: number | null;
  /** Standard error of the mean. */
  readonly se: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
}

/**
 * Mean with Student's t interval, mean ± t(n - 1) sd / √n (Student 1908). For values of independent people: answers
 * of one company are alike within its locations, use `clusteredMean` there.
 *
 * @param confidence between 0 and 1, default 0.95.
 * @throws RangeError for impossible moments or confidence.
 * @example
 * meanInterval({ n: 3, sum: 12, sumSquares: 48 }) // => { n: 3, mean: 4, sd: 0, se: 0, lo: 4, hi: 4 }
 * meanInterval({ n: 1, sum: 3, sumSquares: 9 }) // => { n: 1, mean: 3, sd: null, se: null, lo: null, hi: null }
 */
export function meanInterval(moments: Moments, confidence = 0.95): MeanInterval {
  const { n, sum } = moments;
  const squares = squaresAboutMean(moments);
  if (n < 2) return { n, mean: n === 0 ? null : sum, sd: null, se: null, lo: null, hi: null };
  const mean = sum / n;
  const sd = Math.sqrt(squares / (n - 1));
  const se = sd / Math.sqrt(n);
  const half = tCritical(confidence, n - 1) * se;
  return { n, mean, sd, se, lo: mean - half, hi: mean + half };
}
