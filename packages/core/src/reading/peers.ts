import { figureOf } from './figure.js';
import { ALL } from './hierarchy.js';
import { type ReadingPeer, rangeOfMeasure } from './reading.js';
import type { Scope, Wave } from './wave.js';

/** Figures that may be shown beside this one: for the company and a lowest unit all lowest units, else those below the unit. */
export function peersOf({ unit, units, hierarchy, measure }: Scope, wave: Wave): ReadingPeer[] {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const lowest = hierarchy.lowest(wave.tallies.keys());
  const below = unit === ALL || lowest.includes(unit) ? undefined : hierarchy.within(unit);
  return lowest.flatMap((id) => {
    const tally = wave.tallies.get(id);
    if (!tally || wave.statuses.get(id) !== 'shown' || (below && !below.has(id))) return [];
    const figure = figureOf([tally], rangeOfMeasure(measure));
    const name = names.get(id);
    return figure ? [{ unit: id, ...(name !== undefined && { name }), value: figure.value, n: figure.n }] : [];
  });
}
