import { benjaminiHochberg } from '../stats/benjamini-hochberg.js';
import { normalTwoSidedP } from '../stats/normal.js';
import { type FunnelFlag, type FunnelLimits, funnelFlag, funnelLimits } from './funnel-limits.js';
import { meanOfAnswers } from './funnel-variance.js';
import { type Overdispersion, overdispersion } from './overdispersion.js';
import type { UnitMean } from './unit-means.js';

export interface FunnelRow {
  readonly unit: string;
  readonly n: number;
  readonly mean: number;
  readonly standardError: number;
  readonly z: number;
  readonly zWinsorised: number;
  /** Sampling alone: outside means "differs from the company mean". */
  readonly limits: FunnelLimits;
  readonly flag: FunnelFlag;
  /** Sampling and the usual variation between units: outside means "differs from normal local variation". */
  readonly widened: FunnelLimits;
  readonly widenedFlag: FunnelFlag;
  /** The alternative that multiplies the standard error by the root of phi, at least 1. */
  readonly multipliedFlag: FunnelFlag;
  readonly p: number;
  /** `p` after Benjamini & Hochberg over all units. */
  readonly pAdjusted: number;
}

export interface Funnel {
  /** Mean of all answers. */
  readonly centre: number;
  readonly overdispersion: Overdispersion;
  readonly rows: readonly FunnelRow[];
}

/**
 * Funnel plot of unit means around the mean of all answers (Spiegelhalter 2005): 95 % and 99.8 % limits by
 * `sqrt(variance / n)`, plain and widened by the additive overdispersion. 60 units of chance alone give 3 outside
 * the plain 95 % limits and 0.12 outside 99.8 %.
 *
 * @param variance of one answer: MSW for means, `centre (1 - centre)` for shares, total variance for NPS
 * (see {@link binomialVariance}, {@link totalVariance}). For shares of under 30 answers use {@link exactFunnelLimits}.
 * @returns null without units or when `variance` is 0: nothing varies.
 * @throws RangeError when `variance` is negative.
 * @example
 * const units = [
 *   { unit: 'a', n: 100, mean: 60, squares: 0 },
 *   { unit: 'b', n: 100, mean: 80, squares: 0 },
 * ];
 * funnel(units, 400)?.rows.map((row) => row.flag) // => ['below_998', 'above_998']
 */
export function funnel(units: readonly UnitMean[], variance: number): Funnel | null {
  if (!(variance >= 0)) throw new RangeError(`funnel: expected a variance from 0, got ${variance}`);
  if (variance === 0 || units.length === 0) return null;
  const centre = meanOfAnswers(units);
  const errors = units.map(({ n }) => Math.sqrt(variance / n));
  const zs = units.map(({ n, mean }) => (mean - centre) / Math.sqrt(variance / n));
  const ps = zs.map(normalTwoSidedP);
  const adjusted = benjaminiHochberg(ps);
  const excess = overdispersion(zs, errors);
  if (!excess) return null;
  const rows = units.map(({ unit, n, mean }, i): FunnelRow => {
    const [standardError = 0, z = 0, p = 1] = [errors[i], zs[i], ps[i]];
    const pAdjusted = adjusted[i] ?? p;
    const limits = funnelLimits(centre, standardError);
    const widened = funnelLimits(centre, Math.sqrt(standardError ** 2 + excess.tau2));
    const multiplied = funnelLimits(centre, standardError * Math.sqrt(Math.max(1, excess.phiWinsorised)));
    return {
      unit,
      n,
      mean,
      standardError,
      z,
      zWinsorised: excess.zWinsorised[i] ?? z,
      limits,
      flag: funnelFlag(mean, limits),
      widened,
      widenedFlag: funnelFlag(mean, widened),
      multipliedFlag: funnelFlag(mean, multiplied),
      p,
      pAdjusted,
    };
  });
  return { centre, overdispersion: excess, rows };
}
