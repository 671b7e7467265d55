import type { Deed, OrderEvent } from '../events.js';
import type { Campaign, RuleBase } from '../rules.js';
import { weekdayOf } from '../time/calendar.js';
import { DAY, instantOf } from '../time/instant.js';
import { localOf, type Zone } from '../time/zone.js';
import type { CompiledScope } from './scope.js';

/** What a rule is priced in: the deed, its instant, the member's level, the money it brings, rules at their limit. */
export interface Circumstances {
  readonly deed: Deed;
  readonly at: number;
  readonly level: string | undefined;
  readonly money: number;
  readonly exhausted: readonly string[] | undefined;
}

export type Condition = (c: Circumstances) => boolean;

/** The conditions of a rule as tests; empty when it always holds, which is the usual case. */
export function conditionsOf(rule: RuleBase, scope: CompiledScope | undefined, zone: Zone): readonly Condition[] {
  const { tiers, units, minimum, limit, when, id } = rule;
  const tests: Condition[] = [];
  if (when) tests.push(...campaignTests(when, zone));
  if (tiers) tests.push(({ level }) => level !== undefined && tiers.includes(level));
  if (units) tests.push(({ deed }) => 'unit' in deed && deed.unit !== undefined && units.includes(deed.unit));
  if (minimum) tests.push(({ money }) => money >= minimum);
  if (limit) tests.push(({ exhausted }) => !exhausted?.includes(id));
  // A rule for some lines is none for an order whose lines are not known: better to promise too little.
  if (scope) tests.push(({ deed }) => deed.kind === 'order' && linesOf(deed).some((line) => scope(line) > 0));
  return tests;
}

export const linesOf = (order: OrderEvent) => order.lines ?? [];

export function holds(tests: readonly Condition[], c: Circumstances): boolean {
  for (const test of tests) if (!test(c)) return false;
  return true;
}

function campaignTests({ from, to, weekdays, hours }: Campaign, zone: Zone): Condition[] {
  const tests: Condition[] = [];
  if (from !== undefined || to !== undefined) {
    const start = from === undefined ? Number.NEGATIVE_INFINITY : instantOf(from);
    const end = to === undefined ? Number.POSITIVE_INFINITY : instantOf(to);
    tests.push(({ at }) => at >= start && at < end);
  }
  if (weekdays || hours) {
    const days = new Set(weekdays ?? [1, 2, 3, 4, 5, 6, 7]);
    const [first, last] = [minutesOf(hours?.from ?? '00:00'), minutesOf(hours?.to ?? '24:00')];
    tests.push(({ at }) => {
      const local = localOf(zone, at);
      const minute = (local - Math.floor(local / DAY) * DAY) / 60_000;
      const inHours = first <= last ? minute >= first && minute < last : minute >= first || minute < last;
      return inHours && days.has(weekdayOf(local));
    });
  }
  return tests;
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}
