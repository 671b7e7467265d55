import { cesScore, csatScore } from '@samklang/core/score';
import { clusteredMean, momentsOfShare, shareDifference } from '@samklang/core/stats';
import { clusteredResult } from './shapes.mjs';
import { customerMeasures, customerSummaries, merged } from './summaries.mjs';

export function compute(data) {
  const { confidence } = data.config;
  const list = customerSummaries(data);
  const sat = (summary) => satisfaction(summary.items.sat.counts, confidence);
  const ces = (summary) => effort(summary.items.ces.counts, confidence);
  const perLocation = (result) => list.map(({ location_id, summary }) => ({ location_id, ...result(summary) }));
  const total = merged(list, customerMeasures(data.config));
  const company = sat(total);
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
    ces: { company: ces(total), locations: perLocation(ces) },
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
