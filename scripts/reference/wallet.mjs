import { meanAllocation, walletAllocationShare, walletOf } from '@samklang/core/score';
import { meanInterval, momentsOf, pearson, quantile } from '@samklang/core/stats';
import { byLocation, rowsOf, valuesOf } from './data.mjs';

const MOST_BRANDS = 6;

export function compute(data) {
  const { confidence, current_period } = data.config;
  const rows = rowsOf(data.customers, current_period);
  const both = rows.filter((row) => row.war !== null && row.sow !== null);
  return {
    war_table: warTable(),
    company: walletResult(rows, confidence),
    war_vs_stated_r: pearson(valuesOf(both, 'war'), valuesOf(both, 'sow')),
    war_vs_stated_n: both.length,
    locations: byLocation(data, rows).map(({ location, rows }) => ({
      location_id: location.location_id,
      ...walletResult(rows, confidence),
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

function walletResult(rows, confidence) {
  const shares = valuesOf(rows, 'sow');
  const spenders = rows.filter((row) => row.sow !== null && row.spend !== null);
  const sum = (term) => spenders.reduce((total, row) => total + term(row), 0);
  const allocation = momentsOf(valuesOf(rows, 'war'));
  const wallet = walletOf({
    n: spenders.length,
    spend: sum((row) => row.spend),
    shareSpend: sum((row) => row.sow * row.spend),
  });
  return {
    sow: meanInterval(momentsOf(shares), confidence),
    sow_median: shares.length === 0 ? null : quantile(shares, 0.5),
    spend_n: wallet.n,
    spend_weighted_sow: wallet.spendWeightedShare,
    spend_total: wallet.spendTotal,
    own_spend: wallet.ownSpend,
    spend_at_competitors: wallet.spendAtCompetitors,
    war_n: allocation.n,
    war_mean: meanAllocation(allocation),
  };
}
