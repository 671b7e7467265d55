import { expected, finite, integer, list, member, type Reader, record, type Spot } from '../internal/read.js';
import type { CrossProducts } from './cross-products.js';
import type { ScoreMoments } from './sections.js';

const MOST_VARIABLES = 64;

/** A count of people. */
export const count: Reader<number> = integer(0, Number.MAX_SAFE_INTEGER);

/** A sum or a sum of squares of figures that are never negative. */
export function sum(at: Spot): number {
  const value = finite(at, 'a number from 0');
  if (value < 0) expected(at, 'a number from 0');
  return value;
}

/** A record of one kind of value under names of one kind. */
export function byName<T>(name: Reader<string>, value: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return record((at) =>
    Object.fromEntries(
      Object.keys(at.value as object).map((key) => {
        const spot = member(at, key);
        return [name({ ...spot, value: key }), value(spot)];
      }),
    ),
  );
}

/** Parts that are a score of 100. */
export function full(at: Spot): number {
  const value = finite(at, 'a number above 0');
  if (value <= 0) expected(at, 'a number above 0');
  return value;
}

export const scoreMoments: Reader<ScoreMoments> = record((at) => ({
  n: count(member(at, 'n')),
  sum: sum(member(at, 'sum')),
  sumSquares: sum(member(at, 'sumSquares')),
  full: full(member(at, 'full')),
}));

/** Sums and products of as many variables as are named. */
export function readProducts(at: Spot, name: Reader<string>): CrossProducts {
  const of = list(name, 1, MOST_VARIABLES)(member(at, 'of'));
  const pairs = (of.length * (of.length + 1)) / 2;
  return {
    of,
    n: count(member(at, 'n')),
    sums: list(sum, of.length, of.length)(member(at, 'sums')),
    products: list(sum, pairs, pairs)(member(at, 'products')),
  };
}
