import type { CompiledRule } from '../pricing/compiled-rule.js';
import type { Terms } from '../pricing/terms.js';
import type { Per } from '../programme.js';
import type { Rule } from '../rules.js';
import { windowOf } from '../time/calendar.js';
import type { Zone } from '../time/zone.js';
import type { Ledger } from './ledger.js';
import type { Lot } from './lot.js';
import type { Counter, Member } from './member.js';

/** The rules that have paid a member as often as they may. */
export function exhaustedRules(member: Member, limited: readonly Rule[], zone: Zone, at: number): readonly string[] {
  return limited.flatMap(({ id, limit }) => {
    const paid = limit && counterAt(member.uses?.get(id), zone, at, limit.per);
    return limit && (paid?.count ?? 0) >= limit.times ? [id] : [];
  });
}

export function countUses(member: Member, used: readonly CompiledRule[], zone: Zone, at: number): void {
  for (const { rule } of used) {
    if (!rule.limit) continue;
    member.uses ??= new Map();
    bump(member.uses, rule.id, zone, at, rule.limit.per, 1);
  }
}

/** How many of the points a member can still earn in the stretches of that instant. */
export function roomFor(member: Member, { caps, zone }: Terms, at: number, points: number): number {
  let room = points;
  for (const { per, points: most } of caps) {
    room = Math.min(room, most - (counterAt(member.caps?.get(per), zone, at, per)?.count ?? 0));
  }
  return Math.max(0, room);
}

/** Counts what was earned, or with a minus what a refund took from the same stretch, so that it can be earned again. */
export function countEarned({ compiled: { capped }, zone }: Ledger, member: Member, at: number, points: number): void {
  for (const per of capped) {
    member.caps ??= new Map();
    if (points > 0) bump(member.caps, per, zone, at, per, points);
    else {
      const counter = member.caps.get(per);
      if (counter && counter.start === startOf(zone, at, per)) counter.count += points;
    }
  }
}

/** Whether a credit counted towards the caps. */
export const isCapped = ({ deed, kind }: Lot): boolean =>
  kind === 'earn' && deed.kind !== 'adjust' && deed.kind !== 'level';

function counterAt(counter: Counter | undefined, zone: Zone, at: number, per: Per): Counter | undefined {
  return counter?.start === startOf(zone, at, per) ? counter : undefined;
}

function bump(counters: Map<string, Counter>, key: string, zone: Zone, at: number, per: Per, by: number): void {
  const start = startOf(zone, at, per);
  const counter = counters.get(key);
  if (!counter) counters.set(key, { start, count: by });
  else if (counter.start === start) counter.count += by;
  else {
    counter.start = start;
    counter.count = by;
  }
}

function startOf(zone: Zone, at: number, per: Per): number {
  return per === 'lifetime' ? Number.NEGATIVE_INFINITY : windowOf(zone, at, per).start;
}
