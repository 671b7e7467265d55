import type { Lane } from './lanes.js';
import { batchSums } from './loops.js';

// Constants of this module, as in loops.ts.
const SUMS = batchSums;
const MOST_LANES = 512;
const MOST_TOTALS = 2048;
const SLOTS = new Int32Array(MOST_LANES);
const PLACES = new Int32Array(MOST_LANES);
const SIZES = new Float64Array(MOST_LANES);
const PARTS = new Float64Array(MOST_LANES);
const TOTALS = new Float64Array(MOST_TOTALS);

/** Sums of the cell that is counted, see `Totals`; all 0 between cells. */
export const cellTotals = TOTALS;

let used: readonly Lane[] | undefined;

/** Whether there is room for so many. */
export function lanesFit(lanes: readonly Lane[]): boolean {
  return lanes.length <= MOST_LANES && lanes.every(({ total }) => total < MOST_TOTALS);
}

export function useLanes(lanes: readonly Lane[]): void {
  if (used === lanes) return;
  used = lanes;
  lanes.forEach(({ slot, size, total }, i) => {
    SLOTS[i] = slot;
    PLACES[i] = total;
    SIZES[i] = size;
    PARTS[i] = 1 / size;
  });
}

/** Adds the sums of the batch, by lanes [from, to), to the totals. Of each slot the lowest lane comes first. */
export function emptyLanes(from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const slot = SLOTS[i] as number;
    const place = PLACES[i] as number;
    const sum = SUMS[slot] as number;
    const above = Math.floor(sum * (PARTS[i] as number));
    TOTALS[place] = (TOTALS[place] as number) + sum - above * (SIZES[i] as number);
    SUMS[slot] = above;
  }
}

/** Lowest lanes of all slots first: lanes of one slot wait for each other. */
export function byDepth(lanes: readonly Lane[]): Lane[] {
  const depth = (lane: Lane) => lanes.filter(({ slot, unit }) => slot === lane.slot && unit < lane.unit).length;
  return lanes
    .map((lane) => ({ lane, depth: depth(lane) }))
    .sort((a, b) => a.depth - b.depth)
    .map(({ lane }) => lane);
}
