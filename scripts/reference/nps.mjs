import { npsDifference, npsMoments } from '@samklang/core/score';
import { benjaminiHochberg, clusteredMean } from '@samklang/core/stats';
import { ciResult, clusteredResult, differenceResult, npsResult } from './shapes.mjs';
import { customerMeasures, customerSummaries, merged } from './summaries.mjs';
import { npsCountsOf } from './units.mjs';

export function compute(data) {
  const list = customerSummaries(data);
  const company = merged(list, customerMeasures(data.config));
  return { ...resultsOf(list, company, data.config.confidence), vs_previous: versusPrevious(data, list) };
}

/** What the summaries of one period give. */
export function resultsOf(list, companySummary, confidence) {
  const company = npsCountsOf(companySummary);
  const locations = list.map(({ location_id, summary }) => ({ location_id, counts: npsCountsOf(summary) }));
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
  };
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
function versusPrevious(data, list) {
  const { confidence, current_period, panel_locations, periods } = data.config;
  const previous = periods[periods.indexOf(current_period) - 1];
  const before = new Map(
    customerSummaries(data, previous).map(({ location_id, summary }) => [location_id, npsCountsOf(summary)]),
  );
  return list
    .filter(({ location_id }) => panel_locations.includes(location_id))
    .map(({ location_id, summary }) => ({
      location_id,
      previous,
      ...differenceResult(npsDifference(npsCountsOf(summary), before.get(location_id), confidence)),
    }));
}
