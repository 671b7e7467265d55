import type { Deed } from '../events.js';
import { termsAt } from '../pricing/terms.js';
import type { CompiledTiers } from '../pricing/tiers.js';
import { windowOf } from '../time/calendar.js';
import { addSpan } from '../time/duration.js';
import { isoOf } from '../time/instant.js';
import type { Zone } from '../time/zone.js';
import { openLot } from './credit.js';
import { takeBack } from './debit.js';
import type { Ledger } from './ledger.js';
import type { Member, Standing } from './member.js';
import { fitting, newStanding, quantityOf } from './standing.js';

/** Levels are placed anew only when the member does something under terms that changed them. */
export function adoptTiers(member: Member, tiers: CompiledTiers | undefined, zone: Zone, at: number): void {
  const { standing } = member;
  if (standing?.tiers === tiers) return;
  if (!tiers) {
    member.standing = undefined;
    return;
  }
  const fresh = newStanding(member, tiers, zone, at);
  if (!standing) return;
  const id = levelId(standing);
  const level = tiers.levels.findIndex(({ level }) => level.id === id);
  if (level >= 0) [fresh.level, fresh.since] = [level, standing.since];
  for (const [key, entry] of standing.entries) fresh.entries.set(key, entry);
  fresh.owesEntries = standing.owesEntries;
}

export function levelId({ tiers, level }: Standing): string | undefined {
  return tiers.levels[level]?.level.id;
}

/** Up at once, with a reward for each level passed; down when the policy and its grace say so. */
export function evaluate(ledger: Ledger, member: Member, at: number): void {
  const { standing } = member;
  if (!standing) return;
  let fit = fitting(member, standing, ledger.zone, at);
  while (standing.level < fit) {
    standing.level += 1;
    standing.since = at;
    payEntry(ledger, member, standing, standing.level, at);
    fit = fitting(member, standing, ledger.zone, at);
  }
  if (standing.owesEntries) payEntriesAgain(ledger, member, standing, at);
  if (fit === standing.level) {
    standing.lapsedAt = Number.NaN;
    standing.dropAt = Number.POSITIVE_INFINITY;
    return;
  }
  if (Number.isNaN(standing.lapsedAt)) {
    standing.lapsedAt = at;
    standing.dropAt = heldUntil(standing, ledger.zone, at, false);
  }
  while (standing.level > fit && standing.dropAt <= at) drop(standing, fit, ledger.zone);
}

/** A refund that undoes what an entry reward was for takes the reward back too. */
export function takeEntriesBack(ledger: Ledger, member: Member, before: number, deed: Deed, at: number): void {
  const { standing } = member;
  if (!standing || standing.entries.size === 0) return;
  const after = quantityOf(member, standing, at);
  for (const { level, from } of standing.tiers.levels) {
    const entry = standing.entries.get(level.id);
    if (!entry || entry.takenBack || before < from || after >= from) continue;
    entry.takenBack = true;
    standing.owesEntries = true;
    takeBack(ledger, entry.lot, entry.lot.points, deed, at);
  }
}

/** Pays again what a refund took back, once the member qualifies again for a level they still hold. */
function payEntriesAgain(ledger: Ledger, member: Member, standing: Standing, at: number): void {
  const quantity = quantityOf(member, standing, at);
  standing.owesEntries = false;
  standing.tiers.levels.forEach(({ level, from }, index) => {
    if (!standing.entries.get(level.id)?.takenBack) return;
    if (index <= standing.level && quantity >= from) payEntry(ledger, member, standing, index, at);
    else standing.owesEntries = true;
  });
}

function payEntry(ledger: Ledger, member: Member, standing: Standing, index: number, at: number): void {
  const level = standing.tiers.levels[index]?.level;
  const terms = termsAt(ledger.compiled, at);
  if (!level?.entry || !terms) return;
  const deed: Deed = {
    id: `${member.id}/${level.id}/${isoOf(at)}`,
    kind: 'level',
    member: member.id,
    at: isoOf(at),
    level: level.id,
  };
  const lot = openLot(ledger, member.points, {
    kind: 'earn',
    deed,
    terms,
    at,
    points: level.entry,
    availableAt: at,
    expiry: terms.expiry,
  });
  standing.entries.set(level.id, { lot, takenBack: false });
}

function drop(standing: Standing, fit: number, zone: Zone): void {
  const at = standing.dropAt;
  const lower = standing.tiers.oneDown ? standing.level - 1 : fit;
  for (let index = lower + 1; index <= standing.level; index++) {
    standing.entries.delete(standing.tiers.levels[index]?.level.id ?? '');
  }
  standing.level = lower;
  standing.since = at;
  const settled = lower === fit;
  standing.lapsedAt = settled ? Number.NaN : at;
  standing.dropAt = settled ? Number.POSITIVE_INFINITY : heldUntil(standing, zone, at, true);
}

/** Until when the policy keeps a level that is no longer earned. `again` asks for the check after the one at that instant. */
function heldUntil({ tiers, since }: Standing, zone: Zone, at: number, again: boolean): number {
  if (tiers.policy === 'never') return Number.POSITIVE_INFINITY;
  let until = at;
  if (tiers.policy === 'anniversary') until = anniversary(zone, since, at, again);
  else if (tiers.policy !== 'at-once') {
    const { start, end } = windowOf(zone, at, tiers.period);
    until = start === at && !again ? at : end;
    if (tiers.policy === 'next-period-end' && !again) until = windowOf(zone, until, tiers.period).end;
  }
  return tiers.grace ? addSpan(zone, until, tiers.grace) : until;
}

/** The first yearly return of an instant that is not before another, or after it. */
function anniversary(zone: Zone, since: number, at: number, after: boolean): number {
  let count = Math.max(1, new Date(at).getUTCFullYear() - new Date(since).getUTCFullYear() - 1);
  let instant = addSpan(zone, since, { count, unit: 'Y' });
  while (instant < at || (after && instant === at)) instant = addSpan(zone, since, { count: ++count, unit: 'Y' });
  return instant;
}
