import { alphaOf, type Reliability } from '../score/reliability.js';
import { sumOfProducts } from '../summary/merge-sections.js';
import type { Summary } from '../summary/summary.js';

/** Complete answers it takes to say whether the items of a bond hang together. Our own rule. */
export const BOND_COMPLETE_MIN = 50;

/** Whether the items of a bond hang together, with Cronbach's alpha and the limits it was judged by. */
export interface BondReliability extends Pick<Reliability, 'n' | 'verdict'> {
  /** Null while too few vary to tell anything. */
  readonly alpha: Pick<Reliability, 'alpha' | 'alphaLo' | 'alphaHi'> | null;
}

/**
 * Whether the items of the bond hang together over some units, see `reliability`: not when the upper limit of alpha
 * (Feldt 1965) is under .7. Under 50 answers complete on all items nobody can tell. Our own rule.
 *
 * @returns undefined where the bond is not asked.
 * @throws RangeError when the summaries define the bond differently.
 * @example
 * bondReliability([]) // => undefined
 */
export function bondReliability(summaries: readonly Summary[]): BondReliability | undefined {
  const all = summaries.flatMap((summary) =>
    summary.audience === 'customer' && summary.bond ? [summary.bond.items] : [],
  );
  const [first] = all;
  if (!first) return undefined;
  const items = sumOfProducts(first, all.slice(1));
  const found = alphaOf(items);
  return {
    n: items.n,
    alpha: found && { alpha: found.alpha, alphaLo: found.alphaLo, alphaHi: found.alphaHi },
    verdict: found && items.n >= BOND_COMPLETE_MIN ? found.verdict : 'cannot-tell',
  };
}
