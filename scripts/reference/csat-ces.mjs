import { cesScore, csatScore } from '@samklang/core/score';
import { clusteredMean, momentsOfShare, shareDifference } from '@samklang/core/stats';
import { byLocation, histogramOf, rowsOf } from './data.mjs';
import { clusteredResult } from './shapes.mjs';

export function compute(data) {
  const { confidence, current_period } = data.config;
  const rows = rowsOf(data.customers, current_period);
  const groups = byLocation(data, rows).map((group) => ({ id: group.location.location_id, rows: group.rows }));
  const sat = (some) => satisfaction(histogramOf(some, 'sat', 1, 5).counts, confidence);
  const ces = (some) => effort(histogramOf(some, 'ces', 1, 7).counts, confidence);
  const perLocation = (result) => groups.map((group) => ({ location_id: group.id, ...result(group.rows) }));
  const company = sat(rows);
  const locations = perLocation(sat);
  return {
    sat: {
      company,
      clustered: clusteredResult(
        clusteredMean(
          locations.map(({ top2 }) => momentsOfShare(top2.x, top2.n)),
          confidence,
        ),
      ),
      locations,
      vs_rest: locations.map(({ location_id, top2 }) => ({
        location_id,
        ...versusRest(company.top2, top2, confidence),
      })),
    },
    ces: { company: ces(rows), locations: perLocation(ces) },
  };
}

function satisfaction(counts, confidence) {
  const { top, bottom, mean, median } = csatScore(counts, confidence);
  return { top2: top, bottom2: bottom, mean, histogram: counts, median };
}

function effort(counts, confidence) {
  const { top, bottom, mean, median } = cesScore(counts, confidence);
  return { top3: top, bottom3: bottom, mean, histogram: counts, median };
}

function versusRest(company, part, confidence) {
  const rest = { x: company.x - part.x, n: company.n - part.n };
  const { diff, lo, hi, z, p } = shareDifference(part, rest, confidence);
  return { diff, lo, hi, z_pooled: z, p };
}
