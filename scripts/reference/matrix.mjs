import { hazenPercentiles } from '@samklang/core/stats';
import {
  combinedScore,
  interaction,
  outcomeByQuadrant,
  placeInQuadrant,
  shrinkUnits,
  varianceComponents,
} from '@samklang/core/unit';
import { unitMeansOf } from './units.mjs';

export function compute(data) {
  const { matrix, k_min } = data.config;
  const [employees, customers] = [scored(data, 'employee'), scored(data, 'bond')];
  if (!employees || !customers) return {};
  const byUnit = new Map(customers.units.map((unit) => [unit.unit, unit]));
  const growth = new Map(data.locations.map(({ location_id, growth_pct }) => [location_id, growth_pct]));
  const rows = employees.units
    .filter(({ unit, n }) => n >= k_min && byUnit.has(unit))
    .map((employee) => ({ employee, customer: byUnit.get(employee.unit), growth: growth.get(employee.unit) }));
  const absolute = { employee: matrix.absolute_cut_employee, customer: matrix.absolute_cut_customer };
  return {
    weak_weight: matrix.weak_weight,
    combined: combinedRows(rows, matrix),
    network_mean: quadrants(rows, { employee: employees.mu, customer: customers.mu }, data.config),
    absolute: quadrants(rows, absolute, data.config),
    interaction: interactionResult(rows.filter((row) => row.growth !== null)),
  };
}

function scored(data, measure) {
  const units = unitMeansOf(data, measure);
  const { reml } = varianceComponents(units, data.config.confidence);
  return reml && { mu: reml.mu, units: shrinkUnits(units, reml, data.config.confidence) };
}

function combinedRows(rows, { weak_weight, level_thresholds }) {
  const options = { weakWeight: weak_weight, levels: level_thresholds };
  const [employee, customer] = ['employee', 'customer'].map((side) =>
    hazenPercentiles(rows.map((row) => row[side].score)),
  );
  return rows.map((row, index) => ({
    location_id: row.employee.unit,
    ...combinedScore(row.employee.score, row.customer.score, options),
    ...{ pct_employee: employee[index], pct_customer: customer[index] },
    pct_weighted: combinedScore(employee[index], customer[index], options).weighted,
  }));
}

function quadrants(rows, cuts, { confidence, matrix }) {
  const places = rows.map(({ employee, customer, growth }) => ({
    ...placeInQuadrant(employee, customer, cuts, matrix.confident_min),
    outcome: growth,
    ...{ location_id: employee.unit, employee: employee.score, customer: customer.score },
  }));
  return {
    ...{ cut_employee: cuts.employee, cut_customer: cuts.customer },
    rows: places.map(({ employeeHigh, customerHigh, probability, ...place }) => ({
      ...place,
      ...{ p_employee_high: employeeHigh, p_customer_high: customerHigh, p_quadrant: probability },
    })),
    outcome: outcomeByQuadrant(places, confidence),
  };
}

function interactionResult(rows) {
  const [employee, customer] = ['employee', 'customer'].map((side) => rows.map((row) => row[side].score));
  const fit = interaction(
    employee,
    customer,
    rows.map(({ growth }) => growth),
  );
  if (!fit) return null;
  const terms = [fit.intercept, fit.employee, fit.customer, fit.product];
  const column = (name) => terms.map((term) => term[name]);
  return {
    ...{ n: fit.n, terms: ['intercept', 'employee', 'customer', 'employee:customer'], estimate: column('estimate') },
    ...{ se: column('se'), t: column('t'), p: column('p'), r_squared: fit.rSquared, df: fit.df },
  };
}
