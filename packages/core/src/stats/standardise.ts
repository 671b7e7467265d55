import { requireAllFinite } from './require.js';

/**
 * Distances from the mean in standard deviations (n - 1). Null under two values or when all are alike.
 *
 * @throws RangeError naming the caller when a value is not finite.
 * @example
 * standardise('example', [3, 3]) // => null
 */
export function standardise(caller: string, values: readonly number[]): Float64Array | null {
  requireAllFinite(caller, values);
  if (values.length < 2) return null;
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1);
  if (!(variance > (1e-14 * mean) ** 2)) return null;
  const sd = Math.sqrt(variance);
  return Float64Array.from(values, (x) => (x - mean) / sd);
}
