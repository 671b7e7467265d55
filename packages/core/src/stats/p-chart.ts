import { type ChartPoint, chartPoints } from './chart-points.js';
import { requireCounts } from './require.js';

/** `x` of `n` answers in one period, such as satisfied customers. */
export interface ShareCount {
  readonly x: number;
  readonly n: number;
}

/** Shares over time against their pooled share. */
export interface PChart {
  /** Pooled share of the baseline; null when it has no answers. */
  readonly centre: number | null;
  readonly points: readonly ChartPoint[];
}

/**
 * p chart: share per period with limits `centre -/+ 3 sqrt(centre (1 - centre) / n)`, clipped to 0..1
 * (Shewhart; Montgomery, Introduction to Statistical Quality Control). Large n makes tiny shifts stand out: where
 * periods vary by more than sampling use {@link laneyChart}.
 *
 * @param points periods in order; n = 0 where nothing was measured.
 * @param baseline how many periods from the first fix the centre, all by default; better 8 to 20 and kept.
 * @throws RangeError when a count is no count or `x` exceeds `n`.
 * @example
 * pChart([{ x: 40, n: 100 }, { x: 60, n: 100 }]).centre // => 0.5
 */
export function pChart(points: readonly ShareCount[], baseline = points.length): PChart {
  let [hits, answers] = [0, 0];
  points.forEach(({ x, n }, i) => {
    requireCounts('pChart', x, n);
    if (x > n) throw new RangeError(`pChart: ${x} of ${n} answers`);
    if (i < baseline) [hits, answers] = [hits + x, answers + n];
  });
  const centre = answers > 0 ? hits / answers : null;
  const spread = Math.sqrt((centre ?? 0) * (1 - (centre ?? 0)));
  const measured = points.map(({ x, n }) => ({
    value: n > 0 ? x / n : null,
    sigma: n > 0 && centre !== null ? spread / Math.sqrt(n) : null,
  }));
  return { centre, points: chartPoints(measured, centre ?? 0, [0, 1]) };
}
