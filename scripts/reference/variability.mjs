import { placesFromTop } from '@samklang/core/stats';
import {
  answersForReliability,
  binomialVariance,
  exactFunnelLimits,
  expectedRanks,
  funnel,
  managedShare,
  normality,
  rankRanges,
  shareBelowStandard,
  shrinkUnits,
  sigmaLevel,
  standardisedMeans,
  totalVariance,
  varianceComponents,
} from '@samklang/core/unit';
import { customerMeasures, customerSummaries, merged } from './summaries.mjs';
import { npsCountsOf, satisfiedOf, unitMeansOf } from './units.mjs';

/** Variance of one answer that the funnel of each measure goes by. */
const FUNNEL_VARIANCE = {
  bond: (_units, components) => components.anova?.msWithin,
  nps: totalVariance,
  csat: binomialVariance,
  employee: (_units, components) => components.anova?.msWithin,
};

export function compute(data) {
  const { config } = data;
  const measured = Object.keys(FUNNEL_VARIANCE).map((measure) => [measure, unitMeansOf(data, measure)]);
  const bond = varianceComponents(unitMeansOf(data, 'bond'), config.confidence).reml;
  const limit = config.minimum_standard_bond;
  return {
    ...Object.fromEntries(measured.map(([measure, units]) => [measure, variability(measure, units, config)])),
    managed: { bond: managedResult(data, 'bond'), employee: managedResult(data, 'employee') },
    sigma_level: sigmaLevels(data),
    share_of_locations_below: { limit, share: bond && shareBelowStandard(limit, bond) },
  };
}

function variability(measure, units, config) {
  const components = varianceComponents(units, config.confidence);
  const enough = measure === 'employee' ? config.normality_min_employees : config.normality_min_customers;
  const tested = units.filter(({ n }) => n >= enough);
  const standardised = components.reml ? standardisedMeans(tested, components.reml) : [];
  return {
    oneway: onewayResult(components),
    locations: locationResults(units, components, config.confidence),
    funnel: funnelResult(measure, units, components),
    normality_raw: normalityResult(tested.map(({ mean }) => mean)),
    normality_standardised: normalityResult(standardised),
  };
}

export function onewayResult(components) {
  const { anova, icc, heterogeneity, tau2Interval, reml } = components;
  return {
    ...{ J: components.units, N: components.n, grand_mean: components.mean },
    ...{ ssb: anova?.ssBetween, ssw: anova?.ssWithin, msb: anova?.msBetween, msw: anova?.msWithin },
    ...{ n0: anova?.n0, F: anova?.f, p: anova?.p, tau2_anova_raw: anova?.tau2Raw, tau2_anova: anova?.tau2 },
    ...{ icc1: icc?.icc1, icc1_lo: icc?.lo, icc1_hi: icc?.hi, icc2: icc?.icc2 },
    ...{ Q: heterogeneity?.q, I2: heterogeneity?.i2, H2: heterogeneity?.h2, tau2_dl: heterogeneity?.tau2 },
    ...{ tau2_lo: tau2Interval?.lo, tau2_hi: tau2Interval?.hi },
    reml: reml && { ...reml, se_mu: reml.muError },
    ...{ n_star: components.sizeOfOwnUnit, design_effect: components.designEffect },
    ...{ n_effective: components.effectiveN, var_means_observed: components.varianceOfMeans },
    signal_share_of_means: components.signalShare,
    n_for_reliability_070: reml && answersForReliability(0.7, reml),
    n_for_reliability_080: reml && answersForReliability(0.8, reml),
  };
}

function locationResults(units, { reml, anova }, confidence) {
  if (!reml || !anova) return [];
  const shrunken = shrinkUnits(units, reml, confidence);
  const expected = expectedRanks(shrunken);
  const ranges = rankRanges(units, anova.msWithin, confidence);
  const places = placesFromTop(units.map(({ mean }) => mean));
  return shrunken.map((unit, index) => ({
    ...{ location_id: unit.unit, n: unit.n, mean: unit.mean, lambda: unit.reliability },
    ...{ eb: unit.score, v_naive: unit.naiveVariance, v: unit.variance, eb_lo: unit.lo, eb_hi: unit.hi },
    ...{ prob_above_mu: unit.aboveMean, rank_raw: places[index], expected_rank: expected?.[index] ?? null },
    ...{ rank_lo: ranges[index].lo, rank_hi: ranges[index].hi },
  }));
}

function funnelResult(measure, units, components) {
  const plot = funnel(units, FUNNEL_VARIANCE[measure](units, components) ?? 0);
  if (!plot) return null;
  const { phi, p, phiWinsorised, tau2 } = plot.overdispersion;
  return {
    ...{ theta0: plot.centre, phi, phi_p: p, phi_winsorised: phiWinsorised, tau2 },
    rows: plot.rows.map(funnelRow),
    ...(measure === 'csat' && {
      exact: units.map(({ unit, n }) => ({ location_id: unit, ...exactFunnelLimits(n, plot.centre) })),
    }),
  };
}

const funnelRow = ({ unit, mean, standardError, z, zWinsorised, limits, widened, ...row }) => ({
  ...{ location_id: unit, y: mean, s: standardError, z, z_winsorised: zWinsorised, ...limits, flag: row.flag },
  ...Object.fromEntries(Object.entries(widened).map(([name, limit]) => [`od_${name}`, limit])),
  ...{ od_flag: row.widenedFlag, mult_flag: row.multipliedFlag, p: row.p, p_bh: row.pAdjusted },
});

export function normalityResult(values) {
  const { n, mean, sd, shapiroWilk, andersonDarling, lilliefors, shape } = normality(values);
  return {
    ...{ n, mean, sd, shapiro_w: shapiroWilk?.w ?? null, shapiro_p: shapiroWilk?.p ?? null },
    ...{
      ad_a: andersonDarling?.a ?? null,
      ad_a_star: andersonDarling?.aStar ?? null,
      ad_p: andersonDarling?.p ?? null,
    },
    ...{ lillie_d: lilliefors?.d ?? null, lillie_p: lilliefors?.p ?? null },
    ...{ skew_g1: shape?.skewness ?? null, skew_G1: shape?.skewnessCorrected ?? null },
    ...{ kurt_g2: shape?.kurtosis ?? null, kurt_G2: shape?.kurtosisCorrected ?? null },
  };
}

function managedResult(data, measure) {
  const { panel_locations: locations, periods } = data.config;
  const at = (period) => unitMeansOf(data, measure, { period, locations });
  const { units, first, last, share, sdRatio } = managedShare(at(periods[0]), at(periods.at(-1)));
  return { locations: units, tau2_first: first, tau2_last: last, managed_share: share, sd_ratio: sdRatio };
}

function sigmaLevels(data) {
  const company = merged(customerSummaries(data), customerMeasures(data.config));
  const { detractors, n } = npsCountsOf(company);
  const { classes } = company.bond;
  const satisfied = satisfiedOf(company);
  const result = (defects, answers) => {
    const { perMillion, longTerm, shortTerm } = sigmaLevel(defects, answers, data.config.sigma_shift);
    return { defects, n: answers, dpmo: perMillion, sigma_long: longTerm, sigma_short: shortTerm };
  };
  return {
    detractors: result(detractors, n),
    actively_disengaged: result(
      classes.actively_disengaged,
      Object.values(classes).reduce((sum, count) => sum + count, 0),
    ),
    not_satisfied: result(satisfied.n - satisfied.x, satisfied.n),
  };
}
