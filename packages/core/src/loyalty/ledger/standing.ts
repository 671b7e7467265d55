import { shareOf } from '../fraction.js';
import type { CompiledTiers } from '../pricing/tiers.js';
import { windowOf } from '../time/calendar.js';
import { addSpan } from '../time/duration.js';
import { DAY } from '../time/instant.js';
import type { Zone } from '../time/zone.js';
import type { Lot } from './lot.js';
import { BeyondCheckpoint, type Member, type Standing } from './member.js';

/** Where a member begins among levels, with what their deeds so far count in the window of that instant. */
export function newStanding(member: Member, tiers: CompiledTiers, zone: Zone, at: number): Standing {
  const standing: Standing = {
    tiers,
    level: 0,
    since: at,
    quantity: 0,
    countedFrom: Number.NEGATIVE_INFINITY,
    counted: [],
    first: 0,
    rollAt: Number.POSITIVE_INFINITY,
    lapsedAt: Number.NaN,
    dropAt: Number.POSITIVE_INFINITY,
    entries: new Map(),
    owesEntries: false,
  };
  if (tiers.window.kind === 'calendar') {
    const window = windowOf(zone, at, tiers.window.unit);
    standing.countedFrom = window.start;
    standing.rollAt = window.end;
  }
  member.standing = standing;
  if (member.forgotten > 0) throw new BeyondCheckpoint();
  const lots = member.log.filter((entry): entry is Lot => entry.entry === 'lot' && !isWaiting(entry, tiers));
  for (const lot of lots.sort((a, b) => beginOf(a, tiers) - beginOf(b, tiers) || a.seq - b.seq))
    count(member, lot, zone);
  roll(member, zone, at);
  return standing;
}

/** Counts a deed for status, from the instant it counts. One whose money was given back stays in the window: it may come back. */
export function count(member: Member, lot: Lot, zone: Zone): void {
  const { standing } = member;
  if (!standing || beginOf(lot, standing.tiers) < standing.countedFrom || fullWorthOf(lot, standing.tiers) === 0)
    return;
  standing.quantity += worthOf(lot, standing.tiers);
  if (standing.tiers.window.kind !== 'rolling') return;
  enter(standing, lot);
  standing.rollAt = leaves(standing, zone);
}

/** Keeps the order of beginning: what was taken back before it was free and is given again comes late. */
function enter({ tiers, counted, first }: Standing, lot: Lot): void {
  let place = counted.length;
  while (place > first && beginOf(counted[place - 1] as Lot, tiers) > beginOf(lot, tiers)) place -= 1;
  counted.splice(place, 0, lot);
}

/** A refund changed what a deed is worth. */
export function recount(member: Member, lot: Lot, change: () => void): void {
  const { standing } = member;
  const counts = standing && !isWaiting(lot, standing.tiers) && beginOf(lot, standing.tiers) >= standing.countedFrom;
  const before = counts ? worthOf(lot, standing.tiers) : 0;
  change();
  if (counts) standing.quantity += worthOf(lot, standing.tiers) - before;
}

/** Lets go what the window has left behind by an instant. Half-open: a deed leaves exactly one window after it began. */
export function roll(member: Member, zone: Zone, at: number): void {
  const { standing } = member;
  if (!standing) return;
  const { tiers, counted } = standing;
  if (tiers.window.kind === 'calendar' && standing.rollAt <= at) {
    const window = windowOf(zone, at, tiers.window.unit);
    standing.quantity = 0;
    standing.countedFrom = window.start;
    standing.rollAt = window.end;
  }
  while (tiers.window.kind === 'rolling' && standing.rollAt <= at) {
    const lot = counted[standing.first] as Lot;
    standing.quantity -= worthOf(lot, tiers);
    standing.countedFrom = beginOf(lot, tiers) + 1;
    standing.first += 1;
    standing.rollAt = leaves(standing, zone);
  }
}

/** The highest level that fits what the member has now. */
export function fitting(member: Member, standing: Standing, zone: Zone, at: number): number {
  const { levels, by } = standing.tiers;
  const quantity = quantityOf(member, standing, at);
  for (let index = levels.length - 1; index > 0; index--) {
    const level = levels[index];
    if (!level) continue;
    if (by === 'time' ? level.after && addSpan(zone, member.joined, level.after) <= at : quantity >= level.from)
      return index;
  }
  return 0;
}

export function quantityOf(member: Member, { tiers, quantity }: Standing, at: number): number {
  if (tiers.by === 'balance') return member.points.spendable;
  return tiers.by === 'time' ? Math.floor((at - member.joined) / DAY) : quantity;
}

/** When time alone raises a member, where levels are by time. */
export function raisedAt(member: Member, { tiers, level }: Standing, zone: Zone): number {
  const next = tiers.by === 'time' ? tiers.levels[level + 1]?.after : undefined;
  return next ? addSpan(zone, member.joined, next) : Number.POSITIVE_INFINITY;
}

/** Points count when they are free, money and visits when they happen. */
const beginOf = (lot: Lot, { by }: CompiledTiers): number => (by === 'points' ? lot.availableAt : lot.at);
const isWaiting = (lot: Lot, { by }: CompiledTiers): boolean => by === 'points' && lot.pending;

function worthOf(lot: Lot, tiers: CompiledTiers): number {
  if (tiers.by === 'visits') return lot.refunded >= lot.money ? 0 : lot.visits;
  const all = fullWorthOf(lot, tiers);
  return lot.refunded === 0 ? all : all - shareOf(all, lot.refunded, lot.money);
}

/** What a deed counts for before refunds. */
function fullWorthOf(lot: Lot, { by }: CompiledTiers): number {
  if (by === 'visits') return lot.visits;
  return by === 'points' ? lot.qualifying : by === 'spend' ? lot.spend : 0;
}

function leaves({ tiers, counted, first }: Standing, zone: Zone): number {
  const lot = counted[first];
  return lot && tiers.window.kind === 'rolling'
    ? addSpan(zone, beginOf(lot, tiers), tiers.window.over)
    : Number.POSITIVE_INFINITY;
}
