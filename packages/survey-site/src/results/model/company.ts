import { type NpsCounts, npsInterval, npsMoments } from '@samklang/core/score';
import { clusteredMean } from '@samklang/core/stats';

/** A score with the range it most likely lies in, in points or per cent, and the number of answers behind it. */
export interface Figure {
  readonly value: number;
  readonly lo: number;
  readonly hi: number;
  readonly n: number;
}

/**
 * Fewest units for a range that counts how units differ: with fewer, that spread is itself almost unknown,
 * and the units are rather all there are than a sample of them.
 */
export const fewestClusters = 5;

export function addCounts(units: readonly NpsCounts[]): NpsCounts {
  let [promoters, passives, detractors] = [0, 0, 0];
  for (const unit of units) {
    promoters += unit.promoters;
    passives += unit.passives;
    detractors += unit.detractors;
  }
  return { promoters, passives, detractors, n: promoters + passives + detractors };
}

/** The wider of a range that takes all answers as independent and the one that respects the units they came from. */
export function widened(
  figure: Figure,
  clusters: Parameters<typeof clusteredMean>[0],
  limits: readonly [number, number],
): Figure {
  const clustered = clusteredMean(clusters);
  if (clustered.clusters < fewestClusters || clustered.lo === null || clustered.hi === null) return figure;
  const [least, most] = limits;
  return {
    ...figure,
    lo: Math.min(figure.lo, Math.max(least, clustered.lo)),
    hi: Math.max(figure.hi, Math.min(most, clustered.hi)),
  };
}

/** The company's score. Answers of one unit resemble each other, so from five units on the range counts that too. */
export function companyFigure(units: readonly NpsCounts[]): Figure | undefined {
  const plain = npsInterval(addCounts(units));
  return plain ? widened(plain, units.map(npsMoments), [-100, 100]) : undefined;
}
