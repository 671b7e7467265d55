import {
  fault,
  integer,
  list,
  member,
  oneOf,
  optional,
  type Reader,
  record,
  type Spot,
  string,
} from '../../internal/read.js';
import { instant } from '../../response/instant.js';
import type { EventKind, LedgerEvent, OrderEvent, OrderLine, RedeemEvent } from '../events.js';
import { amount, byKind, dayOfYear, LARGEST_POINTS, label, somePoints } from './values.js';

/** Ids of events and members: what an address and a database key can hold. */
const id = string(/^[A-Za-z0-9_.:-]{1,128}$/, '1 to 128 letters, digits, "_", "-", "." or ":"');

type Head = { readonly id: string; readonly member: string; readonly at: string };

const kinds: Readonly<Record<EventKind, (at: Spot, head: Head) => LedgerEvent>> = {
  join: (at, head) => ({
    ...head,
    kind: 'join',
    ...optional(at, 'birthday', dayOfYear),
    ...optional(at, 'referrer', id),
  }),
  profile: (at, head) => ({ ...head, kind: 'profile', ...optional(at, 'birthday', dayOfYear) }),
  order,
  visit: (at, head) => ({ ...head, kind: 'visit', ...optional(at, 'unit', label) }),
  action: (at, head) => ({
    ...head,
    kind: 'action',
    action: label(member(at, 'action')),
    ...optional(at, 'unit', label),
  }),
  stamp: (at, head) => ({
    ...head,
    kind: 'stamp',
    card: id(member(at, 'card')),
    ...optional(at, 'count', integer(1, 1000)),
  }),
  adjust: (at, head) => ({
    ...head,
    kind: 'adjust',
    points: correction(member(at, 'points')),
    reason: words(member(at, 'reason')),
  }),
  redeem,
  refund: (at, head) => ({
    ...head,
    kind: 'refund',
    order: id(member(at, 'order')),
    amount: amount(member(at, 'amount')),
  }),
  cancel: (at, head) => ({ ...head, kind: 'cancel', event: id(member(at, 'event')) }),
  give: (at, head) => ({ ...head, kind: 'give', to: id(member(at, 'to')), points: somePoints(member(at, 'points')) }),
  reinstate: (_, head) => ({ ...head, kind: 'reinstate' }),
  household: (at, head) => ({
    ...head,
    kind: 'household',
    household: id(member(at, 'household')),
    share: integer(0, 100)(member(at, 'share')),
  }),
};

const names = Object.keys(kinds) as EventKind[];

export const eventKind: Reader<EventKind> = oneOf(names[0] as EventKind, ...names.slice(1));

/** Reads one event. */
export const readEvent: Reader<LedgerEvent> = byKind<LedgerEvent>(
  Object.fromEntries(names.map((kind) => [kind, (at: Spot) => kinds[kind](at, head(at))])),
  { id: '', member: '', at: '', kind: 'visit' },
);

function head(at: Spot): Head {
  return { id: id(member(at, 'id')), member: id(member(at, 'member')), at: instant(member(at, 'at')) };
}

const words = string(/^(?=.*\S)[^\0]{1,500}$/su, 'a reason in at most 500 characters');

function correction(at: Spot): number {
  const points = integer(-LARGEST_POINTS, LARGEST_POINTS)(at);
  if (points === 0 && at.value === 0) fault(at, 'A correction of 0 corrects nothing.');
  return points;
}

const line: Reader<OrderLine> = record((at) => ({
  ...optional(at, 'product', label),
  ...optional(at, 'brand', label),
  ...optional(at, 'category', label),
  amount: amount(member(at, 'amount')),
  ...optional(at, 'quantity', integer(1, 100_000)),
}));

function order(at: Spot, head: Head): OrderEvent {
  const total = amount(member(at, 'total'));
  return {
    ...head,
    kind: 'order',
    total,
    ...optional(at, 'paidWithPoints', integer(0, total)),
    ...optional(at, 'unit', label),
    ...optional(at, 'lines', list(line, 0, 1000)),
  };
}

function redeem(at: Spot, head: Head): RedeemEvent {
  const share = record((spot) => ({ member: id(member(spot, 'member')), points: somePoints(member(spot, 'points')) }));
  const what = ['points', 'reward', 'card'].filter((key) => member(at, key).value !== undefined);
  if (what.length !== 1) fault(at, 'A redemption has exactly one of "points", "reward" and "card".');
  const household = optional(at, 'household', id);
  if (household.household !== undefined && what[0] === 'card') fault(member(at, 'household'), 'A card has one owner.');
  return {
    ...head,
    kind: 'redeem',
    ...optional(at, 'points', somePoints),
    ...optional(at, 'reward', id),
    ...optional(at, 'card', id),
    ...household,
    ...optional(at, 'shares', list(share, 1, 100)),
  };
}
