import type { LedgerEvent } from '@samklang/core/loyalty';

const DAY = 86_400_000;

type Told = LedgerEvent extends infer T ? (T extends unknown ? Omit<T, 'id' | 'member' | 'at'> : never) : never;
/** Days before today, the hour in UTC, and what happened. */
type Line = readonly [days: number, hour: number, told: Told];

const order = (total: number, more: Partial<Extract<LedgerEvent, { kind: 'order' }>> = {}): Told => ({
  kind: 'order',
  total,
  ...more,
});
const coffee = (unit: string): Told =>
  order(3600, { unit, lines: [{ category: 'coffee', amount: 3600, quantity: 1 }] });
const fare = (total: number, category = 'economy'): Told => order(total, { lines: [{ category, amount: total }] });

/** A made-up year of a member in each of the ready programmes. */
const histories: Readonly<Record<string, readonly Line[]>> = {
  'frequent-buyer': [
    [330, 9, { kind: 'join' }],
    [310, 12, order(145_000, { unit: 'haga' })],
    [262, 11, order(238_000, { unit: 'haga' })],
    [190, 15, order(92_400, { unit: 'hornstull' })],
    [121, 10, { kind: 'redeem', reward: 'coffee' }],
    [75, 6, order(38_600, { unit: 'haga' })],
    [31, 14, { kind: 'redeem', reward: 'coffee' }],
    [12, 16, order(26_400, { unit: 'haga' })],
    [9, 12, { kind: 'action', action: 'survey' }],
    [3, 6, order(11_800, { unit: 'haga' })],
  ],
  'frequent-diner': [
    [140, 9, { kind: 'join' }],
    [132, 7, coffee('haga')],
    [118, 7, coffee('haga')],
    [96, 8, coffee('hornstull')],
    [71, 7, coffee('haga')],
    [50, 9, { kind: 'stamp', card: 'coffee', count: 1 }],
    [22, 7, coffee('haga')],
    [8, 11, { kind: 'stamp', card: 'lunch', count: 1 }],
    [2, 7, coffee('haga')],
  ],
  'frequent-flyer': [
    [300, 9, { kind: 'join' }],
    [288, 5, fare(498_000)],
    [230, 16, fare(1_240_000, 'business')],
    [164, 6, fare(372_000)],
    [102, 5, { kind: 'redeem', reward: 'seat' }],
    [58, 18, fare(655_000)],
    [1, 6, fare(289_000)],
  ],
  club: [
    [260, 9, { kind: 'join' }],
    ...[240, 205, 170, 131, 90, 44, 11].map((days): Line => [days, 15, { kind: 'visit', unit: 'haga' }]),
  ],
};

/** Made-up cards; numbers that shops make themselves begin with 20 to 29. */
export const numbers: Readonly<Record<string, string>> = {
  'frequent-buyer': '2000000123448',
  'frequent-diner': '2000000123455',
  'frequent-flyer': '2000000123462',
  club: '2000000123479',
};

/** Programmes that the demo shows, in order. */
export const shown: readonly string[] = Object.keys(histories);

/** The events of the made-up member, seen from an instant (milliseconds since 1970); one refund among them. */
export function historyOf(programme: string, now: number): LedgerEvent[] {
  const today = Math.floor(now / DAY) * DAY;
  const events = (histories[programme] ?? []).map(
    ([days, hour, told], index) =>
      ({
        id: `e${String(index).padStart(2, '0')}`,
        member: 'demo',
        at: instant(today - days * DAY + hour * 3_600_000),
        ...told,
      }) as LedgerEvent,
  );
  const refunded = events.filter(({ kind }) => kind === 'order').at(-1);
  if (programme !== 'frequent-buyer' || refunded?.kind !== 'order') return events;
  return [
    ...events,
    { id: 'e99', member: 'demo', at: instant(today - DAY), kind: 'refund', order: refunded.id, amount: 3_800 },
  ];
}

const instant = (at: number) => new Date(at).toISOString();
