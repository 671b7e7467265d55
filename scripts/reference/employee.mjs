import { clusteredComposite, compositeMeans, driversOf, favourable, npsCounts, trustScore } from '@samklang/core/score';
import { meanInterval } from '@samklang/core/stats';
import { pointsOf } from '@samklang/core/summary';
import { clusteredResult, npsResult, reliabilityResult } from './shapes.mjs';
import { employeeMeasures, employeeSummaries, merged } from './summaries.mjs';

export function compute(data) {
  const { config } = data;
  const list = employeeSummaries(data);
  const company = merged(list, employeeMeasures(config));
  return {
    company: {
      ...teamResult(company, config),
      index_clustered: clusteredResult(
        clusteredComposite(
          list.map(({ summary }) => summary.engagement),
          config.confidence,
        ),
      ),
    },
    locations: list.map(({ location_id, summary }) => {
      const n = summary.engagement.overall.n;
      return { location_id, n_index: n, reportable: n >= config.k_min, ...teamResult(summary, config) };
    }),
    reliability: {
      [`index${company.engagement.items.of.length}`]: reliabilityResult(company.engagement.items),
      [`trust${company.trust.items.of.length}`]: reliabilityResult(company.trust.items),
    },
    drivers_of_enps: driverResult(driversOf(company.outcome)),
  };
}

function teamResult(
  { items, engagement, trust },
  { confidence, engagement: definition, favourable_min, trust: names },
) {
  const { overall, parts } = compositeMeans(engagement, confidence);
  const share = (ids) =>
    favourable(
      ids.map((id) => items[id]),
      favourable_min,
      confidence,
    );
  const trustItems = Object.entries(names.items).map(([name, id]) => [name, items[id]]);
  const { items: trusted, index } = trustScore(Object.fromEntries(trustItems), favourable_min, confidence);
  const indexItems = Object.values(definition.drivers).flat();
  return {
    index: overall,
    drivers: Object.fromEntries(
      Object.entries(definition.drivers).map(([name, ids]) => [name, { ...parts[name], favourable: share(ids) }]),
    ),
    favourable_index: share(indexItems),
    item_favourable: Object.fromEntries([...indexItems, ...Object.values(names.items)].map((id) => [id, share([id])])),
    enps: npsResult(npsCounts(items.enps.counts), confidence),
    trust: { items: trusted, trust_index: index, trust_mean: meanInterval(pointsOf(trust.overall), confidence) },
  };
}

const driverResult = (drivers) =>
  drivers && {
    n: drivers.n,
    predictors: drivers.predictors,
    r: drivers.r,
    beta_standardised: drivers.betas,
    r_squared: drivers.rSquared,
    lmg: drivers.lmg,
    lmg_share: drivers.lmgShares,
  };
