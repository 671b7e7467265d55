import { type CorrelationTest, correlationTest } from './correlation-test.js';
import { requireFinite } from './require.js';
import { mean } from './sums.js';

/** Two measures of one unit over the same periods in order; null where one was not measured. */
export interface UnitSeries {
  readonly x: readonly (number | null)[];
  readonly y: readonly (number | null)[];
}

/** Does x now go with y later, within units? */
export interface LaggedCorrelation {
  readonly lag: number;
  readonly pairs: number;
  /** Units with at least one pair. */
  readonly units: number;
  /** Null without pairs or when nothing varies within units. */
  readonly r: number | null;
  /** Degrees of freedom: pairs - units - 1. */
  readonly test: CorrelationTest;
}

/**
 * Within-unit (fixed-effect) correlation of `x` at t with `y` at `t + lag`: each unit's pairs are centred on their own
 * means, so lasting differences between units cannot make it. Shared shocks still can: no proof of cause.
 * Needs about 8 periods of 10 units; several lags both ways are several tests.
 *
 * @param lag periods from 0.
 * @throws RangeError when `lag` is no count, a unit's lists differ in length or a value is not finite.
 * @example
 * laggedCorrelation([{ x: [1, 1, 3, 3, 0], y: [0, 1, 1, 3, 3] }], 1).r // => 1
 */
export function laggedCorrelation(series: readonly UnitSeries[], lag: number): LaggedCorrelation {
  if (!Number.isSafeInteger(lag) || lag < 0)
    throw new RangeError(`laggedCorrelation: expected a lag from 0, got ${lag}`);
  const sums = { pairs: 0, units: 0, xx: 0, yy: 0, xy: 0, scaleX: 0, scaleY: 0 };
  for (const unit of series) {
    const pairs = laggedPairs(unit, lag);
    if (pairs.length === 0) continue;
    sums.units++;
    sums.pairs += pairs.length;
    const [meanX, meanY] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
    for (const [x, y] of pairs) {
      sums.xx += (x - meanX) ** 2;
      sums.yy += (y - meanY) ** 2;
      sums.xy += (x - meanX) * (y - meanY);
      sums.scaleX = Math.max(sums.scaleX, x * x);
      sums.scaleY = Math.max(sums.scaleY, y * y);
    }
  }
  const r = correlationOf(sums);
  return { lag, pairs: sums.pairs, units: sums.units, r, test: correlationTest(r, sums.pairs - sums.units - 1) };
}

/** Squares that are this small a share of the values themselves are rounding. */
const ROUNDING = 1e-26;

function correlationOf(sums: { xx: number; yy: number; xy: number; scaleX: number; scaleY: number }): number | null {
  const { xx, yy, xy, scaleX, scaleY } = sums;
  if (!(xx > ROUNDING * scaleX && yy > ROUNDING * scaleY)) return null;
  return Math.max(-1, Math.min(1, xy / (Math.sqrt(xx) * Math.sqrt(yy))));
}

function laggedPairs({ x, y }: UnitSeries, lag: number): (readonly [number, number])[] {
  if (x.length !== y.length) throw new RangeError('laggedCorrelation: x and y of a unit must have the same length');
  return x.flatMap((now, t) => {
    const later = y[t + lag] ?? null;
    requireFinite('laggedCorrelation', now ?? 0, later ?? 0);
    return now === null || later === null ? [] : [[now, later] as const];
  });
}
