import { type ChartPoint, chartPoints } from './chart-points.js';

/** Expected range of two standard normal values, d2 of the control chart tables. */
export const MOVING_RANGE = 1.128;

/** Single values over time against their mean. */
export interface XmrChart {
  readonly centre: number | null;
  /** Mean distance of neighbours; null under two values. */
  readonly movingRange: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly points: readonly ChartPoint[];
}

/**
 * XmR chart (individuals and moving range): limits `mean -/+ 3 movingRange / 1.128`, for small series whose sampling
 * error is unknown. Does not know how many answers stand behind each value.
 *
 * @param values periods in order; null where nothing was measured, its neighbours become neighbours of each other.
 * @param baseline how many periods from the first fix centre and limits, all by default.
 * @throws RangeError when a value is not finite.
 * @example
 * xmrChart([10, 12, 11]).movingRange // => 1.5
 */
export function xmrChart(values: readonly (number | null)[], baseline = values.length): XmrChart {
  if (!values.every((value) => value === null || Number.isFinite(value)))
    throw new RangeError('xmrChart: every value must be finite or null');
  const measured = values.slice(0, baseline).filter((value) => value !== null);
  const n = measured.length;
  const centre = n > 0 ? measured.reduce((sum, value) => sum + value, 0) / n : null;
  const ranges = measured.slice(1).map((value, i) => Math.abs(value - (measured[i] ?? value)));
  const movingRange = n > 1 ? ranges.reduce((sum, range) => sum + range, 0) / (n - 1) : null;
  const sigma = movingRange === null ? null : movingRange / MOVING_RANGE;
  const points = chartPoints(
    values.map((value) => ({ value, sigma: value === null ? null : sigma })),
    centre ?? 0,
  );
  if (centre === null || sigma === null) return { centre, movingRange, lo: null, hi: null, points };
  return { centre, movingRange, lo: centre - 3 * sigma, hi: centre + 3 * sigma, points };
}
