// Edge cases: the expected file holds the inputs beside the results. Each case is computed anew from its inputs, which
// come back unchanged; `note` is a remark to the reader and not compared.

import { isHidden, suppressChildren, suppressTable } from '@samklang/core/privacy';
import {
  bondClass,
  compositeScore,
  countCleaned,
  cronbachAlpha,
  expectedPayout,
  feldtInterval,
  npsCounts,
  npsDifference,
  npsFinitePopulation,
  payout,
  segmentOf,
  validOn,
  walletAllocationShare,
} from '@samklang/core/score';
import {
  chiSquaredQuantile,
  chiSquaredUpperP,
  crossProductsOf,
  fQuantile,
  fUpperP,
  meanInterval,
  momentsOf,
  normalCdf,
  normalQuantile,
  shareDifference,
  tQuantile,
  tTwoSidedP,
  westernElectric,
  wilson,
} from '@samklang/core/stats';
import { covarianceMatrix } from '@samklang/core/summary';
import { associate, combinedScore, unitMeans, varianceComponents } from '@samklang/core/unit';
import { bondDefinition, classLimits, satisfactionLimits, scalesOf } from './customers.mjs';
import { derivableEntries } from './derivable.mjs';
import { ruleOf } from './incentive.mjs';
import { ciResult, differenceResult, npsResult } from './shapes.mjs';
import { normalityResult, onewayResult } from './variability.mjs';

const PAYOUT_SD = 8;

export function compute({ config }, expected) {
  const areas = { nps: npsCases, shares: shareCases, bond: bondCases, units: unitCases, rules: ruleCases };
  return Object.assign({}, ...Object.values(areas).map((cases) => cases(expected, config)));
}

function npsCases(cases, config) {
  const { confidence } = config;
  const scale = scalesOf(config).nps;
  const counts = ([promoters, passives, detractors]) => countsOf({ promoters, passives, detractors });
  const { nps_finite_population: finite } = cases;
  return {
    nps_raw: cases.nps_raw.map(({ answers, ...rest }) => {
      const { missing, invalid } = countCleaned(scale, answers);
      return { ...rest, answers, missing, invalid, expected: npsResult(countAnswers(answers, scale), confidence) };
    }),
    nps_counts: cases.nps_counts.map((item) => ({ ...item, expected: ciResult(countsOf(item), item.confidence) })),
    nps_difference: cases.nps_difference.map(({ a, b }) => ({
      ...{ a, b },
      expected: differenceResult(npsDifference(counts(a), counts(b), confidence)),
    })),
    nps_finite_population: { ...finite, expected: finiteResult(finite, confidence) },
  };
}

function countAnswers(answers, scale) {
  const histogram = new Array(11).fill(0);
  for (const answer of answers) if (validOn(scale, answer) !== null) histogram[answer]++;
  return npsCounts(histogram);
}

const countsOf = ({ promoters, passives, detractors, n = promoters + passives + detractors }) => ({
  ...{ promoters, passives: passives ?? n - promoters - detractors, detractors, n },
});

function finiteResult(item, confidence) {
  const sample = countsOf(item);
  const { factor, se, lo, hi } = npsFinitePopulation(sample, item.population, confidence);
  const census = npsFinitePopulation(sample, item.n, confidence);
  return { factor, se, aw3t_lo: lo, aw3t_hi: hi, census_se: census.se };
}

function shareCases(cases, { confidence }) {
  return {
    wilson: cases.wilson.map(({ x, n }) => wilson(x, n, confidence)),
    proportion_difference: cases.proportion_difference.map(({ x1, n1, x2, n2 }) => {
      const { lo, hi } = shareDifference({ x: x1, n: n1 }, { x: x2, n: n2 }, confidence);
      return { x1, n1, x2, n2, newcombe10: [lo, hi] };
    }),
    mean_t: cases.mean_t.map(({ values }) => ({ values, expected: meanInterval(momentsOf(values), confidence) })),
    alpha: cases.alpha.map((item) => ({ ...item, ...alphaResult(item.rows, confidence) })),
  };
}

function alphaResult(rows, confidence) {
  const items = rows[0].map((_, index) => `item${index}`);
  const alpha = cronbachAlpha(covarianceMatrix(crossProductsOf(items, rows)));
  const [lo, hi] = feldtInterval(alpha, rows.length, items.length, confidence);
  return { alpha, lo, hi };
}

