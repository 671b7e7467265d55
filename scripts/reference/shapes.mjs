// The kit's results under the names the reference files use.
import { npsCounts, npsIntervals, npsScore } from '@samklang/core/score';
import { histogramOf } from './data.mjs';

export const npsCountsOf = (rows, column = 'nps') => npsCounts(histogramOf(rows, column, 0, 10).counts);

export function npsResult(counts, confidence) {
  const { promoters, passives, detractors, n } = counts;
  const [p, d] = n === 0 ? [null, null] : [promoters / n, detractors / n];
  const variance = n === 0 ? null : p + d - (p - d) ** 2;
  return {
    ...{ n, promoters, passives, detractors, p, d, variance },
    nps: npsScore(counts),
    se: n === 0 ? null : 100 * Math.sqrt(variance / n),
    ci: ciResult(counts, confidence),
  };
}

/** An interval that does not exist has two null limits. */
export function ciResult(counts, confidence) {
  const intervals = npsIntervals(counts, confidence);
  return intervals && { ...intervals, t: intervals.t ?? [null, null] };
}

export const differenceResult = (difference) =>
  difference && {
    diff: difference.diff,
    adjusted_wald: difference.adjustedWald,
    mover_tango: difference.moverTango,
    welch: difference.welch,
  };

export const clusteredResult = ({ seIndependent, designEffect, ...rest }) => ({
  ...rest,
  se_srs: seIndependent,
  deff: designEffect,
});
