import { squaresAboutMean } from '../stats/moments.js';
import type { Moments } from '../summary/moments.js';

/**
 * Sufficient statistics of one unit for one measure. They add up over periods and over parts of a unit.
 * NPS is the mean of -100, 0 and 100 (`sum = 100 (P - D)`, `sumSquares = 10000 (P + D)`), a share the mean of 0 and 1.
 */
export interface UnitMoments extends Moments {
  readonly unit: string;
}

/** A measured unit: its mean and the spread of its answers around that mean. What every function of this folder reads. */
export interface UnitMean {
  readonly unit: string;
  /** Valid answers of this measure, from 1. */
  readonly n: number;
  readonly mean: number;
  /** Sum of squared deviations from the unit's own mean, never negative. */
  readonly squares: number;
}

/** Squares of answers beyond these leave the range of doubles once they are squared again. */
const SMALLEST = 1e-200;
const LARGEST = 1e200;

/**
 * Means of the units that were measured; units without answers are left out, order is kept.
 *
 * @throws RangeError when n is not a count, a sum is not finite, or answers are beyond 1e-100 to 1e100 in size.
 * @example
 * unitMeans([{ unit: 'L1', n: 3, sum: 6, sumSquares: 14 }]) // => [{ unit: 'L1', n: 3, mean: 2, squares: 2 }]
 * unitMeans([{ unit: 'L2', n: 0, sum: 0, sumSquares: 0 }]) // => []
 */
export function unitMeans(units: Iterable<UnitMoments>): UnitMean[] {
  const means: UnitMean[] = [];
  for (const moments of units) {
    const { unit, n, sum, sumSquares } = moments;
    const squares = squaresAboutMean(moments);
    if (sumSquares !== 0 && !(sumSquares >= SMALLEST && sumSquares <= LARGEST))
      throw new RangeError(`unitMeans: the sum of squares of unit "${unit}" is out of range, got ${sumSquares}`);
    if (n > 0) means.push({ unit, n, mean: sum / n, squares });
  }
  return means;
}
