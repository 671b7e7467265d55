// Numbers printed in books, papers and manuals of other software, each recomputed with the kit.
import {
  cronbachAlpha,
  driversOf,
  npsIntervals,
  npsSampleSize,
  oneFactor,
  walletAllocationShare,
} from '@samklang/core/score';
import {
  crossProductsOf,
  ewmaChart,
  kendall,
  momentsOf,
  pChart,
  pearson,
  shapiroWilk,
  squaresAboutMean,
  wilson,
} from '@samklang/core/stats';
import { covarianceMatrix } from '@samklang/core/summary';
import { binomialVariance, derSimonianLaird, funnel, unitMeans, varianceComponents } from '@samklang/core/unit';
import { compare } from './compare.mjs';

const wilsonLimits = ({ x, n }) => limits(wilson(x, n));
const npsLimits = (name) => (input) => npsIntervals(countsOf(input))[name].map((limit) => limit / 100);
const heterogeneity =
  (read) =>
  ({ y, v }) =>
    read(derSimonianLaird(y.map((estimate, index) => ({ estimate, variance: v[index] }))));

/** How each entry of published.json is computed from its input; in the unit and order it was printed in. */
const MEASURES = {
  newcombe1998_81_263: wilsonLimits,
  newcombe1998_15_148: wilsonLimits,
  newcombe1998_0_20: wilsonLimits,
  newcombe1998_1_29: wilsonLimits,
  cavo2012_tango: npsLimits('score_tango'),
  cavo2012_wald: npsLimits('wald'),
  cavo2012_agresti_min: npsLimits('aw2_agresti_min'),
  cavo2012_bonett_price: npsLimits('aw2_bonett_price'),
  tango_n3_all_positive: npsLimits('score_tango'),
  tango_n3_all_negative: npsLimits('score_tango'),
  measuringu_sample_size_form: ({ s2, d }) => npsSampleSize(100 * d, { variance: s2 }),
  war_two_brands: ({ rank, brands }) => walletAllocationShare(rank, brands),
  war_table: ({ rank, brands }) => rank.map((place, index) => walletAllocationShare(place, brands[index])),
  shrout_fleiss1979: ({ rows_are_groups }) => {
    const { anova, icc } = varianceComponents(
      unitMeans(rows_are_groups.map((row, index) => ({ unit: `${index}`, ...momentsOf(row) }))),
    );
    return [icc.icc1, icc.icc2, anova.msBetween, anova.msWithin];
  },
  bliese_bh1996_icc1_nbar: (input) => {
    const { anova } = componentsOf(input);
    const meanSize = anova.n / anova.units;
    return (anova.msBetween - anova.msWithin) / (anova.msBetween + (meanSize - 1) * anova.msWithin);
  },
  bliese_bh1996_wbeing: (input) => {
    const { reml, signalShare } = componentsOf(input);
    return [reml.icc, reml.tau2, reml.sigma2, signalShare];
  },
  dyestuff: (input) => {
    const { reml } = componentsOf(input);
    return [reml.tau2, reml.sigma2, reml.mu];
  },
  bcg_dersimonian_laird: heterogeneity(({ mean, lo, hi }) => [mean, lo, hi]),
  bcg_q: heterogeneity(({ q }) => q),
  bcg_tau2_dl: heterogeneity(({ tau2 }) => tau2),
  efron_morris1977: ({ y, at_bats }) => {
    const moments = momentsOf(y);
    const mean = moments.sum / moments.n;
    const noise = (mean * (1 - mean)) / at_bats;
    const factor = 1 - ((y.length - 3) * noise) / squaresAboutMean(moments);
    return [factor, mean, mean + factor * (y[0] - mean)];
  },
  attitude_alpha: ({ rows }) => cronbachAlpha(covarianceOf(rows)),
  attitude_omega_ml: ({ rows }) => oneFactor(covarianceOf(rows)).omega,
  montgomery_orange_juice: ({ x, n }) => {
    const { centre, points } = pChart(x.map((count) => ({ x: count, n })));
    return [centre, points[0].hi, points[0].lo];
  },
  nist_ewma: (input) => ewmaOf(input).map(({ value }) => value),
  nist_ewma_limits: ({ lambda, target, sd }) => {
    const settled = ewmaOf({ x: new Array(1000).fill(target), lambda, target, sd }).at(-1);
    return [settled.hi, settled.lo];
  },
  phe_funnel_proportion: ({ theta0, n }) => {
    const row = (size) => ({ size, ...wilsonFunnel(theta0, size) });
    const rows = n.map(row);
    const clipped = (name) => rows.map((limit) => 100 * Math.min(1, Math.max(0, limit[name])));
    return [100 * theta0, ...['lo95', 'hi95', 'lo998', 'hi998'].flatMap(clipped)];
  },
  shapiro_wilk1965: ({ x }) => {
    const { w, p } = shapiroWilk(x);
    return [w, p];
  },
  hollander_wolfe_tuna: ({ x, y }) => [kendall(x, y).tau, pearson(x, y)],
  gromping2006_swiss_lmg: ({ correlation_matrix }) => {
    const { rSquared, lmg } = driversOf(outcomeLast(correlation_matrix));
    return [rSquared, ...lmg];
  },
};

/** Compares with the printed digits and, beyond them, with the reference's own 15. */
export function comparePublished(entries) {
  const computed = entries.map(({ id, input }) => MEASURES[id]?.(input));
  const full = compare(
    entries.map(({ reference }) => reference),
    computed,
  );
  const misses = entries.flatMap(({ id, printed, decimals }, index) => {
    const actual = [computed[index]].flat();
    return [printed].flat().every((value, place) => printsAs(actual[place], value, decimals))
      ? []
      : [{ path: id, expected: printed, actual }];
  });
  return {
    total: full.total + entries.length,
    matched: full.matched + entries.length - misses.length,
    worst: full.worst,
    misses: [...misses, ...full.misses],
  };
}

/** Printed figures are rounded, the last digit may lie half a step away. */
function printsAs(actual, printed, decimals) {
  return Math.abs(actual - printed) <= 0.5 * 10 ** -decimals * (1 + 1e-6);
}

const limits = ({ lo, hi }) => [lo, hi];
const countsOf = ({ promoters, passives, detractors }) => ({
  ...{ promoters, passives, detractors, n: promoters + passives + detractors },
});

const componentsOf = ({ n, mean, ssw }) =>
  varianceComponents(n.map((size, index) => ({ unit: `${index}`, n: size, mean: mean[index], squares: ssw[index] })));

const covarianceOf = (rows) => covarianceMatrix(crossProductsOf(Object.keys(rows[0]), rows));

const ewmaOf = ({ x, lambda, target, sd }) =>
  ewmaChart(
    x.map((mean) => ({ n: 1, mean })),
    { centre: target, sd, lambda, width: 3 },
  );

/** Funnel limits of one unit of this size around a known centre. */
function wilsonFunnel(theta0, size) {
  const units = [{ unit: '', n: size, mean: theta0, squares: 0 }];
  return funnel(units, binomialVariance(units)).rows[0].limits;
}

/** A correlation matrix with the outcome first, as cross products of standardised variables with the outcome last. */
function outcomeLast(correlations) {
  const order = [...correlations.keys()].slice(1).concat(0);
  const products = order.flatMap((i, place) => order.slice(place).map((j) => correlations[i][j]));
  const n = 1000;
  return { of: order.map(String), n, sums: order.map(() => 0), products: products.map((r) => r * (n - 1)) };
}
