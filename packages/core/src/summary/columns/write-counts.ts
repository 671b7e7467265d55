import type { PlaceOf } from '../counter.js';
import type { Bins, CounterLists } from './bins.js';
import { cellCounts, firstBin } from './loops.js';
import type { Field } from './plan.js';

const COUNTS = cellCounts;

/** Prepares adding the counts by code of the other items, and by bin, to the counters they belong to; clears them. */
export function countsWriter(others: Field, bins: Bins, placeOf: PlaceOf): (out: Float64Array) => void {
  const codeCounters = otherCounters(others, placeOf);
  return (out) => {
    spread(0, codeCounters, out);
    spread(firstBin, bins.counters, out);
  };
}

function otherCounters(others: Field, placeOf: PlaceOf): CounterLists {
  const lists = Array.from({ length: others.codes }, (_, code) =>
    others.items.map(({ id, from }, item) => {
      const step = others.stepOf(item, code);
      return step < 0 ? -1 : placeOf(`${id}:${from + step}`);
    }),
  );
  return { width: others.items.length, places: Int32Array.from(lists.flat()) };
}

function spread(first: number, { width, places }: CounterLists, out: Float64Array): void {
  const end = places.length;
  let i = first;
  for (let from = 0; from < end; from += width) {
    const count = COUNTS[i++] as number;
    if (count === 0) continue;
    COUNTS[i - 1] = 0;
    for (let at = from; at < from + width; at++) {
      const counter = places[at] as number;
      if (counter >= 0) out[counter] = (out[counter] as number) + count;
    }
  }
}
