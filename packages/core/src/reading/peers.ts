import { figureOf } from './figure.js';
import { ALL } from './hierarchy.js';
import { type ReadingPeer, rangeOfMeasure } from './reading.js';
import type { Scope, Wave } from './wave.js';

/** By name: an order by figure would be read as a rank. */
const byName = new Intl.Collator('und', { numeric: true });

/** Figures that may be shown beside this one, by name: for the company and a lowest unit all lowest units, else those below the unit. */
export function peersOf({ unit, units, hierarchy, measure }: Scope, wave: Wave): ReadingPeer[] {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const lowest = hierarchy.lowest(wave.tallies.keys());
  const below = unit === ALL || lowest.includes(unit) ? undefined : hierarchy.within(unit);
  const peers = lowest.flatMap((id): ReadingPeer[] => {
    const tally = wave.tallies.get(id);
    if (!tally || wave.statuses.get(id) !== 'shown' || (below && !below.has(id))) return [];
    const figure = figureOf([tally], rangeOfMeasure(measure));
    const name = names.get(id);
    return figure ? [{ unit: id, ...(name !== undefined && { name }), value: figure.value, n: figure.n }] : [];
  });
  return peers.sort((a, b) => byName.compare(a.name ?? a.unit, b.name ?? b.unit));
}
