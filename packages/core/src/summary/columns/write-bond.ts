import type { PlaceOf } from '../counter.js';
import type { CellSums } from './cell-kernel.js';
import type { FieldKernel } from './field-kernel.js';
import type { HalvesKernel } from './halves-kernel.js';
import type { Plan } from './plan.js';

/** Sums of steps from 0 and of their products over complete rows, for the items of both fields in order. */
interface StepProducts {
  readonly size: number;
  readonly sums: Float64Array;
  /** Upper triangle of a square matrix. */
  readonly products: Float64Array;
}

/**
 * Writes what complete rows say about items together: how often each step was chosen, cross products, and from these the
 * moments of the dimensions. Rows that are not complete have their own counts and moments, which are added.
 */
export function bondWriter(plan: Plan, lowest: number, sums: CellSums, placeOf: PlaceOf) {
  const size = plan.first.items.length + plan.second.items.length;
  const steps: StepProducts = { size, sums: new Float64Array(size), products: new Float64Array(size * size) };
  const offsets = sums.halves.halves.map((_, h, all) =>
    all.slice(0, h).reduce((sum, { items }) => sum + items.length, 0),
  );
  const writeSteps = stepWriter(sums.halves, offsets, steps, placeOf);
  const dimensions = [
    ...dimensionWriters(sums.first, 0, steps, placeOf),
    ...dimensionWriters(sums.second, plan.first.items.length, steps, placeOf),
  ];
  const place = placeOf('bond:1*1');
  return (complete: number, out: Float64Array): void => {
    writeSteps(complete, out);
    readAcross(sums.halves, offsets, steps);
    for (const write of dimensions) write(complete, out);
    out[place] = complete;
    let next = place + 1 + size;
    for (let i = 0; i < size; i++) {
      const sum = steps.sums[i] as number;
      out[place + 1 + i] = sum + lowest * complete;
      for (let j = i; j < size; j++) {
        const shift = lowest * (sum + (steps.sums[j] as number)) + lowest * lowest * complete;
        out[next++] = (steps.products[i * size + j] as number) + shift;
      }
    }
  };
}

/** Writes how often each step was chosen, and reads the sums, squares and products within the halves. */
function stepWriter(
  { halves, complete, partial }: HalvesKernel,
  offsets: readonly number[],
  steps: StepProducts,
  placeOf: PlaceOf,
) {
  const items = halves.flatMap(({ items }, h) =>
    items.map(({ id, from, size }, i) => ({
      ...{ size, place: placeOf(`${id}:${from}`), at: (offsets[h] as number) + i },
      complete: complete[h] as Float64Array,
      first: i === 0 ? 0 : (items[0]?.size ?? 1),
      partial: partial[h] as Float64Array,
      partialFirst: i === 0 ? 0 : (items[0]?.size ?? 0),
    })),
  );
  return (rows: number, out: Float64Array): void => {
    for (const item of items) writeItem(item, rows, steps, out);
    for (let h = 0; h < halves.length; h++) {
      const both = halves[h] as HalvesKernel['halves'][number];
      const at = offsets[h] as number;
      if (both.items.length === 2) {
        steps.products[at * steps.size + at + 1] = (complete[h] as Float64Array)[
          (both.items[0]?.size ?? 1) - 1
        ] as number;
      }
    }
  };
}

interface ItemTotals {
  readonly size: number;
  readonly place: number;
  readonly at: number;
  readonly complete: Float64Array;
  readonly first: number;
  readonly partial: Float64Array;
  readonly partialFirst: number;
}

function writeItem(item: ItemTotals, rows: number, { size, sums, products }: StepProducts, out: Float64Array): void {
  let [left, sum, squares] = [rows, 0, 0];
  for (let step = 0; step < item.size; step++) {
    const count = step === item.size - 1 ? left : (item.complete[item.first + step] as number);
    left -= count;
    sum += step * count;
    squares += step * step * count;
    out[item.place + step] = count + (item.partial[item.partialFirst + step] as number);
  }
  sums[item.at] = sum;
  products[item.at * (size + 1)] = squares;
}

/** Products of items of different halves. */
function readAcross({ halves, products }: HalvesKernel, offsets: readonly number[], steps: StepProducts): void {
  let pair = 0;
  for (let left = 0; left < halves.length; left++) {
    for (let right = left + 1; right < halves.length; right++) {
      const totals = products[pair++] as Float64Array;
      const [ours, theirs] = [halves[left]?.items.length ?? 0, halves[right]?.items.length ?? 0];
      for (let i = 0; i < ours; i++) {
        for (let j = 0; j < theirs; j++) {
          const at = ((offsets[left] as number) + i) * steps.size + (offsets[right] as number) + j;
          steps.products[at] = totals[i + 2 * j] as number;
        }
      }
    }
  }
}

/** Moments of each dimension of a field: from the products on complete rows, as counted on the others. */
function dimensionWriters({ field, moments }: FieldKernel, offset: number, steps: StepProducts, placeOf: PlaceOf) {
  let from = offset;
  return field.parts.map(({ name, items, mean }, part) => {
    const place = placeOf(`bond.${name}:n`);
    const [start, end] = [from, from + items.length];
    const each = mean.each[items.length] as number;
    const scored = items.length >= mean.least ? 1 : 0;
    from = end;
    return (complete: number, out: Float64Array): void => {
      const [sum, squares] = partSums(steps, start, end);
      out[place] = scored * complete + (moments[3 * part] as number);
      out[place + 1] = each * sum + (moments[3 * part + 1] as number);
      out[place + 2] = each * each * squares + (moments[3 * part + 2] as number);
    };
  });
}

/** Sum, and sum of squares, of the sum of some items. */
function partSums({ sums, products, size }: StepProducts, start: number, end: number): [sum: number, squares: number] {
  let [sum, squares] = [0, 0];
  for (let i = start; i < end; i++) {
    sum += sums[i] as number;
    squares += products[i * (size + 1)] as number;
    for (let j = i + 1; j < end; j++) squares += 2 * (products[i * size + j] as number);
  }
  return [sum, squares];
}
