import { normalText } from '../names/normal.js';
import type { Named, Recognition } from '../record/recognition.js';
import type { RosterRow } from './roster.js';

const DAY = 86_400_000;

export interface ThankedRules {
  /** How far back to look; default 90. */
  readonly days?: number;
  /** Fewest people of a team that is shown; default 5. */
  readonly minimum?: number;
}

/** How many of a team were thanked, or that the team is too small to say. Who was not is nowhere in it. */
export type TeamThanked =
  | { readonly team: string; readonly people: number; readonly thanked: number; readonly share: number }
  | { readonly team: string; readonly fewerThan: number };

export interface Thanked {
  readonly teams: readonly TeamThanked[];
  /** Thanks to names that stand in no row, or in several: they are counted for nobody. */
  readonly unmatched: number;
}

/**
 * The share of each team that was thanked lately, for the owner alone and on the owner's device. Kudos, examples and
 * employees of the month count once a moderator let them show. There is no total, from which the figure of
 * a small team could be worked out.
 *
 * @param now Milliseconds since 1970.
 * @returns Teams by name; `share` from 0 to 1.
 * @example
 * thankedLately([{ person: 'p1', name: 'Bo Ek', team: 'Bar' }], [], 0) // => { teams: [{ team: 'Bar', fewerThan: 5 }], unmatched: 0 }
 */
export function thankedLately(
  roster: readonly RosterRow[],
  records: readonly Recognition[],
  now: number,
  { days = 90, minimum = 5 }: ThankedRules = {},
): Thanked {
  const find = finder(roster);
  const thanked = new Set<string>();
  let unmatched = 0;
  for (const record of records) {
    if (!isThanks(record) || !isWithin(record, now, days)) continue;
    for (const named of record.to.filter(({ name }) => name !== '')) {
      const row = find(named);
      if (row) thanked.add(row.person);
      else unmatched++;
    }
  }
  const teams = new Map<string, RosterRow[]>();
  for (const row of roster) append(teams, row.team, row);
  const shares = [...teams]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([team, rows]): TeamThanked => {
      const people = new Set(rows.map(({ person }) => person));
      if (people.size < minimum) return { team, fewerThan: minimum };
      const count = [...people].filter((person) => thanked.has(person)).length;
      return { team, people: people.size, thanked: count, share: count / people.size };
    });
  return { teams: shares, unmatched };
}

function isThanks({ kind, state }: Recognition): boolean {
  return state === 'shown' && (kind === 'kudos' || kind === 'example' || kind === 'month');
}

function isWithin({ at }: Recognition, now: number, days: number): boolean {
  const time = Date.parse(at);
  return time > now - days * DAY && time <= now;
}

/** By name, or by name and team where several bear it. */
function finder(roster: readonly RosterRow[]): (named: Named) => RosterRow | undefined {
  const byName = new Map<string, RosterRow[]>();
  for (const row of roster) append(byName, normalText(row.name), row);
  return ({ name, team }) => {
    const rows = byName.get(normalText(name)) ?? [];
    if (rows.length <= 1 || team === undefined) return rows.length === 1 ? rows[0] : undefined;
    const inTeam = rows.filter((row) => normalText(row.team) === normalText(team));
    return inTeam.length === 1 ? inTeam[0] : undefined;
  };
}

function append<T>(groups: Map<string, T[]>, key: string, entry: T): void {
  const group = groups.get(key);
  if (group) group.push(entry);
  else groups.set(key, [entry]);
}
