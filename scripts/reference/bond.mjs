import { BOND_CLASSES, npsScore, SEGMENTS } from '@samklang/core/score';
import { clusteredMean, meanInterval, momentsOf, welch, wilson } from '@samklang/core/stats';
import { byLocation, rowsOf, valuesOf } from './data.mjs';
import { clusteredResult, npsCountsOf, reliabilityResult } from './shapes.mjs';

export function compute(data) {
  const { bond, confidence, current_period } = data.config;
  const rows = rowsOf(data.customers, current_period);
  const groups = byLocation(data, rows);
  const overalls = groups.map((group) => momentsOf(valuesOf(group.rows, 'overall')));
  const dimensions = Object.entries(bond.dimensions);
  return {
    company: {
      ...bondResult(data.config, rows),
      overall_clustered: clusteredResult(clusteredMean(overalls, confidence)),
      ...segmentResults(rows, confidence),
    },
    locations: groups.map((group) => ({
      location_id: group.location.location_id,
      ...bondResult(data.config, group.rows),
    })),
    reliability: {
      [`all${dimensions.flatMap(([, items]) => items).length}`]: reliabilityResult(
        rows,
        dimensions.flatMap(([, items]) => items),
      ),
      ...Object.fromEntries(dimensions.map(([name, items]) => [name, reliabilityResult(rows, items)])),
    },
  };
}

function bondResult({ bond, confidence }, rows) {
  const mean = (column) => meanInterval(momentsOf(valuesOf(rows, column)), confidence);
  const classes = shares(rows, 'class', BOND_CLASSES, confidence);
  const away = classes.actively_disengaged.x;
  return {
    overall: mean('overall'),
    dimensions: Object.fromEntries(
      Object.keys(bond.dimensions).map((name) => [name, mean((row) => row.dimensions[name])]),
    ),
    classes,
    ratio_full_to_actively_disengaged: away === 0 ? null : classes.fully_engaged.x / away,
  };
}

/** Share of each category among the rows that have one. */
function shares(rows, column, categories, confidence) {
  const n = valuesOf(rows, column).length;
  const count = (category) => rows.filter((row) => row[column] === category).length;
  return Object.fromEntries(categories.map((category) => [category, wilson(count(category), n, confidence)]));
}

function segmentResults(rows, confidence) {
  const wallet = (segment) =>
    momentsOf(
      valuesOf(
        rows.filter((row) => row.segment === segment),
        'sow',
      ),
    );
  return {
    segments: segments(rows, 'segment', confidence),
    segments_strict: segments(rows, 'segment_strict', confidence),
    sow_emotional_vs_rational: welch(wallet('emotionally_satisfied'), wallet('rationally_satisfied'), confidence),
    sow_rational_vs_dissatisfied: welch(wallet('rationally_satisfied'), wallet('dissatisfied'), confidence),
  };
}

function segments(rows, column, confidence) {
  const share = shares(rows, column, SEGMENTS, confidence);
  return Object.fromEntries(
    SEGMENTS.map((segment) => {
      const members = rows.filter((row) => row[column] === segment);
      const nps = npsCountsOf(members);
      const sow = meanInterval(momentsOf(valuesOf(members, 'sow')), confidence);
      return [segment, { ...share[segment], sow, nps: npsScore(nps), nps_n: nps.n }];
    }),
  );
}
