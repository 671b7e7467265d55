import { type Disattenuated, disattenuate } from '../stats/disattenuate.js';
import { type PartialCorrelation, partialCorrelation } from '../stats/partial-correlation.js';
import { type WeightedCorrelation, weightedCorrelation } from '../stats/weighted-correlation.js';
import { type Association, associate } from './association.js';
import { type Components, signalShare } from './signal-share.js';
import type { UnitMean } from './unit-means.js';

/** One unit as employees (x) and customers (y) see it. */
export interface UnitPair {
  readonly unit: string;
  readonly x: number;
  readonly y: number;
  readonly nX: number;
  readonly nY: number;
}

/** How many valid answers each side needs for a unit to be linked: our own rule. */
export interface LinkMinimum {
  readonly x: number;
  readonly y: number;
}

export interface Linkage extends Association {
  /** Each unit by the harmonic mean of its answers: the typical person instead of the typical unit. */
  readonly weighted: WeightedCorrelation;
  /** Freed of sampling error; null where a reliability is unknown. */
  readonly disattenuated: (Disattenuated & { readonly reliabilityX: number; readonly reliabilityY: number }) | null;
  /** With the control taken out; null when none was given. */
  readonly partial: PartialCorrelation | null;
}

/** What is known besides the pairs. */
export interface LinkOptions {
  readonly confidence?: number;
  /** Variance components of both sides over all units, for the disattenuated correlation. */
  readonly components?: { readonly x: Components; readonly y: Components };
  /** One value per pair to be held constant, such as the logarithm of the head count; a pair with null is left out. */
  readonly control?: readonly (number | null)[];
}

/**
 * Pairs of the units with enough answers on both sides, in the order of `xs`. The minimum is our own rule: 5 employees,
 * 30 customers.
 *
 * @example
 * const unit = { unit: 'L1', n: 9, mean: 70, squares: 0 };
 * pairUnits([unit], [{ ...unit, n: 29 }], { x: 5, y: 30 }) // => []
 */
export function pairUnits(xs: readonly UnitMean[], ys: readonly UnitMean[], minimum: LinkMinimum): UnitPair[] {
  const byUnit = new Map(ys.map((y) => [y.unit, y]));
  return xs.flatMap(({ unit, n, mean }) => {
    const y = byUnit.get(unit);
    return y && n >= minimum.x && y.n >= minimum.y ? [{ unit, x: mean, y: y.mean, nX: n, nY: y.n }] : [];
  });
}

/**
 * Do units with engaged employees have attached customers? Plain, rank, weighted, disattenuated and partial
 * correlations over the pairs: formulas and sources at `associate`, `weightedCorrelation`, `disattenuate` and
 * `partialCorrelation`; the weights, harmonic means of the two sizes, are ours. Same-day surveys, outliers with few
 * employees and a selection of units distort all.
 *
 * @throws RangeError when `control` and `pairs` differ in length or a value is not finite.
 * @example
 * linkUnits([]).verdict // => 'too-few'
 */
export function linkUnits(pairs: readonly UnitPair[], options: LinkOptions = {}): Linkage {
  const { confidence = 0.95, components, control } = options;
  const [xs, ys] = [pairs.map(({ x }) => x), pairs.map(({ y }) => y)];
  const weights = pairs.map(({ nX, nY }) => (2 * nX * nY) / (nX + nY));
  const association = associate(xs, ys, confidence);
  return {
    ...association,
    weighted: weightedCorrelation(xs, ys, weights, confidence),
    disattenuated: components ? withoutSamplingError(pairs, association, components) : null,
    partial: control ? withControl(pairs, control, confidence) : null,
  };
}

function withoutSamplingError(
  pairs: readonly UnitPair[],
  { pearson }: Association,
  components: { readonly x: Components; readonly y: Components },
): Linkage['disattenuated'] {
  const reliabilityX = signalShare(
    pairs.map(({ nX }) => ({ n: nX })),
    components.x,
  );
  const reliabilityY = signalShare(
    pairs.map(({ nY }) => ({ n: nY })),
    components.y,
  );
  if (reliabilityX === null || reliabilityY === null) return null;
  return { ...disattenuate(pearson.r, pearson.interval, reliabilityX, reliabilityY), reliabilityX, reliabilityY };
}

function withControl(
  pairs: readonly UnitPair[],
  control: readonly (number | null)[],
  confidence: number,
): PartialCorrelation {
  if (control.length !== pairs.length) throw new RangeError('linkUnits: one control value per pair');
  const known = pairs.flatMap(({ x, y }, i) => {
    const z = control[i] ?? null;
    return z === null ? [] : [{ x, y, z }];
  });
  return partialCorrelation(
    known.map(({ x }) => x),
    known.map(({ y }) => y),
    known.map(({ z }) => z),
    confidence,
  );
}
