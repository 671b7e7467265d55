import { expectedPayout, npsLowerBound, npsMoments, payout, probabilityAtLeast } from '@samklang/core/score';
import { reml, shrinkUnits, unitMeans } from '@samklang/core/unit';
import { customerSummaries } from './summaries.mjs';
import { npsCountsOf } from './units.mjs';

const CURVE_SD = 5;

export function compute(data, expected) {
  const { incentive } = data.config;
  const rule = ruleOf(incentive);
  const units = customerSummaries(data).map(({ location_id, summary }) => ({
    unit: location_id,
    counts: npsCountsOf(summary),
  }));
  const means = unitMeans(units.map(({ unit, counts }) => ({ unit, ...npsMoments(counts) })));
  const components = reml(means);
  const shrunken = new Map((components ? shrinkUnits(means, components) : []).map((unit) => [unit.unit, unit]));
  return {
    rule: incentive,
    locations: units.map(({ unit, counts }) => ({
      location_id: unit,
      n: counts.n,
      ...rawResult(counts, rule, incentive.lower_bound_confidence),
      ...shrunkenResult(shrunken.get(unit), rule),
    })),
    curve: expected.curve?.map(({ score }) => ({
      score,
      payout: payout(score, rule),
      expected_sd5: expectedPayout(score, CURVE_SD, rule),
    })),
  };
}

export function ruleOf({ threshold, target, max, pay_threshold, pay_target, pay_max }) {
  return { threshold, target, max, payThreshold: pay_threshold, payTarget: pay_target, payMax: pay_max };
}

function rawResult(counts, rule, confidence) {
  const bound = npsLowerBound(counts, confidence);
  if (bound === null) return {};
  const nps = (100 * (counts.promoters - counts.detractors)) / counts.n;
  return { nps, lower_bound: bound, payout_raw: payout(nps, rule), payout_lower_bound: payout(bound, rule) };
}

function shrunkenResult(unit, rule) {
  if (!unit) return {};
  const sd = Math.sqrt(unit.variance);
  return {
    eb: unit.score,
    eb_sd: sd,
    p_at_least_target: probabilityAtLeast(unit.score, sd, rule.target),
    payout_eb: payout(unit.score, rule),
    payout_expected: expectedPayout(unit.score, sd, rule),
  };
}
