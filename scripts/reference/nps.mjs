import { npsDifference, npsMoments } from '@samklang/core/score';
import { benjaminiHochberg, clusteredMean } from '@samklang/core/stats';
import { byLocation, rowsOf } from './data.mjs';
import { ciResult, clusteredResult, differenceResult, npsCountsOf, npsResult } from './shapes.mjs';

export function compute(data) {
  const { confidence, current_period } = data.config;
  const rows = rowsOf(data.customers, current_period);
  const company = npsCountsOf(rows);
  const locations = countsByLocation(data, rows);
  return {
    company: npsResult(company, confidence),
    company90: ciResult(company, 0.9),
    company_clustered: clusteredResult(
      clusteredMean(
        locations.map(({ counts }) => npsMoments(counts)),
        confidence,
      ),
    ),
    locations: locations.map(({ location_id, counts }) => ({ location_id, ...npsResult(counts, confidence) })),
    vs_rest: versusRest(company, locations, confidence),
    vs_previous: versusPrevious(data, locations),
  };
}

function countsByLocation(data, rows) {
  return byLocation(data, rows).map((group) => ({
    location_id: group.location.location_id,
    counts: npsCountsOf(group.rows),
  }));
}

function versusRest(company, locations, confidence) {
  const results = locations.map(({ location_id, counts }) => {
    const rest = Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, company[key] - count]));
    const difference = npsDifference(counts, rest, confidence);
    return { location_id, nps_rest: npsResult(rest, confidence).nps, ...differenceResult(difference) };
  });
  const adjusted = benjaminiHochberg(results.map((result) => result.adjusted_wald?.p ?? null));
  return results.map((result, index) => ({ ...result, p_bh: adjusted[index] }));
}

/** Panel locations against the period before the current one. */
function versusPrevious(data, locations) {
  const { confidence, current_period, panel_locations, periods } = data.config;
  const previous = periods[periods.indexOf(current_period) - 1];
  const before = new Map(
    countsByLocation(data, rowsOf(data.customers, previous)).map(({ location_id, counts }) => [location_id, counts]),
  );
  return locations
    .filter(({ location_id }) => panel_locations.includes(location_id))
    .map(({ location_id, counts }) => ({
      location_id,
      previous,
      ...differenceResult(npsDifference(counts, before.get(location_id), confidence)),
    }));
}
