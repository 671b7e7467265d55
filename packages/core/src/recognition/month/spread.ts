import type { Winner } from './round.js';

/** Somebody in the owner's list, as far as the spread needs to know. */
export interface Colleague {
  readonly person: string;
  readonly team: string;
  /** False for work that few see: the back office, the night shift, the warehouse. */
  readonly visible?: boolean;
}

/** Wins of a group beside what its size would lead one to expect. */
export interface Spread {
  readonly people: number;
  readonly wins: number;
  readonly expected: number;
}

/** A thought for those who choose, as data: a group that is passed over, or one that wins out of proportion. */
export type SpreadHint =
  | { readonly code: 'team-passed-over' | 'team-often'; readonly team: string; readonly spread: Spread }
  | { readonly code: 'less-visible-passed-over'; readonly spread: Spread };

/**
 * How fairly the honour has gone round. A group is passed over when at least one win was to be expected and none came;
 * a team wins often from twice what was to be expected, and two more than it. Winners who left are not counted.
 *
 * @example
 * const people = [{ person: 'a', team: 'Bar' }, { person: 'b', team: 'Stores', visible: false }];
 * const wins = ['2026-08', '2026-09'].map((period) => ({ person: 'a', period }));
 * spreadHints(people, wins).map(({ code }) => code) // => ['team-passed-over', 'less-visible-passed-over']
 */
export function spreadHints(colleagues: readonly Colleague[], winners: readonly Winner[]): readonly SpreadHint[] {
  const wins = new Map<string, number>();
  for (const { person } of winners) wins.set(person, (wins.get(person) ?? 0) + 1);
  const winsOf = (group: readonly Colleague[]) => group.reduce((sum, { person }) => sum + (wins.get(person) ?? 0), 0);
  const total = winsOf(colleagues);
  const spreadOf = (group: readonly Colleague[]): Spread => ({
    people: group.length,
    wins: winsOf(group),
    expected: colleagues.length > 0 ? (total * group.length) / colleagues.length : 0,
  });
  const isPassedOver = ({ wins: own, expected }: Spread) => own === 0 && expected >= 1;
  const teams = [...new Set(colleagues.map(({ team }) => team))].sort();
  const hints = teams.flatMap((team): SpreadHint[] => {
    const spread = spreadOf(colleagues.filter((one) => one.team === team));
    if (isPassedOver(spread)) return [{ code: 'team-passed-over', team, spread }];
    const isOften = spread.wins >= 2 * spread.expected && spread.wins >= spread.expected + 2;
    return isOften ? [{ code: 'team-often', team, spread }] : [];
  });
  const lessVisible = spreadOf(colleagues.filter(({ visible }) => visible === false));
  return isPassedOver(lessVisible) ? [...hints, { code: 'less-visible-passed-over', spread: lessVisible }] : hints;
}
