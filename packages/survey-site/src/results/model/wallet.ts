import type { CustomerSummary } from '@samklang/core';
import {
  meanAllocation,
  SEGMENTS,
  type Segment,
  type SegmentScores,
  segmentScores,
  type Wallet,
  walletAllocationShare,
  walletOf,
} from '@samklang/core/score';
import { addMoments, clusteredMean, meanInterval } from '@samklang/core/stats';
import { pointsOf, type ScoreMoments } from '@samklang/core/summary';
import { type Counted, together } from '../sources/source.js';
import type { Figure } from './company.js';
import { remember } from './remember.js';

/** One unit's share of its customers' wallets. */
export interface WalletUnit {
  readonly unit: string;
  readonly share: Figure;
}

/** What a place among the brands a customer uses is worth, by the Wallet Allocation Rule. */
export interface RankWorth {
  readonly brands: number;
  /** Share by rank, in per cent, the first rank first. */
  readonly shares: readonly number[];
  /** One rank up, in points of the share. */
  readonly gain: number;
  /** One rank up, in money for each customer; null where spending was not asked. */
  readonly money: number | null;
}

export interface WalletView {
  /** Mean of what customers say, each counted alike. */
  readonly share: Figure;
  readonly money: Wallet;
  /** Mean share by the Wallet Allocation Rule, in per cent. */
  readonly allocation: { readonly mean: number | null; readonly n: number };
  readonly segments: SegmentScores | undefined;
  readonly ranks: readonly RankWorth[];
  readonly units: readonly WalletUnit[];
  readonly minimum: number;
}

const mostBrands = 5;

/** Share of wallet of all customers and of each unit. Undefined when it was not asked or too few have answered. */
export const walletIn = remember((customers: Counted): WalletView | undefined => {
  const summaries = customers.summaries.filter(
    (summary): summary is CustomerSummary => summary.audience === 'customer',
  );
  const wallets = summaries.flatMap(({ wallet }) => wallet ?? []);
  const share = clusteredMean(wallets.map((wallet) => pointsOf(wallet.share)));
  const figure = figureOf({
    ...share,
    ...(share.lo === null && meanInterval(addMoments(wallets.map((one) => pointsOf(one.share))))),
  });
  if (!figure || figure.n < customers.minimum) return undefined;
  const money = walletOf(sumOf(wallets.map(({ spend }) => spend)));
  const allocation = addParts(wallets.map((wallet) => wallet.allocation));
  return {
    share: figure,
    money,
    allocation: { mean: meanAllocation(allocation), n: allocation.n },
    segments: segmentsOf(summaries, customers.minimum),
    ranks: ranksFor(money),
    units: unitsOf(summaries, customers.minimum),
    minimum: customers.minimum,
  };
});

interface Interval {
  readonly n: number;
  readonly mean: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
}

function figureOf({ n, mean, lo, hi }: Interval): Figure | undefined {
  if (mean === null || lo === null || hi === null) return undefined;
  return { value: mean, lo: Math.max(0, lo), hi: Math.min(100, hi), n };
}

function unitsOf(summaries: readonly CustomerSummary[], minimum: number): readonly WalletUnit[] {
  return summaries
    .flatMap(({ unit, wallet }) => {
      const share = wallet && unit !== together && figureOf(meanInterval(pointsOf(wallet.share)));
      return share && share.n >= minimum ? [{ unit, share }] : [];
    })
    .sort((a, b) => b.share.value - a.share.value);
}

/** Segments in which enough customers have answered; undefined when bond or satisfaction was not asked. */
function segmentsOf(summaries: readonly CustomerSummary[], minimum: number): SegmentScores | undefined {
  const bonds = summaries.flatMap(({ bond }) => bond ?? []);
  const part = (name: Segment) => {
    const all = bonds.map(({ segments }) => segments[name]);
    const nps = sumOf(all.map((one) => one.nps));
    return { n: sumOf(all.map(({ n }) => ({ n }))).n ?? 0, nps, share: addParts(all.map(({ share }) => share)) };
  };
  const segments = Object.fromEntries(SEGMENTS.map((name) => [name, part(name)])) as Parameters<
    typeof segmentScores
  >[0];
  const answers = SEGMENTS.reduce((total, name) => total + segments[name].n, 0);
  return answers < Math.max(1, minimum) ? undefined : segmentScores(segments);
}

function ranksFor({ n, spendTotal }: Wallet): readonly RankWorth[] {
  const each = n > 0 ? spendTotal / n : null;
  return Array.from({ length: mostBrands - 1 }, (_, index) => {
    const brands = index + 2;
    const shares = Array.from({ length: brands }, (_, rank) => 100 * (walletAllocationShare(rank + 1, brands) ?? 0));
    const gain = (shares[0] ?? 0) - (shares[1] ?? 0);
    return { brands, shares, gain, money: each === null ? null : (each * gain) / 100 };
  });
}

/** Adds whole parts, which all have the same number of parts to 100. */
function addParts(list: readonly ScoreMoments[]): ScoreMoments {
  const full = list.find(({ n }) => n > 0)?.full ?? list[0]?.full ?? 1;
  return { ...addMoments(list), full };
}

/** Adds records field by field; `full` says how many parts are a whole and is no amount. */
function sumOf<Sums extends object>(list: readonly Sums[]): Sums {
  const total: Record<string, number> = { n: 0 };
  for (const one of list) {
    for (const [name, value] of Object.entries(one) as [string, number][]) {
      total[name] = name === 'full' ? value : (total[name] ?? 0) + value;
    }
  }
  return total as Sums;
}
