import type { SpendSums } from '../score/wallet.js';
import type { CrossProducts } from './cross-products.js';
import type { Moments } from './moments.js';
import type {
  BondSums,
  CompositeSums,
  OutcomeProducts,
  ScoreMoments,
  SegmentSums,
  TrustSums,
  WalletSums,
} from './sections.js';

/** Adds the bond of two summaries; a side without it counts as empty. */
export function addBond(a: BondSums, b: BondSums): BondSums {
  return {
    ...addComposite(a, b),
    classes: addEach(a.classes, b.classes, (x, y) => x + y),
    segments: addEach(a.segments, b.segments, addSegment),
  };
}

export function addComposite(a: CompositeSums, b: CompositeSums): CompositeSums {
  return {
    overall: addScore(a.overall, b.overall),
    parts: addEach(a.parts, b.parts, addScore),
    items: addProducts(a.items, b.items),
  };
}

export function addTrust(a: TrustSums, b: TrustSums): TrustSums {
  return { overall: addScore(a.overall, b.overall), items: addProducts(a.items, b.items) };
}

export function addWallet(a: WalletSums, b: WalletSums): WalletSums {
  return {
    share: addScore(a.share, b.share),
    spend: addSpend(a.spend, b.spend),
    allocation: addScore(a.allocation, b.allocation),
  };
}

export function addOutcome(a: OutcomeProducts, b: OutcomeProducts): OutcomeProducts {
  if (a.full.join() !== b.full.join()) throw unlike('scores');
  return { ...addProducts(a, b), full: a.full };
}

function addSegment(a: SegmentSums, b: SegmentSums): SegmentSums {
  return { n: a.n + b.n, nps: addEach(a.nps, b.nps, (x, y) => x + y), share: addScore(a.share, b.share) };
}

function addSpend(a: SpendSums, b: SpendSums): SpendSums {
  if (a.full !== b.full) throw unlike('scores');
  return { n: a.n + b.n, spend: a.spend + b.spend, shareSpend: a.shareSpend + b.shareSpend, full: a.full };
}

function addMoments(a: Moments, b: Moments): Moments {
  return { n: a.n + b.n, sum: a.sum + b.sum, sumSquares: a.sumSquares + b.sumSquares };
}

function addScore(a: ScoreMoments, b: ScoreMoments): ScoreMoments {
  if (a.full !== b.full) throw unlike('scores');
  return { ...addMoments(a, b), full: a.full };
}

/** Adds cross products of the same variables. @throws RangeError when they are of others. */
export const addProducts = (a: CrossProducts, b: CrossProducts): CrossProducts => sumOfProducts(a, [b]);

/** `addProducts` of many, into one copy of the first. */
export function sumOfProducts(first: CrossProducts, others: readonly CrossProducts[]): CrossProducts {
  const { of } = first;
  const [sums, products] = [[...first.sums], [...first.products]];
  let { n } = first;
  for (const other of others) {
    if (!isSame(other.of, of)) throw unlike('items');
    n += other.n;
    addTo(sums, other.sums);
    addTo(products, other.products);
  }
  return { of, n, sums, products };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

function addTo(sums: number[], more: readonly number[]): void {
  for (let i = 0; i < sums.length; i += 1) sums[i] = (sums[i] ?? 0) + (more[i] ?? 0);
}

/** Adds two records member by member. */
function addEach<T extends object>(a: T, b: T, add: (x: T[keyof T], y: T[keyof T]) => T[keyof T]): T {
  const names = Object.keys(a) as (keyof T)[];
  if (names.join() !== Object.keys(b).join()) throw unlike('dimensions');
  return Object.fromEntries(names.map((name) => [name, add(a[name], b[name])])) as T;
}

function unlike(what: string): RangeError {
  return new RangeError(`merge: the summaries were counted by measures with different ${what}.`);
}
