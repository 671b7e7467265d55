// The kit's results under the names the reference files use.
import { npsIntervals, npsScore, reliability } from '@samklang/core/score';

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

/** Reliability of items on 1-5 from their cross products; lists in the order of the items. */
export function reliabilityResult(products) {
  const result = reliability(products, { min: 1, max: 5 });
  return result && { n_complete: result.n, k: result.items.length, ...itemLists(result), ...scaleFigures(result) };
}

function itemLists({ items, factor }) {
  return {
    item_means: items.map(({ mean }) => mean),
    item_sds: items.map(({ sd }) => sd),
    corrected_item_total_r: items.map(({ itemTotalR }) => itemTotalR),
    alpha_if_deleted: items.map(({ alphaIfDeleted }) => alphaIfDeleted),
    omega: factor?.omega,
    loadings: factor?.loadings,
    uniquenesses: factor?.uniquenesses,
  };
}

function scaleFigures(result) {
  return {
    alpha: result.alpha,
    alpha_ci: [result.alphaLo, result.alphaHi],
    mean_inter_item_r: result.interItemR,
    spearman_brown: result.spearmanBrown,
    sd_score100: result.sd,
    sem100: result.sem,
    sem100_omega: result.semOmega,
    reliable_change100: result.reliableChange,
  };
}
