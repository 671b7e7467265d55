import { benjaminiHochberg } from '../stats/benjamini-hochberg.js';
import { normalQuantile, normalTwoSidedP } from '../stats/normal.js';
import { type Overdispersion, overdispersion } from './overdispersion.js';
import type { UnitMean } from './unit-means.js';

/** Where a unit lies against its limits. Strict: on the limit is in. */
export type FunnelFlag = 'in' | 'above_95' | 'below_95' | 'above_998' | 'below_998';

export interface FunnelLimits {
  readonly lo95: number;
  readonly hi95: number;
  readonly lo998: number;
  readonly hi998: number;
}

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

const Z95 = normalQuantile(0.975);
const Z998 = normalQuantile(0.999);

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
    const limits = limitsAround(centre, standardError);
    const widened = limitsAround(centre, Math.sqrt(standardError ** 2 + excess.tau2));
    const multiplied = limitsAround(centre, standardError * Math.sqrt(Math.max(1, excess.phiWinsorised)));
    return {
      ...{ unit, n, mean, standardError, z, zWinsorised: excess.zWinsorised[i] ?? z, limits, widened, p, pAdjusted },
      ...{ flag: flagOf(mean, limits), widenedFlag: flagOf(mean, widened), multipliedFlag: flagOf(mean, multiplied) },
    };
  });
  return { centre, overdispersion: excess, rows };
}

/**
 * Variance of one 0/1 answer around the common share. Null without answers.
 *
 * @example
 * binomialVariance([{ n: 4, mean: 0.5 }]) // => 0.25
 */
export function binomialVariance(units: readonly Pick<UnitMean, 'n' | 'mean'>[]): number | null {
  if (units.length === 0) return null;
  const share = meanOfAnswers(units);
  return share * (1 - share);
}

/**
 * Variance of all answers around their common mean, between and within units together. Null without answers.
 *
 * @example
 * totalVariance([{ n: 2, mean: 1, squares: 2 }, { n: 2, mean: 3, squares: 2 }]) // => 2
 */
export function totalVariance(units: readonly Pick<UnitMean, 'n' | 'mean' | 'squares'>[]): number | null {
  if (units.length === 0) return null;
  const centre = meanOfAnswers(units);
  const n = units.reduce((total, unit) => total + unit.n, 0);
  return units.reduce((sum, unit) => sum + unit.n * (unit.mean - centre) ** 2 + unit.squares, 0) / n;
}

function meanOfAnswers(units: readonly Pick<UnitMean, 'n' | 'mean'>[]): number {
  let [n, sum] = [0, 0];
  for (const unit of units) {
    n += unit.n;
    sum += unit.n * unit.mean;
  }
  return sum / n;
}

function limitsAround(centre: number, error: number): FunnelLimits {
  const [near, far] = [Z95 * error, Z998 * error];
  return { lo95: centre - near, hi95: centre + near, lo998: centre - far, hi998: centre + far };
}

function flagOf(value: number, { lo95, hi95, lo998, hi998 }: FunnelLimits): FunnelFlag {
  if (value > hi998) return 'above_998';
  if (value < lo998) return 'below_998';
  if (value > hi95) return 'above_95';
  if (value < lo95) return 'below_95';
  return 'in';
}
