import { meanAllocation, walletAllocationShare, walletOf } from '@samklang/core/score';
import { meanInterval, pearson, quantile } from '@samklang/core/stats';
import { pointsOf } from '@samklang/core/summary';
import { byLocation, rowsOf, valuesOf } from './data.mjs';
import { customerMeasures, customerSummaries, merged } from './summaries.mjs';

const MOST_BRANDS = 6;

/** Medians and the correlation need raw rows, everything else comes from the summaries. */
export function compute(data) {
  const { confidence, current_period } = data.config;
  const rows = rowsOf(data.customers, current_period);
  const both = rows.filter((row) => row.war !== null && row.sow !== null);
  const list = customerSummaries(data);
  const company = merged(list, customerMeasures(data.config));
  const sharesOf = new Map(
    byLocation(data, rows).map((group) => [group.location.location_id, valuesOf(group.rows, 'sow')]),
  );
  return {
    war_table: warTable(),
    company: walletResult(company.wallet, valuesOf(rows, 'sow'), confidence),
    war_vs_stated_r: pearson(valuesOf(both, 'war'), valuesOf(both, 'sow')),
    war_vs_stated_n: both.length,
    locations: list.map(({ location_id, summary }) => ({
      location_id,
      ...walletResult(summary.wallet, sharesOf.get(location_id), confidence),
    })),
  };
}

function warTable() {
  return Array.from({ length: MOST_BRANDS }, (_, i) => i + 1).flatMap((brands) =>
    Array.from({ length: 2 * brands - 1 }, (_, i) => 1 + i / 2).map((rank) => ({
      brands,
      rank,
      share: walletAllocationShare(rank, brands),
    })),
  );
}

function walletResult(wallet, shares, confidence) {
  const { allocation } = wallet;
  return {
    ...moneyResult(wallet, confidence),
    sow_median: quantile(shares, 0.5),
    war_n: allocation.n,
    war_mean: meanAllocation(allocation),
  };
}

/** Stated shares and spending, from a summary alone. */
export function moneyResult({ share, spend }, confidence) {
  const wallet = walletOf(spend);
  return {
    sow: meanInterval(pointsOf(share), confidence),
    spend_n: wallet.n,
    spend_weighted_sow: wallet.spendWeightedShare,
    spend_total: wallet.spendTotal,
    own_spend: wallet.ownSpend,
    spend_at_competitors: wallet.spendAtCompetitors,
  };
}
