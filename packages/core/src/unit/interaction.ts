import { type Ols, type OlsTerm, ols } from '../stats/ols.js';
import { requireAllFinite } from '../stats/require.js';
import { standardise } from '../stats/standardise.js';

/** Outcome on both sides (in their own standard deviations) and on their product. */
export interface Interaction extends Pick<Ols, 'n' | 'df' | 'rSquared'> {
  readonly intercept: OlsTerm;
  readonly employee: OlsTerm;
  readonly customer: OlsTerm;
  /** Above 0: both high is worth more than the sum of the two. */
  readonly product: OlsTerm;
}

/**
 * Is "both high" more than the sum? Least squares of an outcome on `zE + zC + zE zC`, one row per unit, z with the
 * n - 1 standard deviation (Aiken & West, Multiple Regression, 1991). Null under five units or when a side does not
 * vary. With few units it can seldom tell.
 *
 * @throws RangeError when the lists differ in length or a value is not finite.
 * @example
 * interaction([1, 2, 3], [3, 1, 2], [1, 2, 3]) // => null
 */
export function interaction(
  employee: readonly number[],
  customer: readonly number[],
  outcome: readonly number[],
): Interaction | null {
  if (employee.length !== customer.length || employee.length !== outcome.length)
    throw new RangeError('interaction: the lists must have the same length');
  requireAllFinite('interaction', outcome);
  const [zE, zC] = [standardise('interaction', employee), standardise('interaction', customer)];
  if (!zE || !zC) return null;
  const both = Array.from(zE, (e, i) => e * (zC[i] ?? 0));
  const fit = ols([outcome.map(() => 1), [...zE], [...zC], both], outcome);
  const [first, second, third, fourth] = fit?.terms ?? [];
  if (!fit || !first || !second || !third || !fourth) return null;
  const { n, df, rSquared } = fit;
  return { n, df, rSquared, intercept: first, employee: second, customer: third, product: fourth };
}
