import type { Moments } from '../summary/moments.js';
import { requireCounts } from './require.js';

/** Counts of an integer scale: `counts[0]` answers of `from`, `counts[1]` of `from + 1`, and so on. */
export interface Histogram {
  readonly from: number;
  readonly counts: readonly number[];
}

/**
 * Moments of a histogram, exact in integers.
 *
 * @throws RangeError when it does not hold counts or does not begin at a whole number.
 * @example
 * histogramMoments({ from: 1, counts: [1, 0, 1] }) // => { n: 2, sum: 4, sumSquares: 10 }
 */
export function histogramMoments({ from, counts }: Histogram): Moments {
  requireScale('histogramMoments', from, counts);
  let [n, sum, sumSquares] = [0, 0, 0];
  for (let step = 0; step < counts.length; step += 1) {
    const [count, value] = [counts[step] ?? 0, from + step];
    n += count;
    sum += count * value;
    sumSquares += count * value * value;
  }
  return { n, sum, sumSquares };
}

/**
 * Median of a histogram; the middle of the two middle values when n is even. Null without answers.
 *
 * @throws RangeError when it does not hold counts or does not begin at a whole number.
 * @example
 * histogramMedian({ from: 1, counts: [1, 2, 1] }) // => 2
 */
export function histogramMedian({ from, counts }: Histogram): number | null {
  requireScale('histogramMedian', from, counts);
  const n = counts.reduce((total, count) => total + count, 0);
  if (n === 0) return null;
  return (valueAt(Math.floor((n - 1) / 2)) + valueAt(Math.floor(n / 2))) / 2;

  function valueAt(place: number): number {
    let [step, seen] = [0, counts[0] ?? 0];
    while (seen <= place) seen += counts[++step] ?? 0;
    return from + step;
  }
}

/**
 * Answers from `low` to `high`, both included.
 *
 * @example
 * countBetween({ from: 1, counts: [1, 2, 3, 4, 5] }, 4, 5) // => 9
 */
export function countBetween({ from, counts }: Histogram, low: number, high: number): number {
  return counts.reduce((total, count, step) => (from + step >= low && from + step <= high ? total + count : total), 0);
}

function requireScale(name: string, from: number, counts: readonly number[]): void {
  if (!Number.isSafeInteger(from)) throw new RangeError(`${name}: expected a whole number to begin at, got ${from}`);
  requireCounts(name, ...counts);
}
