import {
  correlationSampleSize,
  npsDifferenceSampleSize,
  npsSampleSize,
  reliabilitySampleSize,
  shareSampleSize,
} from '@samklang/core/score';

/** The expected file names the cases; each is computed anew. */
export function compute({ config: { confidence } }, expected) {
  return {
    nps_margin: expected.nps_margin.map(({ v, m }) => ({
      v,
      m,
      n: npsSampleSize(100 * m, { variance: v, confidence }),
    })),
    nps_two_groups: expected.nps_two_groups.map(({ v, d, power }) => ({
      ...{ v, d, power },
      n_per_group: npsDifferenceSampleSize(100 * d, { variance: v, power, confidence }),
    })),
    proportion_wilson_halfwidth: expected.proportion_wilson_halfwidth.map(({ p, m }) => ({
      ...{ p, m },
      n: shareSampleSize(p, m, { confidence }),
    })),
    correlation: expected.correlation.map(({ r, power }) => ({
      ...{ r, power },
      units: correlationSampleSize(r, { power, confidence }),
    })),
    responses_for_reliability: expected.responses_for_reliability.map(({ icc, rel }) => ({
      ...{ icc, rel },
      n: reliabilitySampleSize(icc, rel),
    })),
  };
}
