import { normalQuantile } from '../stats/normal.js';

/** Where a unit lies against its limits. Strict: on the limit is in. */
export type FunnelFlag = 'in' | 'above_95' | 'below_95' | 'above_998' | 'below_998';

export interface FunnelLimits {
  readonly lo95: number;
  readonly hi95: number;
  readonly lo998: number;
  readonly hi998: number;
}

const Z95 = normalQuantile(0.975);
const Z998 = normalQuantile(0.999);

/**
 * Funnel limits at one size, for drawing the curves: `centre -/+ z standardError` at 95 % and 99.8 %.
 * Not clipped to the scale. Spiegelhalter, Statistics in Medicine 24, 2005.
 *
 * @param standardError `sqrt(variance / n)`, widened: `sqrt(variance / n + tau2)`.
 * @example
 * funnelLimits(50, 0).hi95 // => 50
 */
export function funnelLimits(centre: number, standardError: number): FunnelLimits {
  const [near, far] = [Z95 * standardError, Z998 * standardError];
  return { lo95: centre - near, hi95: centre + near, lo998: centre - far, hi998: centre + far };
}

/**
 * Where a value lies against its limits.
 *
 * @example
 * funnelFlag(60, funnelLimits(50, 4)) // => 'above_95'
 */
export function funnelFlag(value: number, { lo95, hi95, lo998, hi998 }: FunnelLimits): FunnelFlag {
  if (value > hi998) return 'above_998';
  if (value < lo998) return 'below_998';
  if (value > hi95) return 'above_95';
  if (value < lo95) return 'below_95';
  return 'in';
}
