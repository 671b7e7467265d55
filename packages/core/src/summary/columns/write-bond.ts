import type { PlaceOf } from '../counter.js';
import type { CompositeScale } from '../whole-scores.js';
import { overallSums } from './loops.js';
import type { Plan } from './plan.js';
import type { Totals } from './totals.js';

/** Writes what a cell's rows say about bond items, and clears the totals. */
type Writer = (complete: number, out: Float64Array) => void;

/**
 * Prepares writing the counters of the bond. All moments of complete rows follow from how often each step was chosen and
 * from the products; rows that are not complete have their own, which are added.
 */
export function bondWriter(plan: Plan, bond: CompositeScale, lowest: number, totals: Totals, placeOf: PlaceOf): Writer {
  const sums = new Float64Array(totals.items);
  const writers = [
    stepWriter(plan, sums, totals, placeOf),
    productWriter(lowest, sums, totals, placeOf),
    ...dimensionWriters(bond, sums, totals, placeOf),
    overallWriter(bond, sums, totals, placeOf),
  ];
  return (complete, out) => {
    for (const write of writers) write(complete, out);
    totals.values.fill(0);
    overallSums.fill(0);
  };
}

/** Counts of each step, and from them sums and squares of the steps, from 0, over complete rows. */
function stepWriter({ first, second }: Plan, sums: Float64Array, totals: Totals, placeOf: PlaceOf): Writer {
  const { values } = totals;
  const items = [...first.items, ...second.items].map(({ id, from, size }, i) => {
    return { place: placeOf(`${id}:${from}`), last: size - 1, whole: totals.complete(i), some: totals.partial(i) };
  });
  const squaresOf = sums.map((_, i) => totals.product(i, i));
  return (complete, out) => {
    for (let i = 0; i < items.length; i++) {
      const { place, last, whole, some } = items[i] as (typeof items)[number];
      let left = complete;
      let sum = 0;
      let squares = 0;
      for (let step = 0; step < last; step++) {
        const count = values[whole + step] as number;
        left -= count;
        sum += step * count;
        squares += step * step * count;
        out[place + step] = count + (values[some + step] as number);
      }
      out[place + last] = left + (values[some + last] as number);
      sums[i] = sum + last * left;
      values[squaresOf[i] as number] = squares + last * last * left;
    }
  };
}

/** Cross products in the steps of the scale, which start at `lowest`. */
function productWriter(
  lowest: number,
  sums: Float64Array,
  { items, product, values }: Totals,
  placeOf: PlaceOf,
): Writer {
  const place = placeOf('bond:1*1');
  const first = product(0, 0);
  return (complete, out) => {
    out[place] = complete;
    let next = place + 1 + items;
    for (let i = 0; i < items; i++) {
      const sum = (sums[i] as number) + lowest * complete;
      out[place + 1 + i] = sum;
      for (let j = i; j < items; j++) {
        const both = values[first + i * items + j] as number;
        out[next++] = both + lowest * (sum + (sums[j] as number));
      }
    }
  };
}

/** Moments of each dimension. */
function dimensionWriters({ parts }: CompositeScale, sums: Float64Array, totals: Totals, placeOf: PlaceOf): Writer[] {
  return parts.map(({ name, items, mean }, part) => {
    const first = parts.slice(0, part).reduce((count, before) => count + before.items.length, 0);
    const weights = new Float64Array(totals.items).fill(mean.each[items.length] ?? 0, first, first + items.length);
    const scored = items.length >= mean.least ? 1 : 0;
    const add = momentsAdder(weights, sums, totals);
    const [place, own] = [placeOf(`bond.${name}:n`), totals.moments(part)];
    return (complete, out) => {
      for (let i = 0; i < 3; i++) out[place + i] = totals.values[own + i] as number;
      out[place] = (out[place] as number) + scored * complete;
      add(place + 1, out);
    };
  });
}

/** Moments of the overall score; those who have one are those who have a class. */
function overallWriter(bond: CompositeScale, sums: Float64Array, totals: Totals, placeOf: PlaceOf): Writer {
  const [place, classes] = [placeOf('bond:n'), placeOf('class:fully_engaged')];
  const scored = bond.parts.filter(({ items, mean }) => items.length >= mean.least).length;
  const each = scored >= bond.overall.least ? (bond.overall.each[scored] ?? 0) : 0;
  const weights = bond.parts.flatMap(({ items, mean, weight }) =>
    items.map(() => each * weight * (mean.each[items.length] ?? 0)),
  );
  const add = momentsAdder(Float64Array.from(weights), sums, totals);
  return (_complete, out) => {
    for (let i = 0; i < 4; i++) out[place] = (out[place] as number) + (out[classes + i] as number);
    out[place + 1] = overallSums[0] as number;
    out[place + 2] = overallSums[1] as number;
    add(place + 1, out);
  };
}

/** Prepares adding sum and sum of squares, over complete rows, of a weighted sum of the items' steps. */
function momentsAdder(weights: Float64Array, sums: Float64Array, { items, product, values }: Totals) {
  const first = Math.max(
    0,
    weights.findIndex((weight) => weight > 0),
  );
  const end = weights.reduce((last, weight, i) => (weight > 0 ? i + 1 : last), 0);
  const start = product(0, 0);
  return (place: number, out: Float64Array): void => {
    let sum = out[place] as number;
    let squares = out[place + 1] as number;
    for (let i = first; i < end; i++) {
      const weight = weights[i] as number;
      sum += weight * (sums[i] as number);
      let beside = weight * (values[start + i * (items + 1)] as number);
      for (let j = i + 1; j < end; j++)
        beside += 2 * (weights[j] as number) * (values[start + i * items + j] as number);
      squares += weight * beside;
    }
    out[place] = sum;
    out[place + 1] = squares;
  };
}
