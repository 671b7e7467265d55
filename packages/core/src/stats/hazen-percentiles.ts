import { averageRanks } from './ranks.js';

/**
 * Hazen percentiles, 0 to 100: `100 (rank - 0.5) / n`, ties share the average. Where a unit stands among the others;
 * never to be mixed with scores.
 *
 * @throws RangeError when a value is not finite.
 * @example
 * hazenPercentiles([3, 1]) // => [75, 25]
 */
export function hazenPercentiles(values: readonly number[]): number[] {
  return averageRanks(values).map((rank) => (100 * (rank - 0.5)) / values.length);
}
