import { laggedCorrelation } from '@samklang/core/stats';
import { associate, linkUnits, pairUnits, varianceComponents } from '@samklang/core/unit';
import { unitMeansOf } from './units.mjs';

const LAGS = [0, 1, 2, 3];

export function compute(data) {
  return {
    index_vs_bond: linked(data, 'employee', 'bond'),
    enps_vs_nps: linked(data, 'enps', 'nps'),
    outcome_vs_bond: outcomeResult(data),
    lagged: lagged(data),
  };
}

function linked(data, employeeMeasure, customerMeasure) {
  const { confidence, link_min_employees, link_min_customers } = data.config;
  const [xs, ys] = [unitMeansOf(data, employeeMeasure), unitMeansOf(data, customerMeasure)];
  const pairs = pairUnits(xs, ys, { x: link_min_employees, y: link_min_customers });
  const components = { x: varianceComponents(xs).reml, y: varianceComponents(ys).reml };
  const headcount = new Map(data.locations.map(({ location_id, fte }) => [location_id, fte]));
  const result = linkUnits(pairs, {
    confidence,
    ...(components.x && components.y && { components }),
    control: pairs.map(({ unit }) => (headcount.get(unit) > 0 ? Math.log(headcount.get(unit)) : null)),
  });
  return {
    pairs: pairs.map(({ unit, x, y, nX, nY }) => ({ location_id: unit, x, y, n_employees: nX, n_customers: nY })),
    result: { ...associationResult(result), ...linkResult(result) },
  };
}

function linkResult({ weighted, disattenuated, partial }) {
  return {
    weighted: { r: weighted.r, n_effective: weighted.effectiveN, ...limits(weighted.interval) },
    disattenuated: disattenuated && {
      ...{ reliability_x: disattenuated.reliabilityX, reliability_y: disattenuated.reliabilityY },
      ...{ r: disattenuated.r, lo: disattenuated.lo, hi: disattenuated.hi },
      ...{ r_capped: disattenuated.capped, over_one: disattenuated.overOne },
    },
    partial: partial && {
      ...{ r_xz: partial.rXZ, r_yz: partial.rYZ, r: partial.r, ...partial.test, ...limits(partial.interval) },
    },
  };
}

const limits = (interval) => ({ lo: interval?.lo ?? null, hi: interval?.hi ?? null });

export function associationResult({ n, pearson, spearman, kendall }) {
  return {
    n,
    pearson: { r: pearson.r, ...pearson.test, ...limits(pearson.interval) },
    spearman: { rho: spearman.r, t: spearman.test.t, p: spearman.test.p, ...limits(spearman.interval) },
    kendall: { tau_b: kendall.tau, S: kendall.s, z: kendall.z, p: kendall.p, ...limits(kendall.interval) },
  };
}

function outcomeResult(data) {
  const growth = new Map(data.locations.map(({ location_id, growth_pct }) => [location_id, growth_pct]));
  const units = unitMeansOf(data, 'bond').filter(({ unit }) => growth.get(unit) !== null);
  return associationResult(
    associate(
      units.map(({ mean }) => mean),
      units.map(({ unit }) => growth.get(unit)),
      data.config.confidence,
    ),
  );
}

function lagged(data) {
  const { panel_locations: locations, periods } = data.config;
  const [index, bond] = ['employee', 'bond'].map((measure) => {
    const means = periods.map(
      (period) => new Map(unitMeansOf(data, measure, { period, locations }).map(({ unit, mean }) => [unit, mean])),
    );
    return locations.map((location) => means.map((period) => period.get(location) ?? null));
  });
  const direction = (from, to) =>
    LAGS.map((lag) => {
      const series = locations.map((_, place) => ({ x: from[place], y: to[place] }));
      const result = laggedCorrelation(series, lag);
      return { lag, pairs: result.pairs, locations: result.units, r_within: result.r, ...result.test };
    });
  return { employee_leads: direction(index, bond), customer_leads: direction(bond, index) };
}
