import type { Lot } from './lot.js';

/**
 * Lots by the key they were queued under, the least on top; equal keys by order of opening. A binary heap: credits with
 * ends in any order cost a logarithm. A lot stands in one heap at a time.
 */
export type LotHeap = Lot[];

export function push(heap: LotHeap, lot: Lot, key: number): void {
  lot.queued = true;
  lot.key = key;
  let index = heap.length;
  heap.push(lot);
  while (index > 0) {
    const parent = (index - 1) >> 1;
    const above = heap[parent] as Lot;
    if (!earlier(lot, above)) break;
    heap[index] = above;
    index = parent;
  }
  heap[index] = lot;
}

/** The first lot with something left; what is used up is dropped on the way. */
export function top(heap: LotHeap): Lot | undefined {
  while (heap.length > 0) {
    const lot = heap[0] as Lot;
    if (lot.remaining > 0) return lot;
    pop(heap);
  }
  return undefined;
}

export function pop(heap: LotHeap): void {
  const last = heap.pop();
  if (last === undefined) return;
  const { length } = heap;
  if (length === 0) {
    last.queued = false;
    return;
  }
  (heap[0] as Lot).queued = false;
  let index = 0;
  for (let child = 1; child < length; child = 2 * index + 1) {
    if (child + 1 < length && earlier(heap[child + 1] as Lot, heap[child] as Lot)) child += 1;
    const least = heap[child] as Lot;
    if (!earlier(least, last)) break;
    heap[index] = least;
    index = child;
  }
  heap[index] = last;
}

function earlier(a: Lot, b: Lot): boolean {
  return a.key < b.key || (a.key === b.key && a.seq < b.seq);
}
