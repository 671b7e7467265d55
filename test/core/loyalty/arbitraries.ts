import type { LedgerEvent, Programme } from '@samklang/core/loyalty';
import fc from 'fast-check';
import { programmeWith } from './programmes.js';

const START = Date.UTC(2025, 0, 1);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MEMBERS = ['a', 'b', 'c'];

/** Instants over three years, often equal, often at midnight in Stockholm. */
export const instants = fc.oneof(
  fc.integer({ min: 0, max: 1100 }).map((day) => iso(START + day * DAY - HOUR)),
  fc.integer({ min: 0, max: 1100 * 24 }).map((hour) => iso(START + hour * HOUR)),
);
const iso = (instant: number) => new Date(instant).toISOString();

const durations = fc.constantFrom('0D', '1D', '14D', '3W', '1M', '12M', '1Y_U', '1M_U', '36h', '2D_D');
const points = fc.integer({ min: 1, max: 300 });

const expiry = fc.oneof(
  fc.constant({ kind: 'none' }),
  fc.record({ kind: fc.constant('rolling'), after: durations }),
  fc.record({ kind: fc.constant('rolling'), after: durations, end: fc.constantFrom('day', 'month', 'year') }),
  fc.record({ kind: fc.constant('calendar'), on: fc.constantFrom('01-01', '02-29', '07-01') }),
  fc.record({ kind: fc.constant('inactivity'), after: fc.constantFrom('1M', '90D') }),
  fc.record({ kind: fc.constant('inactivity'), after: fc.constant('2M'), existing: fc.constant('grandfather') }),
  fc.record({ kind: fc.constant('rolling'), after: fc.constant('3M'), existing: fc.constant('grandfather') }),
);

const rules = fc
  .record({
    points: fc.constantFrom('1', '0.5', '1.333333', '17'),
    per: fc.constantFrom(1, 7, 100, 1000),
    by: fc.constantFrom('1.5', '0.1', '3.000001'),
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    limit: fc.option(
      fc.record({ times: fc.integer({ min: 1, max: 3 }), per: fc.constantFrom('day', 'month', 'lifetime') }),
    ),
  })
  .map(({ points, per, by, weekdays, limit }) => [
    { id: 'spend', kind: 'spend', points, per },
    { id: 'coffee', kind: 'spend', points: '2', per: 100, scope: { categories: ['coffee'] } },
    { id: 'days', kind: 'multiplier', by, when: { weekdays } },
    { id: 'tea', kind: 'multiplier', by: '2.5', scope: { products: ['tea'] }, qualifying: false },
    { id: 'visit', kind: 'visit', points: 3, pending: '2D', ...(limit && { limit }) },
    { id: 'deed', kind: 'action', action: 'review', points: 20 },
    { id: 'hello', kind: 'join', points: 10 },
    { id: 'birthday', kind: 'birthday', points: 25 },
    { id: 'friend', kind: 'referral', points: 40, friend: 15 },
  ]);

const tiers = fc.record({
  by: fc.constantFrom('points', 'balance', 'spend', 'visits'),
  window: fc.constantFrom<unknown>(
    { kind: 'lifetime' },
    { kind: 'calendar', unit: 'year' },
    { kind: 'calendar', unit: 'month' },
    { kind: 'rolling', over: '2M' },
  ),
  downgrade: fc.record({
    policy: fc.constantFrom('never', 'at-once', 'period-end', 'next-period-end', 'anniversary'),
    grace: fc.constantFrom('0D', '10D'),
    step: fc.constantFrom('fitting', 'one-down'),
  }),
  levels: fc.constant([
    { id: 'basic', name: 'Basic' },
    { id: 'silver', name: 'Silver', from: 5, multiplier: '1.25', entry: 11 },
    { id: 'gold', name: 'Gold', from: 200, multiplier: '2', entry: 70 },
  ]),
});

const cards = fc
  .record({ size: fc.integer({ min: 1, max: 5 }), overflow: fc.constantFrom('carry', 'discard'), expiry })
  .map((card) => [{ ...card, id: 'cup', title: 'Cups', reward: 'A cup', earn: { kind: 'visit' }, perDay: 3 }]);

