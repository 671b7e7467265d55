import { localeTag, name, words } from '../internal/names.js';
import { fault, integer, list, member, optional, type Reader, record, type Spot, show } from '../internal/read.js';
import type { Unit } from './config.js';

const MOST_UNITS = 100_000;

const unit: Reader<Unit> = record((at) => ({
  id: name(member(at, 'id')),
  name: words(member(at, 'name')),
  ...optional(at, 'language', localeTag),
  ...optional(at, 'parent', name),
  ...optional(at, 'headcount', integer(0, 10_000_000)),
}));

/** Reads the units: each id once, each parent among them, no unit above itself. */
export function units(at: Spot): readonly Unit[] {
  const all = list(unit, 0, MOST_UNITS)(at);
  const parents = new Map<string, string | undefined>();
  all.forEach(({ id, parent }, index) => {
    if (id && parents.has(id)) fault(member(member(at, index), 'id'), `Another unit has the id ${show(id)}.`);
    parents.set(id, parent);
  });
  const cyclic = unitsInCycles(parents);
  all.forEach(({ id, parent }, index) => {
    const spot = member(member(at, index), 'parent');
    if (parent && !parents.has(parent)) fault(spot, `No unit has the id ${show(parent)}.`);
    if (cyclic.has(id)) fault(spot, `The unit ${show(id)} comes to stand above itself.`);
  });
  return all;
}

/** Follows each unit upwards once: whoever is met again on the same way up closes a cycle. */
function unitsInCycles(parents: ReadonlyMap<string, string | undefined>): ReadonlySet<string> {
  const cyclic = new Set<string>();
  const done = new Set<string>();
  for (const start of parents.keys()) {
    const way = new Set<string>();
    let id: string | undefined = start;
    while (id !== undefined && !done.has(id) && !way.has(id)) {
      way.add(id);
      id = parents.get(id);
    }
    if (id !== undefined && way.has(id)) {
      const steps = [...way];
      for (const member of steps.slice(steps.indexOf(id))) cyclic.add(member);
    }
    for (const step of way) done.add(step);
  }
  return cyclic;
}
