import { isHidden, primaryStatus, type Status } from './status.js';

/** A unit and how many answered there. */
export interface Group {
  readonly id: string;
  readonly n: number;
}

/** A group under a published parent; without `parent` it is a root. */
export interface TreeGroup extends Group {
  readonly parent?: string;
}

/**
 * Complementary suppression below one published parent whose children do not overlap. While only one child is hidden,
 * or the hidden ones together have fewer than `minimum` answers, the smallest shown child is hidden too (tie: the
 * smallest id). The parent minus the shown children is then never a group under the minimum.
 *
 * Source: the "remainder rule" that survey products agree on; exact for one parent with disjoint children.
 *
 * @param children groups of one parent, `n` whole numbers from 0
 * @param minimum fewest answers that may be shown, such as 5
 * @returns one status per child, in the same order
 * @throws RangeError when an `n` is not a whole number from 0
 * @example
 * suppressChildren([{ id: 'a', n: 12 }, { id: 'b', n: 3 }, { id: 'c', n: 7 }], 5) // => ['shown', 'primary', 'secondary']
 */
export function suppressChildren(children: readonly Group[], minimum: number): Status[] {
  const status = children.map((child) => primaryStatus(wholeCount(child.n), minimum));
  hideUntilSafe(children, status, minimum);
  return status;
}

/**
 * {@link suppressChildren} for a whole hierarchy, from the roots down. Below a hidden parent at least two children
 * (or the only one) are hidden, else their sum would give the parent back. Roots have no published total above them.
 *
 * @returns the status of every group by id; a group whose parent is not in the list, or is itself, counts as a root
 * @example
 * suppressTree([{ id: 'x', n: 15 }, { id: 'a', parent: 'x', n: 3 }, { id: 'b', parent: 'x', n: 12 }], 5).get('b') // => 'secondary'
 */
export function suppressTree(groups: readonly TreeGroup[], minimum: number): Map<string, Status> {
  const ids = new Set(groups.map((group) => group.id));
  const parentOf = ({ id, parent = id }: TreeGroup) => (parent !== id && ids.has(parent) ? parent : undefined);
  const below = new Map<string, TreeGroup[]>();
  const status = new Map<string, Status>();
  for (const group of groups) {
    status.set(group.id, primaryStatus(wholeCount(group.n), minimum));
    const parent = parentOf(group);
    if (parent === undefined) continue;
    const siblings = below.get(parent);
    if (siblings) siblings.push(group);
    else below.set(parent, [group]);
  }
  const open = groups.filter((group) => parentOf(group) === undefined);
  for (let parent = open.pop(); parent; parent = open.pop()) {
    const children = below.get(parent.id) ?? [];
    const statuses = suppressChildren(children, minimum);
    if (isHidden(status.get(parent.id) ?? 'shown') && !statuses.some(isHidden)) {
      hideSmallest(children, statuses);
      hideUntilSafe(children, statuses, minimum);
    }
    children.forEach((child, i) => {
      status.set(child.id, statuses[i] ?? 'shown');
    });
    open.push(...children);
  }
  return status;
}

function hideUntilSafe(children: readonly Group[], status: Status[], minimum: number): void {
  for (;;) {
    const hidden = children.filter((_, i) => isHidden(status[i] ?? 'shown'));
    const sum = hidden.reduce((total, child) => total + child.n, 0);
    const safe = hidden.length === 0 || (hidden.length > 1 && sum >= minimum);
    if (safe || !hideSmallest(children, status)) return;
  }
}

function hideSmallest(children: readonly Group[], status: Status[]): boolean {
  let best: { readonly group: Group; readonly i: number } | undefined;
  children.forEach((group, i) => {
    if (status[i] !== 'shown') return;
    const smaller = !best || group.n < best.group.n || (group.n === best.group.n && group.id < best.group.id);
    if (smaller) best = { group, i };
  });
  if (!best) return false;
  status[best.i] = 'secondary';
  return true;
}

function wholeCount(n: number): number {
  if (Number.isInteger(n) && n >= 0) return n;
  throw new RangeError(`suppressChildren: n must be a whole number from 0, got ${n}`);
}
