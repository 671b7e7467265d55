import { chiSquaredUpperP } from '../stats/chi-squared.js';
import { quantile } from '../stats/quantile.js';

/** How much further units lie from the centre than sampling alone would place them. */
export interface Overdispersion {
  /** Mean of z squared: 1 when only chance is at work. */
  readonly phi: number;
  /** P(at least this much by chance), upper tail of chi-square with one degree of freedom a unit. */
  readonly p: number;
  /** Phi of z with the outer tenths pulled in, so that a few special units do not widen everybody's limits. */
  readonly phiWinsorised: number;
  readonly zWinsorised: readonly number[];
  /** Additive variance between units on the scale of the measure, by moments on the winsorised z. */
  readonly tau2: number;
}

/** Share of units at each end whose z is pulled in to the next (Spiegelhalter 2005). */
const WINSORISED = 0.1;

/**
 * Overdispersion of a funnel plot (Spiegelhalter 2005, Stat Med 24:1185).
 * Null without units.
 *
 * @param zs distance of each unit from the centre in standard errors.
 * @param standardErrors of the same units, above 0.
 * @example
 * overdispersion([-2, 2, -2, 2], [1, 1, 1, 1])?.phi // => 4
 */
export function overdispersion(zs: readonly number[], standardErrors: readonly number[]): Overdispersion | null {
  const units = zs.length;
  const lowest = quantile(zs, WINSORISED);
  const highest = quantile(zs, 1 - WINSORISED);
  if (lowest === null || highest === null) return null;
  const zWinsorised = zs.map((z) => Math.min(highest, Math.max(lowest, z)));
  const phi = meanSquare(zs);
  const phiWinsorised = meanSquare(zWinsorised);
  return {
    phi,
    p: chiSquaredUpperP(units * phi, units),
    phiWinsorised,
    zWinsorised,
    tau2: additiveVariance(units * phiWinsorised, standardErrors),
  };
}

/** DerSimonian & Laird's moment estimate, 0 when the sum of squares is within chance. */
function additiveVariance(q: number, standardErrors: readonly number[]): number {
  const df = standardErrors.length - 1;
  if (df < 1 || q < df) return 0;
  const weights = standardErrors.map((error) => error ** -2);
  const weight = weights.reduce((sum, w) => sum + w, 0);
  const squared = weights.reduce((sum, w) => sum + w * w, 0);
  return (q - df) / (weight - squared / weight);
}

function meanSquare(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0) / values.length;
}
