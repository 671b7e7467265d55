import { type ChartPoint, chartPoints } from './chart-points.js';
import type { PChart } from './p-chart.js';
import { MOVING_RANGE } from './xmr-chart.js';

/** A p chart whose limits know that periods vary by more than sampling. */
export interface LaneyChart {
  /** How much more: 1 when sampling is all. Null under two periods in a row. */
  readonly sigmaZ: number | null;
  readonly points: readonly ChartPoint[];
}

/**
 * Laney's p' chart (Laney 2002, Quality Engineering 14:531): the p chart's errors times
 * `sigmaZ = mean |z_t - z_(t-1)| / 1.128`.
 *
 * @example
 * laneyChart({ centre: null, points: [] }) // => { sigmaZ: null, points: [] }
 */
export function laneyChart({ centre, points }: PChart): LaneyChart {
  const ranges = points.flatMap(({ z }, i) => {
    const before = points[i - 1]?.z ?? null;
    return z === null || before === null ? [] : [Math.abs(z - before)];
  });
  if (centre === null || ranges.length === 0) return { sigmaZ: null, points: [] };
  const sigmaZ = ranges.reduce((sum, range) => sum + range, 0) / ranges.length / MOVING_RANGE;
  const widened = points.map(({ value, sigma }) => ({ value, sigma: sigma === null ? null : sigma * sigmaZ }));
  return { sigmaZ, points: chartPoints(widened, centre, [0, 1]) };
}
