/** Slots are added up two at a time. */
export const SLOTS = 2;

/** One small number per code, to be summed over rows. */
export interface Term {
  /** Largest value. */
  readonly most: number;
  readonly amountOf: (code: number) => number;
}

/**
 * Terms packed side by side into doubles, so that one addition sums several: `table[code * slots + s]` holds the lanes
 * of slot s. Sums of up to a batch of rows do not run over into the next lane.
 */
export interface Lanes {
  readonly table: Float64Array;
  readonly slots: number;
  readonly terms: number;
  /** Adds the sums of the slots, from `first` on, to the totals of the terms. */
  empty(sums: Float64Array, first: number, totals: Float64Array): void;
}

const MANTISSA = 53;
const MOST_BATCH = 511;

/** Rows that can be summed before lanes are emptied: four products of two items must fit in one double. */
export function batchOf(sizes: readonly number[]): number {
  const widest = Math.max(1, ...sizes.map((size) => size - 1));
  return Math.max(1, Math.min(MOST_BATCH, Math.floor((2 ** 13 - 1) / widest ** 2)));
}

/** Packs terms; null when one does not fit in a double. */
export function lanesOf(terms: readonly Term[], codes: number, batch: number): Lanes | null {
  const places: { slot: number; below: number; size: number }[] = [];
  let [slot, used] = [0, 0];
  for (const { most } of terms) {
    const bits = Math.ceil(Math.log2(batch * most + 1));
    if (bits > MANTISSA) return null;
    if (used + bits > MANTISSA) [slot, used] = [slot + 1, 0];
    places.push({ slot, below: 2 ** used, size: 2 ** bits });
    used += bits;
  }
  const slots = Math.ceil((slot + 1) / SLOTS) * SLOTS;
  const table = new Float64Array(codes * slots);
  for (let code = 0; code < codes; code++) {
    terms.forEach(({ amountOf }, i) => {
      const place = places[i] as (typeof places)[number];
      const at = code * slots + place.slot;
      table[at] = (table[at] as number) + amountOf(code) * place.below;
    });
  }
  return { table, slots, terms: terms.length, empty: emptier(places) };
}

function emptier(places: readonly { slot: number; size: number }[]): Lanes['empty'] {
  const slotOf = Int32Array.from(places, ({ slot }) => slot);
  const sizeOf = Float64Array.from(places, ({ size }) => size);
  return (sums, first, totals) => {
    for (let term = 0; term < slotOf.length; term++) {
      const slot = first + (slotOf[term] as number);
      const size = sizeOf[term] as number;
      const sum = sums[slot] as number;
      const above = Math.floor(sum / size);
      totals[term] = (totals[term] as number) + sum - above * size;
      sums[slot] = above;
    }
  };
}
