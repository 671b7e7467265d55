// Measures per location and period as moments, from Summaries alone, in the order of locations.csv.
import { npsCounts, npsMoments } from '@samklang/core/score';
import { countBetween, momentsOfShare } from '@samklang/core/stats';
import { pointsOf } from '@samklang/core/summary';
import { unitMeans } from '@samklang/core/unit';
import { customerSummaries, employeeSummaries } from './summaries.mjs';

export const npsCountsOf = ({ items }) => npsCounts(items.nps.counts);
export const satisfiedOf = ({ items: { sat } }) => ({ x: countBetween(sat, 4, 5), n: countBetween(sat, 1, 5) });

const MEASURES = {
  bond: { summaries: customerSummaries, moments: ({ bond }) => pointsOf(bond.overall) },
  nps: { summaries: customerSummaries, moments: (summary) => npsMoments(npsCountsOf(summary)) },
  csat: { summaries: customerSummaries, moments: (summary) => shareMoments(satisfiedOf(summary)) },
  employee: { summaries: employeeSummaries, moments: ({ engagement }) => pointsOf(engagement.overall) },
  enps: { summaries: employeeSummaries, moments: ({ items }) => npsMoments(npsCounts(items.enps.counts)) },
};

const shareMoments = ({ x, n }) => momentsOfShare(x, n);

/** Means of the locations with answers, all or those named. */
export function unitMeansOf(data, measure, { period = data.config.current_period, locations } = {}) {
  return unitMeans(unitMomentsOf(data, measure, period, locations));
}

/** Moments of every location, also of those without answers. */
export function unitMomentsOf(data, measure, period, locations = data.locations.map(({ location_id }) => location_id)) {
  const { summaries, moments } = MEASURES[measure];
  const byLocation = counted(data, summaries, period);
  return locations.map((unit) => ({
    unit,
    ...(byLocation.has(unit) ? moments(byLocation.get(unit)) : momentsOfShare(0, 0)),
  }));
}

const seen = new WeakMap();

/** Summaries by location; several measures ask for the same ones, and counting a period takes the longest. */
function counted(data, summaries, period) {
  const kept = seen.get(data) ?? new Map();
  seen.set(data, kept);
  const key = `${summaries.name} ${period}`;
  if (!kept.has(key))
    kept.set(key, new Map(summaries(data, period).map(({ location_id, summary }) => [location_id, summary])));
  return kept.get(key);
}
