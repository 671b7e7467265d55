import { answerKey, itemId } from '../internal/names.js';
import { fault, list, member, type Reader, record, type Spot } from '../internal/read.js';
import { BOND_CLASSES } from '../score/bond-class.js';
import type { NpsCounts } from '../score/nps-counts.js';
import { SEGMENTS } from '../score/segment.js';
import { byName, count, full, readProducts, scoreMoments, sum } from './parse-moments.js';
import type { BondSums, CompositeSums, OutcomeProducts, SegmentSums, TrustSums, WalletSums } from './sections.js';

const readComposite = (at: Spot): CompositeSums => ({
  overall: scoreMoments(member(at, 'overall')),
  parts: byName(itemId, scoreMoments)(member(at, 'parts')),
  items: record((spot) => readProducts(spot, answerKey))(member(at, 'items')),
});

export const compositeSums: Reader<CompositeSums> = record(readComposite);

export const trustSums: Reader<TrustSums> = record((at) => ({
  overall: scoreMoments(member(at, 'overall')),
  items: record((spot) => readProducts(spot, answerKey))(member(at, 'items')),
}));

const npsCounts: Reader<NpsCounts> = record((at) => {
  const counts = {
    promoters: count(member(at, 'promoters')),
    passives: count(member(at, 'passives')),
    detractors: count(member(at, 'detractors')),
    n: count(member(at, 'n')),
  };
  const total = counts.promoters + counts.passives + counts.detractors;
  if (total !== counts.n) fault(member(at, 'n'), `Promoters, passives and detractors add up to ${total}.`);
  return counts;
});

const segmentSums: Reader<SegmentSums> = record((at) => ({
  n: count(member(at, 'n')),
  nps: npsCounts(member(at, 'nps')),
  share: scoreMoments(member(at, 'share')),
}));

export const bondSums: Reader<BondSums> = record((at) => ({
  ...readComposite(at),
  classes: eachOf(BOND_CLASSES, count)(member(at, 'classes')),
  segments: eachOf(SEGMENTS, segmentSums)(member(at, 'segments')),
}));

export const walletSums: Reader<WalletSums> = record((at) => ({
  share: scoreMoments(member(at, 'share')),
  spend: record((spot) => ({
    n: count(member(spot, 'n')),
    spend: sum(member(spot, 'spend')),
    shareSpend: sum(member(spot, 'shareSpend')),
    full: full(member(spot, 'full')),
  }))(member(at, 'spend')),
  allocation: scoreMoments(member(at, 'allocation')),
}));

/** The outcome, last, is in steps: every other variable has its full score. */
export const outcomeProducts: Reader<OutcomeProducts> = record((at) => {
  const products = readProducts(at, answerKey);
  const scores = Math.max(0, products.of.length - 1);
  return { ...products, full: list(full, scores, scores)(member(at, 'full')) };
});

/** A record with exactly these names. */
function eachOf<K extends string, T>(names: readonly K[], value: Reader<T>): Reader<Readonly<Record<K, T>>> {
  return record((at) => Object.fromEntries(names.map((name) => [name, value(member(at, name))])) as Record<K, T>);
}
