import type { PlaceOf } from '../counter.js';
import type { CellSums } from './cell-kernel.js';
import type { FieldKernel } from './field-kernel.js';
import type { Plan } from './plan.js';

/** Sums of steps from 0 and of their products over complete rows, for the items of both fields in order. */
interface StepProducts {
  readonly size: number;
  readonly sums: Float64Array;
  /** Upper triangle of a square matrix. */
  readonly products: Float64Array;
}

/**
 * Writes what complete rows say about items together: cross products, and from these the moments of the dimensions.
 * Rows that are not complete have their own moments, which are added.
 */
export function productWriter(plan: Plan, lowest: number, sums: CellSums, placeOf: PlaceOf) {
  const size = plan.first.items.length + plan.second.items.length;
  const steps: StepProducts = { size, sums: new Float64Array(size), products: new Float64Array(size * size) };
  const writers = [
    ...dimensionWriters(sums.first, 0, steps, placeOf),
    ...dimensionWriters(sums.second, plan.first.items.length, steps, placeOf),
  ];
  const place = placeOf('bond.items:n');
  return (complete: number, out: Float64Array): void => {
    readField(sums.first, 0, steps);
    readField(sums.second, plan.first.items.length, steps);
    readAcross(sums, steps);
    for (const write of writers) write(complete, out);
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

/** Sums and products within one field, whose items start at `offset`. */
function readField({ field, complete: { totals } }: FieldKernel, offset: number, steps: StepProducts): void {
  const { sums, products, size } = steps;
  let at = 0;
  for (let i = 0; i < field.items.length; i++) {
    let [sum, squares] = [0, 0];
    const width = (field.items[i] as FieldKernel['field']['items'][number]).size;
    for (let step = 0; step < width; step++) {
      const weighted = step * (totals[at++] as number);
      sum += weighted;
      squares += step * weighted;
    }
    sums[offset + i] = sum;
    products[(offset + i) * (size + 1)] = squares;
  }
  for (let i = offset; i < offset + field.items.length; i++) {
    for (let j = i + 1; j < offset + field.items.length; j++) products[i * size + j] = totals[at++] as number;
  }
}

function readAcross({ first, second, products: { totals } }: CellSums, { products, size }: StepProducts): void {
  const [left, right] = [first.field.items.length, second.field.items.length];
  for (let i = 0; i < left; i++) {
    for (let j = 0; j < right; j++) products[i * size + left + j] = totals[i * right + j] as number;
  }
}

/** Moments of each dimension of a field: from the products on complete rows, as counted on the others. */
function dimensionWriters({ field, partial }: FieldKernel, offset: number, steps: StepProducts, placeOf: PlaceOf) {
  let from = offset;
  let counted = field.items.reduce((sum, { size }) => sum + size, 0);
  return field.parts.map(({ name, items, mean }) => {
    const place = placeOf(`bond.${name}:n`);
    const [start, end, moments] = [from, from + items.length, counted];
    const each = mean.each[items.length] as number;
    const scored = items.length >= mean.least ? 1 : 0;
    from = end;
    counted += 3;
    return (complete: number, out: Float64Array): void => {
      const [sum, squares] = partSums(steps, start, end);
      out[place] = scored * complete + (partial.totals[moments] as number);
      out[place + 1] = each * sum + (partial.totals[moments + 1] as number);
      out[place + 2] = each * each * squares + (partial.totals[moments + 2] as number);
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
