// Measures per location and period as moments, in the order of locations.csv.
import { npsMoments } from '@samklang/core/score';
import { momentsOf, momentsOfShare } from '@samklang/core/stats';
import { unitMeans } from '@samklang/core/unit';
import { rowsOf, valuesOf } from './data.mjs';
import { npsCountsOf } from './shapes.mjs';

const SATISFIED = 4;

const MEASURES = {
  bond: { audience: 'customers', moments: (rows) => momentsOf(valuesOf(rows, 'overall')) },
  nps: { audience: 'customers', moments: (rows) => npsMoments(npsCountsOf(rows)) },
  csat: { audience: 'customers', moments: (rows) => satisfied(valuesOf(rows, 'sat')) },
  employee: { audience: 'employees', moments: (rows) => momentsOf(valuesOf(rows, 'index')) },
  enps: { audience: 'employees', moments: (rows) => npsMoments(npsCountsOf(rows, 'enps')) },
};

const satisfied = (values) => momentsOfShare(values.filter((value) => value >= SATISFIED).length, values.length);

/** Means of the locations with answers, all or those named. */
export function unitMeansOf(data, measure, { period = data.config.current_period, locations } = {}) {
  return unitMeans(unitMomentsOf(data, measure, period, locations));
}

/** Moments of every location, also of those without answers. */
export function unitMomentsOf(data, measure, period, locations = data.locations.map(({ location_id }) => location_id)) {
  const { audience, moments } = MEASURES[measure];
  const rows = rowsOf(data[audience], period);
  const byLocation = new Map(locations.map((location) => [location, []]));
  for (const row of rows) byLocation.get(row.location_id)?.push(row);
  return locations.map((unit) => ({ unit, ...moments(byLocation.get(unit)) }));
}
