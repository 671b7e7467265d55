import type { Moments } from '../summary/moments.js';

/** Below this share of the sum of squares a deviation is rounding, not variation: all values were alike. */
const ROUNDING = 1e-12;

export const NO_MOMENTS: Moments = { n: 0, sum: 0, sumSquares: 0 };

/**
 * Count, sum and sum of squares of some values.
 *
 * @throws RangeError when a value is not finite.
 * @example
 * momentsOf([1, 2, 3]) // => { n: 3, sum: 6, sumSquares: 14 }
 */
export function momentsOf(values: readonly number[]): Moments {
  let [sum, sumSquares] = [0, 0];
  for (const value of values) {
    sum += value;
    sumSquares += value * value;
  }
  if (!Number.isFinite(sumSquares)) throw new RangeError('momentsOf: every value must be finite');
  return { n: values.length, sum, sumSquares };
}

/**
 * Moments of several groups together.
 *
 * @example
 * addMoments([{ n: 1, sum: 2, sumSquares: 4 }, { n: 1, sum: 3, sumSquares: 9 }]) // => { n: 2, sum: 5, sumSquares: 13 }
 */
export function addMoments(parts: readonly Moments[]): Moments {
  let { n, sum, sumSquares } = NO_MOMENTS;
  for (const part of parts) {
    n += part.n;
    sum += part.sum;
    sumSquares += part.sumSquares;
  }
  return { n, sum, sumSquares };
}

/**
 * One group without a part of it: what a location is compared with.
 *
 * @example
 * subtractMoments({ n: 2, sum: 5, sumSquares: 13 }, { n: 1, sum: 2, sumSquares: 4 }) // => { n: 1, sum: 3, sumSquares: 9 }
 */
export function subtractMoments(whole: Moments, part: Moments): Moments {
  return { n: whole.n - part.n, sum: whole.sum - part.sum, sumSquares: whole.sumSquares - part.sumSquares };
}

/**
 * Moments of a share: `hits` answers of 1, the others 0.
 *
 * @example
 * momentsOfShare(3, 4) // => { n: 4, sum: 3, sumSquares: 3 }
 */
export function momentsOfShare(hits: number, n: number): Moments {
  return { n, sum: hits, sumSquares: hits };
}

/**
 * Sum of squared deviations from the mean, Σx² - (Σx)²/n, never negative; 0 without values.
 *
 * @throws RangeError when n is no count or a sum is not finite.
 * @example
 * squaresAboutMean({ n: 3, sum: 6, sumSquares: 14 }) // => 2
 */
export function squaresAboutMean({ n, sum, sumSquares }: Moments): number {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`squaresAboutMean: n must be a count, got ${n}`);
  if (!Number.isFinite(sum) || !Number.isFinite(sumSquares))
    throw new RangeError('squaresAboutMean: the sums must be finite');
  if (n === 0) return 0;
  const squares = sumSquares - (sum * sum) / n;
  return squares > ROUNDING * sumSquares ? squares : 0;
}
