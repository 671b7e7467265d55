import type { PlaceOf } from '../counter.js';
import type { Measures } from '../measures.js';
import type { CellNumbers } from './cell-numbers.js';
import type { OnInvalid } from './digits.js';

/** Invalid values by cell and item. They are rare, so nothing is set aside for them before the first. */
export interface InvalidCounts {
  readonly add: OnInvalid;
  /** Moves the invalid values of a cell from its missing counters to its invalid ones. */
  write(cell: number, out: Float64Array): void;
}

export function invalidCounts({ items }: Measures, numbers: CellNumbers, placeOf: PlaceOf): InvalidCounts {
  const index = new Map(items.map(({ id }, i) => [id, i]));
  const places = items.map(({ id }) => [placeOf(`${id}:missing`), placeOf(`${id}:invalid`)] as const);
  let counts: Uint32Array | undefined;
  return {
    add(row, item) {
      counts ??= new Uint32Array((numbers.count + 1) * items.length);
      const [cells, first] = numbers.read(row, 1);
      const at = Math.min(cells[first] as number, numbers.count) * items.length + (index.get(item) ?? 0);
      counts[at] = (counts[at] as number) + 1;
    },
    write(cell, out) {
      if (!counts) return;
      for (const [i, [missing, invalid]] of places.entries()) {
        const count = counts[cell * items.length + i] as number;
        out[invalid] = count;
        out[missing] = (out[missing] as number) - count;
      }
    },
  };
}
