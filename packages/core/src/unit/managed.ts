import type { Tau2Interval } from './q-profile.js';
import type { UnitMean } from './unit-means.js';
import { varianceComponents } from './variance-components.js';

/** Units under which a change of the variance between them says nothing. */
const FEWEST_UNITS = 20;

/** `too-few` under 20 units, `cannot-tell` when the two intervals meet, else what happened to the differences. */
export type ManagedVerdict = 'too-few' | 'cannot-tell' | 'less-variation' | 'more-variation';

/** How much of the variation between units is gone since a baseline. */
export interface ManagedShare {
  /** Units in the later period. */
  readonly units: number;
  readonly first: number | null;
  readonly firstInterval: Tau2Interval | null;
  readonly last: number | null;
  readonly lastInterval: Tau2Interval | null;
  /** `1 - last / first`; below 0 when units have moved apart; null without variation at the baseline. */
  readonly share: number | null;
  /** `sqrt(last / first)`. */
  readonly sdRatio: number | null;
  readonly verdict: ManagedVerdict;
}

/**
 * Share of the variation between the same units, asked with the same instrument, that is gone: REML variances of two
 * periods with their Q-profile intervals. Our own rule. Under 20 units nearly every change is noise.
 *
 * @example
 * managedShare([], []).verdict // => 'too-few'
 */
export function managedShare(baseline: readonly UnitMean[], now: readonly UnitMean[], confidence = 0.95): ManagedShare {
  const [before, after] = [varianceComponents(baseline, confidence), varianceComponents(now, confidence)];
  const [first, last] = [before.reml?.tau2 ?? null, after.reml?.tau2 ?? null];
  const ratio = first !== null && last !== null && first > 0 ? last / first : null;
  return {
    units: now.length,
    first,
    last,
    firstInterval: before.tau2Interval,
    lastInterval: after.tau2Interval,
    share: ratio === null ? null : 1 - ratio,
    sdRatio: ratio === null ? null : Math.sqrt(ratio),
    verdict: verdictOf(Math.min(before.units, after.units), before.tau2Interval, after.tau2Interval),
  };
}

function verdictOf(units: number, before: Tau2Interval | null, after: Tau2Interval | null): ManagedVerdict {
  if (units < FEWEST_UNITS || !before || !after) return 'too-few';
  if (after.hi < before.lo) return 'less-variation';
  return after.lo > before.hi ? 'more-variation' : 'cannot-tell';
}
