import { type ManagedShare, managedShare, type UnitMean, varianceComponents } from '@samklang/core/unit';
import type { Counted } from '../sources/source.js';
import { recommendationMeans } from './recommendation-means.js';

/** How much of what is seen between units is real, and whether that changes. */
export interface Spread {
  /** Per cent of the differences between answers that go with the unit, ICC(1), with its range; never below 0. */
  readonly share: { readonly value: number; readonly lo: number; readonly hi: number };
  /** Standard deviation of the units' true scores, in points. */
  readonly real: number;
  /** The same of scores that differ by chance alone. */
  readonly chance: number;
  readonly differ: boolean;
  /** Since the period before, in the units that answered both times; undefined without one. */
  readonly managed: Pick<ManagedShare, 'share' | 'verdict'> | undefined;
}

/** The spread of the recommendation between units; undefined where it cannot be told from chance within them. */
export function spreadOf(current: Counted, previous: Counted | undefined): Spread | undefined {
  const means = recommendationMeans(current);
  const { icc, anova, reml, verdict } = varianceComponents(means);
  if (!anova || !reml || icc?.icc1 == null || icc.lo === null || icc.hi === null) return undefined;
  const percent = (share: number) => 100 * Math.max(0, share);
  const inverse = means.reduce((sum, { n }) => sum + 1 / n, 0) / means.length;
  return {
    share: { value: percent(icc.icc1), lo: percent(icc.lo), hi: percent(icc.hi) },
    real: reml.tau,
    chance: Math.sqrt(reml.sigma2 * inverse),
    differ: verdict === 'differs',
    managed: previous && managedSince(recommendationMeans(previous), means),
  };
}

type Means = readonly UnitMean[];

function managedSince(before: Means, now: Means): Spread['managed'] {
  const both = (some: Means, others: Means) => {
    const known = new Set(others.map(({ unit }) => unit));
    return some.filter(({ unit }) => known.has(unit));
  };
  const { share, verdict } = managedShare(both(before, now), both(now, before));
  return { share, verdict };
}
