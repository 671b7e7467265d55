// The data as Summaries: what a collector or a browser would hand over. Areas that need no raw rows start here.
import { emptyMeasures, merge, summariseRows } from '@samklang/core/summary';
import { bondDefinition, classLimits, satisfactionLimits } from './customers.mjs';
import { byLocation, rowsOf } from './data.mjs';
import { indexDefinition } from './employees.mjs';

const STEPS = { min: 1, max: 5 };
const steps = (id) => ({ id, from: 1, size: 5 });

/** Measures of the customers' survey, as the config defines them. */
export function customerMeasures(config) {
  return {
    survey: 'customers',
    audience: 'customer',
    items: [
      { id: 'nps', from: 0, size: 11 },
      steps('sat'),
      { id: 'ces', from: 1, size: 7 },
      ...Object.values(config.bond.dimensions).flat().map(steps),
    ],
    recommendation: 'nps',
    satisfaction: { item: 'sat', ...satisfactionLimits(config) },
    bond: { ...bondDefinition(config), classes: classLimits(config) },
    wallet: { share: 'sow', spend: 'spend', rank: 'war_rank', brands: 'war_brands' },
  };
}

/** Measures of the employees' survey, as the config defines them. */
export function employeeMeasures(config) {
  const trust = Object.values(config.trust.items);
  return {
    survey: 'employees',
    audience: 'employee',
    items: [
      ...[...Object.values(config.engagement.drivers).flat(), ...trust].map(steps),
      { id: 'enps', from: 0, size: 11 },
    ],
    engagement: indexDefinition(config),
    trust: { items: trust, minItems: config.trust.min_items, scale: STEPS },
    outcome: 'enps',
  };
}

/** `[{location_id, summary}]` of the customers of one period, in the order of locations.csv. */
export const customerSummaries = (data, period = data.config.current_period) =>
  summaries(data, data.customers, customerMeasures(data.config), period);

export const employeeSummaries = (data, period = data.config.current_period) =>
  summaries(data, data.employees, employeeMeasures(data.config), period);

/** The company: all locations merged; without locations nobody answered. */
export const merged = (list, measures) =>
  list.map(({ summary }) => summary).reduce(merge, emptyMeasures(measures, { unit: '*', period: '*' }));

function summaries(data, rows, measures, period) {
  return byLocation(data, rowsOf(rows, period)).map((group) => {
    const where = { unit: group.location.location_id, period };
    const answers = group.rows.map((row) => row.raw);
    return {
      location_id: group.location.location_id,
      summary: answers.length > 0 ? summariseRows(measures, answers, where) : emptyMeasures(measures, where),
    };
  });
}

/** Rows counted again with only the highest step of satisfaction as satisfied: other limits need the raw rows. */
export function strictSummary(config, rows) {
  const measures = customerMeasures(config);
  const satisfaction = { ...measures.satisfaction, satisfiedMin: STEPS.max };
  const answers = rows.map((row) => row.raw);
  return summariseRows({ ...measures, satisfaction }, answers, { unit: '*', period: config.current_period });
}
