import type { HouseholdEvent, RedeemEvent } from '../events.js';
import { takePoints } from '../ledger/debit.js';
import { remember } from '../ledger/ledger.js';
import type { Member } from '../ledger/member.js';
import { advance } from '../ledger/time.js';
import type { Doing, Outcome } from './doing.js';
import { settled } from './settled.js';

/** Joins a household with a share, changes the share, or leaves with 0. All shares together are at most 100 %. */
export function household({ ledger, member }: Doing, event: HouseholdEvent): Outcome {
  const shares = member.households ?? new Map<string, number>();
  let others = 0;
  for (const [id, share] of shares) if (id !== event.household) others += share;
  if (others + event.share > 100) return 'shares-above-100';
  const members = ledger.households.get(event.household) ?? new Set<Member>();
  if (event.share === 0) {
    shares.delete(event.household);
    members.delete(member);
  } else {
    shares.set(event.household, event.share);
    members.add(member);
  }
  member.households = shares;
  ledger.households.set(event.household, members);
  return undefined;
}

/**
 * Redeems from a household. What the others put in they give and the member receives; then it is spent at once.
 * In proportion to what each can put in, or as the event says.
 */
export function redeemTogether(doing: Doing, event: RedeemEvent, id: string, cost: number): Outcome {
  const { ledger, member, terms, at } = doing;
  if (!terms.version.pooling) return 'not-pooled';
  if (!member.households?.has(id)) return 'not-in-household';
  const members = [...(ledger.households.get(id) ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const one of members) if (one !== member) advance(ledger, one, at);
  const room = members.map((one) => Math.floor((one.points.spendable * (one.households?.get(id) ?? 0)) / 100));
  const parts = event.shares ? members.map((one) => asked(event, one)) : inProportion(cost, room);
  const sum = parts.reduce((total, part) => total + part, 0);
  if (sum !== cost || parts.some((part, index) => part > (room[index] ?? 0))) return 'not-enough';
  const gifts = members.flatMap((one, index) => {
    const part = parts[index] ?? 0;
    if (one === member || part === 0) return [];
    const gift = takePoints(ledger, one.points, 'give', part, event, terms, at);
    settled(ledger, one, at);
    return [gift];
  });
  const own = parts[members.indexOf(member)] ?? 0;
  const debit = takePoints(ledger, member.points, 'spend', own, event, terms, at);
  debit.parts = gifts;
  member.points.received += cost - own;
  member.points.spent += cost - own;
  remember(ledger, event, member, undefined, [debit]);
  return undefined;
}

function asked(event: RedeemEvent, { id }: Member): number {
  let points = 0;
  for (const share of event.shares ?? []) if (share.member === id) points += share.points;
  return points;
}

/**
 * Splits a cost in proportion to what there is; the points left by rounding go to the largest remainders, then by order.
 * More than there is cannot be split: infinitely much of each is missing.
 *
 * @example
 * inProportion(3, [3, 2, 1]) // => [2, 1, 0]
 */
export function inProportion(cost: number, room: readonly number[]): number[] {
  const all = BigInt(room.reduce((sum, one) => sum + one, 0));
  if (all === 0n || BigInt(cost) > all) return room.map(() => Number.POSITIVE_INFINITY);
  const exact = room.map((one) => BigInt(cost) * BigInt(one));
  const parts = exact.map((product) => Number(product / all));
  const left = cost - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = [...parts.keys()].sort(
    (a, b) => Number((exact[b] ?? 0n) % all) - Number((exact[a] ?? 0n) % all) || a - b,
  );
  for (const index of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