const version = fc.record(
  {
    rules,
    expiry,
    pending: durations,
    returns: fc.constantFrom('only-pending', 'within-balance', 'unlimited'),
    overdraw: fc.constantFrom('refuse', 'deficit'),
    caps: fc.constantFrom([{ per: 'day', points: 150 }], [{ per: 'lifetime', points: 900 }]),
    tiers,
    cards,
    rounding: fc.record({ mode: fc.constantFrom('down', 'nearest', 'up'), moment: fc.constantFrom('once', 'each') }),
  },
  { requiredKeys: ['rules'] },
);

/** Programmes of one to three versions with everything that can be switched on. */
export const programmes: fc.Arbitrary<Programme> = fc
  .array(version, { minLength: 1, maxLength: 3 })
  .map((versions) => programmeOf(versions));

export function programmeOf(versions: readonly object[], zone = 'Europe/Stockholm'): Programme {
  const shared = { reinstatement: { window: '40D', extensions: [{ by: '1M' }] }, pooling: { split: 'proportional' } };
  return programmeWith(
    versions.map((one, index) => ({ ...shared, ...one, from: iso(START - DAY + index * 300 * DAY) })),
    zone,
  );
}

const line = fc.record(
  {
    product: fc.constantFrom('tea', 'cup'),
    category: fc.constantFrom('coffee', 'bread'),
    amount: fc.integer({ min: 0, max: 20_000 }),
    quantity: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: ['amount'] },
);

const bodies = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('order'),
      total: fc.integer({ min: 0, max: 50_000 }),
      lines: fc.array(line, { maxLength: 3 }),
    }),
  },
  fc.record({ kind: fc.constant('visit') }),
  fc.record({ kind: fc.constant('action'), action: fc.constant('review') }),
  fc.record({ kind: fc.constant('stamp'), card: fc.constant('cup'), count: fc.integer({ min: 1, max: 7 }) }),
  fc.record({
    kind: fc.constant('adjust'),
    points: fc.integer({ min: -200, max: 200 }).filter((n) => n !== 0),
    reason: fc.constant('put right'),
  }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('redeem'), points }) },
  fc.record({ kind: fc.constant('redeem'), card: fc.constant('cup') }),
  fc.record({ kind: fc.constant('redeem'), points, household: fc.constant('home') }),
  fc.record({
    kind: fc.constant('household'),
    household: fc.constantFrom('home', 'club'),
    share: fc.constantFrom(0, 30, 60, 100),
  }),
  fc.record({ kind: fc.constant('give'), to: fc.constantFrom(...MEMBERS), points }),
  fc.record({ kind: fc.constant('reinstate') }),
  fc.record({ kind: fc.constant('profile'), birthday: fc.constantFrom('02-29', '03-01', '12-31') }),
);

/** Three members who join early, then do anything; refunds and cancellations mostly of what there is. */
export const histories: fc.Arbitrary<readonly LedgerEvent[]> = fc
  .array(
    fc.record({
      member: fc.constantFrom(...MEMBERS),
      at: instants,
      body: bodies,
      undo: fc.integer({ min: 0, max: 9 }),
      undoneAt: instants,
      part: fc.integer({ min: 0, max: 50_000 }),
    }),
    { maxLength: 10 },
  )
  .map((deeds): LedgerEvent[] => {
    const joins = MEMBERS.map((member, index) => ({
      id: `join-${member}`,
      member,
      at: iso(START + index),
      kind: 'join',
      ...(index > 0 && { referrer: MEMBERS[index - 1], birthday: '02-29' }),
    }));
    const events = deeds.flatMap(({ member, at, body, undo, undoneAt, part }, index): object[] => {
      const id = `e${index}`;
      const event = { id, member, at, ...body };
      if (undo < 3 && body.kind === 'order')
        return [event, { id: `u${index}`, member, at: undoneAt, kind: 'refund', order: id, amount: part }];
      if (undo === 3) return [event, { id: `u${index}`, member, at: undoneAt, kind: 'cancel', event: id }];
      if (undo === 4) return [event, { id: `u${index}`, member, at: undoneAt, kind: 'cancel', event: `u${index - 1}` }];
      return [event];
    });
    return [...joins, ...events] as LedgerEvent[];
  });
