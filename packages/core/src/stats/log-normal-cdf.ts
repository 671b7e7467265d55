import { normalCdf } from './normal.js';

/** Beyond this the distribution function itself would run out of digits and then of range. */
const FAR = -30;

/**
 * Logarithm of the lower tail of the standard normal distribution, finite however far out: beyond -30 by the
 * asymptotic series of Mills' ratio (Abramowitz & Stegun 26.2.12), right to 1e-15 there.
 *
 * @example
 * logNormalCdf(0) // => -0.6931471805599453
 */
export function logNormalCdf(z: number): number {
  if (z > 5) return Math.log1p(-normalCdf(-z));
  if (z > FAR) return Math.log(normalCdf(z));
  const t = 1 / (z * z);
  const series = -t * (1 - t * (3 - t * (15 - t * (105 - t * 945))));
  return -(z * z) / 2 - Math.log(-z) - Math.log(2 * Math.PI) / 2 + Math.log1p(series);
}
