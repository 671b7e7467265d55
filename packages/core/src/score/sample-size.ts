import { normalCritical, normalQuantile } from '../stats/normal.js';

/**
 * Answers needed for an NPS interval of ± `margin` points (adjusted Wald, which adds 3 answers of its own).
 *
 * Source: z²v/m² - 3; Lewis & Sauro, measuringu.com/nps-ci-sample-size.
 *
 * @param margin half-width in points, such as 10
 * @param variance per answer on the unit scale, 0 to 1; .8 is cautious, .4 to .7 typical
 * @throws RangeError when an argument is out of range
 * @example
 * npsSampleSize(10) // => 305
 */
export function npsSampleSize(margin: number, { variance = 0.8, confidence = 0.95 } = {}): number {
  requireAbove('npsSampleSize', { margin, variance });
  const z = normalCritical(confidence);
  return wholeAnswers((z * z * variance) / (margin / 100) ** 2 - 3);
}

/**
 * Answers needed in each of two groups to see a difference of `difference` NPS points: (z + z_power)² · 2v / d² - 3.
 *
 * Source: Lewis & Sauro, measuringu.com/nps-sig-test-sample-size.
 *
 * @param difference in points, such as 10
 * @param power chance to find a true difference of that size
 * @throws RangeError when an argument is out of range
 * @example
 * npsDifferenceSampleSize(10) // => 1253
 */
export function npsDifferenceSampleSize(
  difference: number,
  { variance = 0.8, power = 0.8, confidence = 0.95 } = {},
): number {
  requireAbove('npsDifferenceSampleSize', { difference, variance });
  const z = normalCritical(confidence) + normalQuantile(power);
  return wholeAnswers((z * z * 2 * variance) / (difference / 100) ** 2 - 3);
}

/**
 * Fewest answers whose Wilson interval around a share is at most ± `margin` wide: the positive root of
 * `m²(n + z²)² = z²(p(1-p)n + z²/4)` (Wilson 1927).
 *
 * @param share expected share 0 to 1; .5 is cautious
 * @param margin half-width between 0 and 1, such as .05
 * @throws RangeError when an argument is out of range
 * @example
 * shareSampleSize(0.5, 0.05) // => 381
 */
export function shareSampleSize(share: number, margin: number, { confidence = 0.95 } = {}): number {
  requireAbove('shareSampleSize', { margin });
  if (!(share >= 0 && share <= 1)) throw new RangeError(`shareSampleSize: share must be 0 to 1, got ${share}`);
  const z2 = normalCritical(confidence) ** 2;
  const m2 = margin * margin;
  const half = z2 * (share * (1 - share) - 2 * m2);
  return wholeAnswers((half + Math.sqrt(half * half + 4 * m2 * z2 * z2 * (0.25 - m2))) / (2 * m2));
}

/**
 * Units needed to see a correlation of size `r` between two measures of the units: ((z + z_power) / atanh r)² + 3, by
 * Fisher's z (Fisher 1921).
 *
 * @param r expected correlation, between -1 and 1, not 0
 * @throws RangeError when an argument is out of range
 * @example
 * correlationSampleSize(0.4) // => 47
 */
export function correlationSampleSize(r: number, { power = 0.8, confidence = 0.95 } = {}): number {
  if (!(Math.abs(r) < 1 && r !== 0)) {
    throw new RangeError(`correlationSampleSize: r must be between -1 and 1 and not 0, got ${r}`);
  }
  const z = normalCritical(confidence) + normalQuantile(power);
  return wholeAnswers((z / Math.atanh(r)) ** 2 + 3);
}

/**
 * Answers per unit needed before its mean is reliable: R/(1-R)·(1-ICC)/ICC (Spearman 1910, Brown 1910, solved for n).
 *
 * @param icc share of variance between units, between 0 and 1
 * @param reliability wanted share of signal in the unit's mean, between 0 and 1, such as .7
 * @throws RangeError when an argument is out of range
 * @example
 * reliabilitySampleSize(0.05, 0.7) // => 45
 */
export function reliabilitySampleSize(icc: number, reliability: number): number {
  requireAbove('reliabilitySampleSize', { icc, reliability });
  if (icc > 1 || reliability >= 1) {
    throw new RangeError('reliabilitySampleSize: icc must be at most 1 and reliability below 1');
  }
  return wholeAnswers(((reliability / (1 - reliability)) * (1 - icc)) / icc);
}

/** Rounds up, forgiving the last digits: 45.0000000001 answers are 45. */
function wholeAnswers(n: number): number {
  return Math.max(1, Math.ceil(n - 1e-9));
}

function requireAbove(caller: string, values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (!(value > 0 && Number.isFinite(value))) {
      throw new RangeError(`${caller}: ${name} must be a number above 0, got ${value}`);
    }
  }
}
