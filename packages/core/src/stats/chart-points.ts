import { westernElectric } from './western-electric.js';

/** One period on a control chart. All but `rules` is null when nothing was measured. */
export interface ChartPoint {
  readonly value: number | null;
  /** Standard error of the value when the process is unchanged. */
  readonly sigma: number | null;
  /** Distance from the centre in standard errors; null also when the error is 0. */
  readonly z: number | null;
  /** Limits at three standard errors. */
  readonly lo: number | null;
  readonly hi: number | null;
  /** Western Electric rules the point breaks, 1 to 4. */
  readonly rules: readonly number[];
}

interface Measured {
  readonly value: number | null;
  readonly sigma: number | null;
}

/** Values against a centre, limits clipped to the range of the scale. */
export function chartPoints(
  values: readonly Measured[],
  centre: number,
  [lowest, highest]: readonly [number, number] = [-Infinity, Infinity],
): ChartPoint[] {
  const zs = values.map(({ value, sigma }) => (value !== null && sigma ? (value - centre) / sigma : null));
  const rules = westernElectric(zs);
  return values.map(({ value, sigma }, i) => ({
    value,
    sigma,
    z: zs[i] ?? null,
    lo: sigma === null ? null : Math.max(lowest, centre - 3 * sigma),
    hi: sigma === null ? null : Math.min(highest, centre + 3 * sigma),
    rules: rules[i] ?? [],
  }));
}
