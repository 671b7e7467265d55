import type { Unit } from '../config/config.js';
import { type Status, suppressTree, type TreeGroup } from '../privacy/index.js';
import { primaryStatus } from '../privacy/status.js';

/** All units together. */
export const ALL = '*';

/** The group of those who answered at a unit that has others below it. No unit is called so: ids hold no U+0000. */
export const ownOf = (unit: string): string => `${unit}\u0000`;

/** Units from the company down; units that nobody named stand below the company itself. */
export interface Hierarchy {
  /** Ids a unit is made of: its own and those of all units below it. */
  within(unit: string): ReadonlySet<string>;
  /** Units that have none below them, of those given. */
  lowest(units: Iterable<string>): string[];
  /** What may be published of each unit and of the company. */
  statuses(answers: ReadonlyMap<string, number>, rule: Rule): ReadonlyMap<string, Status>;
}

/** Employees are protected against subtraction too; customers' scores only wait for enough answers. */
export interface Rule {
  readonly minimum: number;
  readonly isComplementary: boolean;
}

/** Works out who stands above whom. A parent that is not among the units counts as the company. */
export function hierarchyOf(units: readonly Unit[]): Hierarchy {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const parents = new Set(units.flatMap(({ parent }) => (parent !== undefined && known.has(parent) ? [parent] : [])));
  const above = (unit: string): string[] => {
    const way: string[] = [];
    for (let id = known.get(unit)?.parent; id !== undefined && known.has(id) && !way.includes(id); ) {
      way.push(id);
      id = known.get(id)?.parent;
    }
    return [...way, ALL];
  };
  return {
    within: (unit) => new Set([unit, ...units.filter(({ id }) => above(id).includes(unit)).map(({ id }) => id)]),
    lowest: (all) => [...all].filter((unit) => !parents.has(unit)),
    statuses: (answers, { minimum, isComplementary }) => {
      const groups = groupsOf(answers, above, parents);
      if (isComplementary) return suppressTree(groups, minimum);
      return new Map(groups.map(({ id, n }) => [id, primaryStatus(n, minimum)]));
    },
  };
}

/** A unit that has units below it and answers of its own is the parent of those too, as a group beside its units. */
function groupsOf(
  answers: ReadonlyMap<string, number>,
  above: (unit: string) => readonly string[],
  parents: ReadonlySet<string>,
): TreeGroup[] {
  const sums = new Map<string, number>([[ALL, 0]]);
  const groups: TreeGroup[] = [];
  for (const [unit, n] of answers) {
    const way = above(unit);
    for (const id of parents.has(unit) ? [unit, ...way] : way) sums.set(id, (sums.get(id) ?? 0) + n);
    groups.push(parents.has(unit) ? { id: ownOf(unit), parent: unit, n } : { id: unit, parent: way[0] ?? ALL, n });
  }
  for (const [id, n] of sums) groups.push(id === ALL ? { id, n } : { id, parent: above(id)[0] ?? ALL, n });
  return groups;
}
