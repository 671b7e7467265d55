import { normalCritical } from '../stats/normal.js';
import { type CrossProducts, covarianceMatrix } from '../summary/cross-products.js';
import { cronbachAlpha, feldtInterval, type ItemFit, itemFits, totalVariance } from './alpha.js';
import { type OneFactor, oneFactor } from './omega.js';

/** How well the items of one scale go together. Scores of the scale are 0 to 100. */
export interface Reliability {
  /** Rows complete on all items. */
  readonly n: number;
  /** Items that vary, in order. */
  readonly items: readonly ItemFit[];
  /** Items on which everybody gave the same answer; they were left out. */
  readonly dropped: readonly string[];
  readonly alpha: number;
  readonly alphaLo: number;
  readonly alphaHi: number;
  /** Mean correlation of two items. */
  readonly interItemR: number;
  /** 2r / (1 + r), for two items only. */
  readonly spearmanBrown: number | null;
  /** ω and the one-factor solution, from three items. */
  readonly factor: OneFactor | null;
  /** Standard deviation of a person's score. */
  readonly sd: number;
  /** Standard error of one person's score by α, sd √(1 - α). */
  readonly sem: number;
  readonly semOmega: number | null;
  /** Smallest change of one person that is more than noise, 1.96 √2 SEM. */
  readonly reliableChange: number;
  readonly verdict: ReliabilityVerdict;
}

/** By the limits of α against 0.7: one step for sure below, sure above, or the data cannot tell. */
export type ReliabilityVerdict = 'items-hang-together' | 'items-do-not-hang-together' | 'cannot-tell';

/** The usual lower bound for scales that compare groups (Nunnally & Bernstein, Psychometric Theory, 1994). */
const ENOUGH = 0.7;

/**
 * Reliability of a scale from the cross products of its raw answers: Cronbach's α with Feldt's interval, item analysis,
 * McDonald's ω, standard error of measurement and smallest reliable change. Individual steps of one class are mostly
 * noise: with α .87 the standard error of one person is about 7 points of 100. sd = √ΣS_ij / k in points of 100,
 * SEM = sd √(1 - α), smallest reliable change 1.96 √2 SEM.
 *
 * Sources at `cronbachAlpha`, `feldtInterval` and `oneFactor`; Jacobson & Truax, J. Consulting and Clinical Psychology
 * 59, 1991, for the change.
 *
 * @param rows cross products of the items' raw answers over complete rows.
 * @param scale lowest and highest step of the items.
 * @returns null with fewer than two rows, fewer than two items that vary, or a sum that does not vary.
 * @throws RangeError for impossible confidence.
 * @example
 * const rows = { of: ['a', 'b'], n: 3, sums: [6, 6], products: [14, 14, 14] };
 * reliability(rows, { min: 1, max: 5 })?.alpha // => 1
 */
export function reliability(
  rows: CrossProducts,
  scale: { readonly min: number; readonly max: number },
  confidence = 0.95,
): Reliability | null {
  const found = alphaOf(rows, confidence);
  if (!found) return null;
  const { alpha, alphaLo, alphaHi, verdict, covariance, varies } = found;
  const k = covariance.length;
  const means = where(varies, rows.sums).map((sum) => sum / rows.n);
  const interItemR = meanCorrelation(covariance);
  const factor = oneFactor(covariance);
  const sd = ((Math.sqrt(totalVariance(covariance)) / k) * 100) / (scale.max - scale.min);
  const sem = sd * Math.sqrt(Math.max(0, 1 - alpha));
  return {
    ...{ n: rows.n, alpha, alphaLo, alphaHi, interItemR, factor, sd, sem },
    items: itemFits(where(varies, rows.of), means, covariance),
    dropped: rows.of.filter((_, i) => !varies[i]),
    spearmanBrown: k === 2 && interItemR > -1 ? (2 * interItemR) / (1 + interItemR) : null,
    semOmega: factor && sd * Math.sqrt(1 - factor.omega),
    reliableChange: normalCritical(0.95) * Math.SQRT2 * sem,
    verdict,
  };
}

/** α alone, with the verdict on it: what `reliability` begins with. */
export interface Alpha extends Pick<Reliability, 'alpha' | 'alphaLo' | 'alphaHi' | 'verdict'> {
  /** Of the items that vary. */
  readonly covariance: readonly (readonly number[])[];
  /** Which items those are. */
  readonly varies: readonly boolean[];
}

/** α with Feldt's interval; null where `reliability` is. */
export function alphaOf(rows: CrossProducts, confidence = 0.95): Alpha | null {
  const all = covarianceMatrix(rows) ?? [];
  const varies = all.map((row, i) => (row[i] ?? 0) > 0);
  const covariance = where(varies, all).map((row) => where(varies, row));
  const alpha = cronbachAlpha(covariance);
  if (alpha === null) return null;
  const [alphaLo, alphaHi] = feldtInterval(alpha, rows.n, covariance.length, confidence);
  return { alpha, alphaLo, alphaHi, verdict: verdictOf(alphaLo, alphaHi), covariance, varies };
}

const where = <T>(isChosen: readonly boolean[], list: readonly T[]): T[] => list.filter((_, i) => isChosen[i]);

function verdictOf(lo: number, hi: number): ReliabilityVerdict {
  if (lo >= ENOUGH) return 'items-hang-together';
  return hi < ENOUGH ? 'items-do-not-hang-together' : 'cannot-tell';
}

function meanCorrelation(covariance: readonly (readonly number[])[]): number {
  const sds = covariance.map((row, i) => Math.sqrt(row[i] ?? 0));
  const correlations = covariance.flatMap((row, i) =>
    row.slice(i + 1).map((value, j) => value / ((sds[i] ?? 0) * (sds[i + 1 + j] ?? 0))),
  );
  return correlations.reduce((sum, r) => sum + r, 0) / correlations.length;
}