function bondCases(cases, config) {
  const ids = Object.values(config.bond.dimensions).flat();
  return {
    bond_respondent: cases.bond_respondent.map((item) => {
      const answers = Object.fromEntries(ids.map((id, index) => [id, item.items[index]]));
      const score = compositeScore(answers, bondDefinition(config));
      const category = bondClass(score, classLimits(config));
      const segment = segmentOf(category, validOn(scalesOf(config).sat, item.sat), satisfactionLimits(config));
      return { ...item, expected: { ...score.parts, overall: score.overall, class: category, segment } };
    }),
  };
}

function unitCases(cases, { confidence, matrix }) {
  const options = { weakWeight: matrix.weak_weight, levels: matrix.level_thresholds };
  return {
    oneway: cases.oneway.map((item) => ({
      ...item,
      expected: onewayResult(varianceComponents(unitsOf(item), confidence)),
    })),
    association: cases.association.map((item) => ({
      ...item,
      expected: associationResult(associate(item.x, item.y, confidence)),
    })),
    western_electric: cases.western_electric.map((item) => ({ ...item, rules: westernElectric(item.z) })),
    combined: cases.combined.map(({ employee, customer }) => ({
      ...{ employee, customer },
      ...combinedScore(employee, customer, options),
    })),
    normality: cases.normality.map((item) => ({ ...item, expected: normalityResult(item.x) })),
  };
}

function unitsOf({ values, group }) {
  return unitMeans(
    [...new Set(group)].map((unit) => ({ unit, ...momentsOf(values.filter((_, index) => group[index] === unit)) })),
  );
}

function associationResult({ n, pearson, spearman, kendall }) {
  return {
    ...{ n, pearson_r: pearson.r, ...pearson.interval, spearman_rho: spearman.r, kendall_tau_b: kendall.tau },
    ...{ spearman_lo: spearman.interval?.lo, spearman_hi: spearman.interval?.hi },
    ...{ kendall_lo: kendall.interval?.lo, kendall_hi: kendall.interval?.hi },
    ...{ kendall_S: kendall.s, kendall_z: kendall.z },
  };
}

function ruleCases(cases, { incentive }) {
  const rule = ruleOf(incentive);
  return {
    suppress_1d: cases.suppress_1d.map(({ k, n, id }) => ({
      ...{ k, n, id },
      status: suppressChildren(
        n.map((count, index) => ({ id: id[index], n: count })),
        k,
      ),
    })),
    suppress_2d: cases.suppress_2d.map(({ k, table }) => ({ k, table, ...suppressionResult(table, k) })),
    payout: cases.payout.map(({ score }) => ({
      ...{ score, payout: payout(score, rule), expected_sd0: expectedPayout(score, 0, rule) },
      expected_sd8: expectedPayout(score, PAYOUT_SD, rule),
    })),
    war: cases.war.map(({ rank, brands }) => ({ rank, brands, share: walletAllocationShare(rank, brands) })),
    war_invalid: cases.war_invalid.map(({ rank, brands }) => ({
      ...{ rank, brands, share: walletAllocationShare(rank, brands) },
    })),
    distributions: distributionCases(cases.distributions),
  };
}

function suppressionResult(table, minimum) {
  const { counts, status } = suppressTable(table, minimum);
  const derivable = derivableEntries(status.map((row) => row.map(isHidden)));
  return { counts_with_margins: counts, status, any_hidden_derivable: derivable.length > 0 };
}

function distributionCases(cases) {
  const each = (name, result) => cases[name].map((item) => ({ ...item, ...result(item) }));
  return {
    normal_quantile: each('normal_quantile', ({ p }) => ({ x: normalQuantile(p) })),
    normal_cdf: each('normal_cdf', ({ x }) => ({ p: normalCdf(x) })),
    t_quantile: each('t_quantile', ({ p, df }) => ({ x: tQuantile(p, df) })),
    t_two_sided_p: each('t_two_sided_p', ({ t, df }) => ({ p: tTwoSidedP(t, df) })),
    chisq_quantile: each('chisq_quantile', ({ p, df }) => ({ x: chiSquaredQuantile(p, df) })),
    chisq_upper: each('chisq_upper', ({ x, df }) => ({ p: chiSquaredUpperP(x, df) })),
    f_quantile: each('f_quantile', ({ p, df1, df2 }) => ({ x: fQuantile(p, df1, df2) })),
    f_upper: each('f_upper', ({ f, df1, df2 }) => ({ p: fUpperP(f, df1, df2) })),
  };
}
