import { bondScore, clusteredComposite, segmentScores } from '@samklang/core/score';
import { crossProductsOf } from '@samklang/core/stats';
import { rowsOf } from './data.mjs';
import { clusteredResult, reliabilityResult } from './shapes.mjs';
import { customerMeasures, customerSummaries, merged, strictSummary } from './summaries.mjs';

/** Only the strict segments and the reliability of single dimensions need raw rows. */
export function compute(data) {
  const { bond, confidence, current_period } = data.config;
  const list = customerSummaries(data);
  const { company, locations, reliability } = resultsOf(list, merged(list, customerMeasures(data.config)), confidence);
  const rows = rowsOf(data.customers, current_period);
  const strict = segmentScores(strictSummary(data.config, rows).bond.segments, confidence);
  const byDimension = Object.entries(bond.dimensions).map(([name, items]) => [
    name,
    reliabilityResult(productsOf(rows, items)),
  ]);
  return {
    company: { ...company, segments_strict: segmentResults(strict.segments) },
    locations,
    reliability: { ...reliability, ...Object.fromEntries(byDimension) },
  };
}

/** What the summaries of the locations and of the company give by themselves. */
export function resultsOf(list, company, confidence) {
  const { segments, emotionalVsRational, rationalVsDissatisfied } = segmentScores(company.bond.segments, confidence);
  const clustered = clusteredComposite(
    list.map(({ summary }) => summary.bond),
    confidence,
  );
  return {
    company: {
      ...bondResult(company.bond, confidence),
      overall_clustered: clusteredResult(clustered),
      segments: segmentResults(segments),
      sow_emotional_vs_rational: emotionalVsRational,
      sow_rational_vs_dissatisfied: rationalVsDissatisfied,
    },
    locations: list.map(({ location_id, summary }) => ({ location_id, ...bondResult(summary.bond, confidence) })),
    reliability: { [`all${company.bond.items.of.length}`]: reliabilityResult(company.bond.items) },
  };
}

function bondResult(sums, confidence) {
  const { overall, parts, classes, ratio } = bondScore(sums, confidence);
  return { overall, dimensions: parts, classes, ratio_full_to_actively_disengaged: ratio };
}

const segmentResults = (segments) =>
  Object.fromEntries(
    Object.entries(segments).map(([name, { share, nps, wallet }]) => [
      name,
      { ...share, sow: wallet, nps: nps?.value ?? null, nps_n: nps?.n ?? 0 },
    ]),
  );

const productsOf = (rows, items) =>
  crossProductsOf(
    items,
    rows.map((row) => items.map((item) => row[item])),
  );
