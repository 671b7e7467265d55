import type { Lane } from './lanes.js';
import { batchSums } from './loops.js';

const SUMS = batchSums;

/** Prepares adding the sums of the batch, lane by lane, to the totals; lanes of a slot from the lowest on. */
export function laneEmptier(lanes: readonly Lane[], totals: Float64Array): () => void {
  // Lowest lanes of all slots first: lanes of one slot wait for each other.
  const depth = (lane: Lane) => lanes.filter(({ slot, unit }) => slot === lane.slot && unit < lane.unit).length;
  const ordered = lanes.map((lane) => ({ lane, depth: depth(lane) })).sort((a, b) => a.depth - b.depth);
  const slots = Int32Array.from(ordered, ({ lane }) => lane.slot);
  const places = Int32Array.from(ordered, ({ lane }) => lane.total);
  const sizes = Float64Array.from(ordered, ({ lane }) => lane.size);
  const parts = Float64Array.from(ordered, ({ lane }) => 1 / lane.size);
  return () => {
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i] as number;
      const place = places[i] as number;
      const sum = SUMS[slot] as number;
      const above = Math.floor(sum * (parts[i] as number));
      totals[place] = (totals[place] as number) + sum - above * (sizes[i] as number);
      SUMS[slot] = above;
    }
  };
}
