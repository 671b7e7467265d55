import type { Reml } from './reml.js';
import { probabilityAbove } from './shrink.js';

/**
 * Share of units whose true mean is expected below a standard: `F((limit - mu) / tau)`, 0 to 1, units taken as normal.
 * Our own use of the model of {@link reml}. With `tau = 0` all units sit at `mu`: 0 or 1, null when the standard is
 * `mu` itself.
 *
 * @example
 * shareBelowStandard(60, { mu: 60, tau2: 25 }) // => 0.5
 */
export function shareBelowStandard(limit: number, { mu, tau2 }: Pick<Reml, 'mu' | 'tau2'>): number | null {
  return probabilityAbove(mu, limit, tau2);
}
