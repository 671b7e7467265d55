import type { Correlation } from './correlation.js';
import { correlationTest } from './correlation-test.js';
import { fisherInterval } from './fisher-z.js';
import { pearson } from './pearson.js';

/** Correlation of x and y with what both owe to z taken out. */
export interface PartialCorrelation extends Correlation {
  readonly rXZ: number | null;
  readonly rYZ: number | null;
}

/**
 * Partial correlation for one control: `(r_xy - r_xz r_yz) / sqrt((1 - r_xz^2)(1 - r_yz^2))`, df n - 3, standard error
 * of atanh(r) `1 / sqrt(n - 4)`. Null when anything is constant or the control explains one side wholly.
 *
 * @throws RangeError when the lists differ in length or a value is not finite.
 * @example
 * partialCorrelation([1, 2, 3, 4], [2, 1, 4, 3], [1, -1, -1, 1]).r // => 0.6
 */
export function partialCorrelation(
  xs: readonly number[],
  ys: readonly number[],
  zs: readonly number[],
  confidence = 0.95,
): PartialCorrelation {
  const n = xs.length;
  const [rXY, rXZ, rYZ] = [pearson(xs, ys), pearson(xs, zs), pearson(ys, zs)];
  const r = withoutControl(rXY, rXZ, rYZ);
  const [test, interval] = [correlationTest(r, n - 3), fisherInterval(r, n - 4, confidence)];
  return { n, r, rXZ, rYZ, test, interval };
}

function withoutControl(rXY: number | null, rXZ: number | null, rYZ: number | null): number | null {
  if (rXY === null || rXZ === null || rYZ === null) return null;
  const left = (1 - rXZ ** 2) * (1 - rYZ ** 2);
  if (left < 1e-12) return null;
  return Math.max(-1, Math.min(1, (rXY - rXZ * rYZ) / Math.sqrt(left)));
}
