import type { FieldKernel } from './field-kernel.js';
import { BATCH } from './lanes.js';
import { addProducts, type Lookup } from './loops.js';

/** Sums of the products of every item of one field with every item of the other, steps from 0, on complete rows. */
export interface ProductKernel {
  /** `totals[left item * items of the right field + right item]`. */
  readonly totals: Float64Array;
  add(records: Uint32Array, from: number, to: number): void;
}

const MANTISSA = 53;

/**
 * Several items of the left field are packed side by side into one double; multiplied with a step of the right field
 * and summed, it carries that many products at once.
 */
export function productKernel(left: FieldKernel, right: FieldKernel): ProductKernel {
  const width = (kernel: FieldKernel) => Math.max(1, ...kernel.field.items.map(({ size }) => size - 1));
  const lane = 2 ** Math.ceil(Math.log2(BATCH * width(left) * width(right) + 1));
  const perDouble = Math.max(1, Math.floor(MANTISSA / Math.log2(lane)));
  const rightItems = right.field.items.length;
  const packs = packsOf(left, lane, perDouble);
  const steps: Lookup = { shift: right.field.shift, mask: right.field.mask, table: stepsOf(right) };
  const totals = new Float64Array(left.field.items.length * rightItems);
  const sums = new Float64Array(4);
  return {
    totals,
    add(records, from, to) {
      packs.forEach(({ lookup, items }, pack) => {
        addProducts(records, from, to, lookup, steps, sums);
        for (let j = 0; j < rightItems; j++) {
          let rest = sums[j] as number;
          for (let i = 0; i < items; i++) {
            const above = Math.floor(rest / lane);
            const at = (pack * perDouble + i) * rightItems + j;
            totals[at] = (totals[at] as number) + rest - above * lane;
            rest = above;
          }
        }
      });
    },
  };
}

function packsOf({ field, digits }: FieldKernel, lane: number, perDouble: number): { lookup: Lookup; items: number }[] {
  const items = field.items.length;
  return Array.from({ length: Math.ceil(items / perDouble) }, (_, pack) => {
    const first = pack * perDouble;
    const count = Math.min(perDouble, items - first);
    const table = new Float64Array(field.codes);
    for (let code = 0; code < field.codes; code++) {
      for (let i = count - 1; i >= 0; i--) {
        table[code] = (table[code] as number) * lane + Math.max(0, (digits[code * items + first + i] as number) - 1);
      }
    }
    return { lookup: { shift: field.shift, mask: field.mask, table }, items: count };
  });
}

/** Four steps from 0 a code, the last ones 0 where the field has fewer items. */
function stepsOf({ field, digits }: FieldKernel): Float64Array {
  const items = field.items.length;
  const table = new Float64Array(field.codes * 4);
  for (let code = 0; code < field.codes; code++) {
    for (let i = 0; i < items; i++) table[code * 4 + i] = Math.max(0, (digits[code * items + i] as number) - 1);
  }
  return table;
}
