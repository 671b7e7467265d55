import { type LedgerEvent, nextExpiry, nextReward, nextTier, replay, tierAtRisk } from '@samklang/core/loyalty';
import { describe, expect, it } from 'vitest';
import { programmeOf, programmeWith } from './programmes.js';

const spend = { id: 'spend', kind: 'spend', points: '1', per: 100 };
const levels = [
  { id: 'basic', name: 'Basic' },
  { id: 'silver', name: 'Silver', from: 100, entry: 5 },
  { id: 'gold', name: 'Gold', from: 500, entry: 20 },
];
const join = { id: 'j', member: 'm', at: '2026-01-01T00:00:00Z', kind: 'join' } as const;
const order = (id: string, at: string, total: number): LedgerEvent => ({ id, member: 'm', at, kind: 'order', total });

function levelsAt(tiers: object, events: readonly LedgerEvent[], instants: readonly string[], more: object = {}) {
  const terms = programmeOf({ rules: [spend], tiers: { by: 'points', levels, ...tiers }, ...more });
  return instants.map((asOf) => replay(terms, [join, ...events], asOf).tier?.level);
}

describe('a level', () => {
  const year = { window: { kind: 'calendar', unit: 'year' } };
  const bought = [order('o', '2026-05-01T00:00:00Z', 60_000)];

  it('rises at once and pays the reward of each level that is passed', () => {
    const terms = programmeOf({ rules: [spend], tiers: { by: 'points', levels } });
    const { balance, tier, movements } = replay(terms, [join, ...bought], '2026-05-01T00:00:00Z');
    expect(tier).toEqual({ level: 'gold', since: '2026-05-01T00:00:00.000Z', quantity: 600, until: null });
    expect(balance.earned).toBe(600 + 5 + 20);
    expect(movements.map(({ deed }) => deed.kind)).toEqual(['order', 'level', 'level']);
  });

  it('ends with its period, with the next, after a grace, one step at a time, or never', () => {
    const ends = (downgrade: object, ...instants: string[]) => levelsAt({ ...year, downgrade }, bought, instants);
    expect(ends({ policy: 'period-end' }, '2026-12-31T23:59:59.999Z', '2027-01-01T00:00:00Z')).toEqual([
      'gold',
      'basic',
    ]);
    expect(ends({ policy: 'next-period-end' }, '2027-12-31T23:59:59.999Z', '2028-01-01T00:00:00Z')).toEqual([
      'gold',
      'basic',
    ]);
    expect(ends({ policy: 'at-once', grace: '3M' }, '2027-03-31T23:59:59.999Z', '2027-04-01T00:00:00Z')).toEqual([
      'gold',
      'basic',
    ]);
    expect(
      ends(
        { policy: 'period-end', step: 'one-down' },
        '2027-01-01T00:00:00Z',
        '2027-12-31T23:59:59Z',
        '2028-01-01T00:00:00Z',
      ),
    ).toEqual(['silver', 'silver', 'basic']);
    expect(ends({ policy: 'anniversary' }, '2027-04-30T23:59:59Z', '2027-05-01T00:00:00Z')).toEqual(['gold', 'basic']);
    expect(ends({ policy: 'never' }, '2040-01-01T00:00:00Z')).toEqual(['gold']);
  });

  it('is kept by qualifying again before its end', () => {
    const again = [...bought, order('p', '2027-06-01T00:00:00Z', 50_000)];
    expect(
      levelsAt({ ...year, downgrade: { policy: 'next-period-end' } }, again, [
        '2028-12-31T23:59:59Z',
        '2029-01-01T00:00:00Z',
      ]),
    ).toEqual(['gold', 'basic']);
  });

  it('looks back over a rolling window, half-open to the millisecond', () => {
    const rolling = { window: { kind: 'rolling', over: '12M' } };
    expect(levelsAt(rolling, bought, ['2027-04-30T23:59:59.999Z', '2027-05-01T00:00:00Z'])).toEqual(['gold', 'basic']);
  });

  it('counts points only when they are free, and never loses them to spending', () => {
    const redeemed: LedgerEvent = { id: 'r', member: 'm', at: '2026-06-01T00:00:00Z', kind: 'redeem', points: 600 };
    expect(levelsAt({}, bought, ['2026-05-14T23:59:59Z', '2026-05-15T00:00:00Z'], { pending: '14D' })).toEqual([
      'basic',
      'gold',
    ]);
    expect(levelsAt({}, [...bought, redeemed], ['2026-06-02T00:00:00Z'])).toEqual(['gold']);
  });

  it('counts what is free from the instant a window begins in that window', () => {
    const terms = programmeOf({
      rules: [spend],
      pending: '1Y_U',
      tiers: { by: 'points', levels, window: { kind: 'calendar', unit: 'year' } },
    });
    const quantityAt = (asOf: string, ...more: LedgerEvent[]) =>
      replay(terms, [join, order('o', '2026-05-01T00:00:00Z', 60_000), ...more], asOf).tier?.quantity;
    expect(quantityAt('2027-12-31T23:59:59.999Z')).toBe(0);
    expect(quantityAt('2028-01-01T00:00:00Z')).toBe(600);
    const back = {
      id: 'r',
      member: 'm',
      at: '2028-02-01T00:00:00Z',
      kind: 'refund',
      order: 'o',
      amount: 20_000,
    } as const;
    expect(quantityAt('2028-02-01T00:00:00Z', back)).toBe(400);
  });

  it('lets a refunded deed leave its window even when the refund was taken back in between', () => {
    const tiers = { by: 'points', levels, window: { kind: 'rolling', over: '2M' }, downgrade: { policy: 'never' } };
    const terms = programmeOf({ rules: [spend], pending: '5D', tiers });
    const refunded = [
      order('o', '2026-05-01T00:00:00Z', 60_000),
      { id: 'p', member: 'm', at: '2026-05-02T00:00:00Z', kind: 'order', total: 10_000 },
      { id: 'r', member: 'm', at: '2026-05-03T00:00:00Z', kind: 'refund', order: 'o', amount: 60_000 },
    ] as const;
    const quantitiesOf = (takenBackAt: string) => {
      const events = [...refunded, { id: 'x', member: 'm', at: takenBackAt, kind: 'cancel', event: 'r' }] as const;
      const instants = ['2026-05-30T00:00:00Z', '2026-07-06T00:00:00Z', '2026-08-30T00:00:00Z'];
      return instants.map((asOf) => replay(terms, [join, ...events], asOf).tier?.quantity);
    };
    expect(quantitiesOf('2026-05-20T00:00:00Z')).toEqual([700, 100, 0]);
    expect(quantitiesOf('2026-08-20T00:00:00Z')).toEqual([100, 100, 0]);
  });

  it('goes by money, visits or time since joining as well', () => {
    const visits = ['02', '03', '04'].map(
      (month): LedgerEvent => ({ id: `v${month}`, member: 'm', at: `2026-${month}-01T00:00:00Z`, kind: 'visit' }),
    );
    const two = [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B', from: 3 },
    ];
    expect(levelsAt({ by: 'visits', levels: two }, visits, ['2026-03-31T00:00:00Z', '2026-04-01T00:00:00Z'])).toEqual([
      'a',
      'b',
    ]);
    expect(
      levelsAt({ by: 'spend', levels: two }, [order('o', '2026-02-01T00:00:00Z', 3)], ['2026-02-01T00:00:00Z']),
    ).toEqual(['b']);
    const years = [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B', after: '1Y' },
      { id: 'c', name: 'C', after: '2Y' },
    ];
    expect(
      levelsAt(
        { by: 'time', levels: years },
        [],
        ['2026-12-31T23:59:59Z', '2027-01-01T00:00:00Z', '2028-01-01T00:00:00Z'],
      ),
    ).toEqual(['a', 'b', 'c']);
  });

  it('does not count what does not qualify', () => {
    const rules = [spend, { id: 'w', kind: 'join', points: 900, qualifying: false }];
    const terms = programmeOf({ rules, tiers: { by: 'points', levels } });
    expect(replay(terms, [join], '2026-02-01T00:00:00Z')).toMatchObject({
      balance: { earned: 900 },
      tier: { level: 'basic', quantity: 0 },
    });
  });

  it('is not placed anew by an edit of the levels until the member does something', () => {
    const harder = [levels[0], { ...levels[1], from: 1000 }, { ...levels[2], from: 5000 }];
    const terms = programmeWith([
      { from: '2020-01-01T00:00:00Z', rules: [spend], tiers: { by: 'points', levels } },
      { from: '2026-07-01T00:00:00Z', rules: [spend], tiers: { by: 'points', levels: harder } },
    ]);
    const visit: LedgerEvent = { id: 'v', member: 'm', at: '2026-09-01T00:00:00Z', kind: 'visit' };
    const level = (asOf: string) => replay(terms, [join, ...bought, visit], asOf).tier?.level;
    expect([level('2026-08-31T23:59:59Z'), level('2026-09-01T00:00:00Z')]).toEqual(['gold', 'basic']);
  });

  it('its entry reward is taken back by a refund that undoes it, and paid again when it is earned again', () => {
    const back: LedgerEvent = {
      id: 'r',
      member: 'm',
      at: '2026-05-02T00:00:00Z',
      kind: 'refund',
      order: 'o',
      amount: 60_000,
    };
    const again = order('p', '2026-05-03T00:00:00Z', 60_000);
    for (const policy of ['at-once', 'period-end']) {
      const terms = programmeOf({ rules: [spend], tiers: { by: 'points', ...year, downgrade: { policy }, levels } });
      const points = (events: readonly LedgerEvent[]) =>
        replay(terms, [join, ...events], '2026-06-01T00:00:00Z').balance.spendable;
      expect([points([...bought, back]), points([...bought, back, again])]).toEqual([0, 625]);
    }
  });
});

describe('stamps', () => {
  const card = { id: 'cup', title: 'Cups', reward: 'A cup', size: 9, expiry: { kind: 'rolling', after: '1M' } };
  const stamp = (id: string, at: string, count: number): LedgerEvent => ({
    id,
    member: 'm',
    at,
    kind: 'stamp',
    card: 'cup',
    count,
  });
  const cards = (events: readonly LedgerEvent[], asOf: string, more: object = {}) => {
    const { cards: all } = replay(programmeOf({ cards: [{ ...card, ...more }] }), [join, ...events], asOf);
    return all.map(({ stamps, ready }) => ({ stamps, ready }))[0];
  };
  const three = [stamp('a', '2026-02-01T00:00:00Z', 7), stamp('b', '2026-02-02T00:00:00Z', 4)];

  it('buy nine, the tenth is free: what is beyond goes on to the next card, or is dropped', () => {
    expect(cards(three, '2026-02-02T00:00:00Z')).toEqual({ stamps: 2, ready: 1 });
    expect(cards(three, '2026-02-02T00:00:00Z', { overflow: 'discard' })).toEqual({ stamps: 0, ready: 1 });
  });

  it('a full card waits for ever or as long as it says, the stamps beyond it expire', () => {
    expect(cards(three, '2026-03-02T00:00:00Z')).toEqual({ stamps: 0, ready: 1 });
    expect(cards(three, '2030-01-01T00:00:00Z')).toEqual({ stamps: 0, ready: 1 });
    expect(cards(three, '2026-05-02T00:00:00Z', { keep: '3M' })).toEqual({ stamps: 0, ready: 0 });
  });

  it('redeeming empties one card; without a full one it is refused', () => {
    const redeem = (id: string): LedgerEvent => ({
      id,
      member: 'm',
      at: '2026-02-03T00:00:00Z',
      kind: 'redeem',
      card: 'cup',
    });
    expect(cards([...three, redeem('r')], '2026-02-03T00:00:00Z')).toEqual({ stamps: 2, ready: 0 });
    expect(cards([...three, redeem('r'), redeem('s')], '2026-02-03T00:00:00Z')).toEqual({ stamps: 2, ready: 0 });
  });

  it('come from visits, items or money, at most so many a day, and go back with the order', () => {
    const bought: LedgerEvent = {
      id: 'o',
      member: 'm',
      at: '2026-02-01T00:00:00Z',
      kind: 'order',
      total: 3000,
      lines: [{ category: 'coffee', amount: 3000, quantity: 3 }],
    };
    const back: LedgerEvent = {
      id: 'r',
      member: 'm',
      at: '2026-02-01T01:00:00Z',
      kind: 'refund',
      order: 'o',
      amount: 1000,
    };
    const stamps = (earn: object, more: object = {}, events: readonly LedgerEvent[] = [bought]) =>
      cards(events, '2026-02-01T02:00:00Z', { earn, ...more })?.stamps;
    expect(stamps({ kind: 'visit' })).toBe(1);
    expect(stamps({ kind: 'item', scope: { categories: ['coffee'] } })).toBe(3);
    expect(stamps({ kind: 'spend', per: 1000 })).toBe(3);
    expect(stamps({ kind: 'spend', per: 1000 }, { perDay: 2 })).toBe(2);
    expect(stamps({ kind: 'spend', per: 1000 }, {}, [bought, back])).toBe(2);
  });
});

describe('what is next', () => {
  const rewards = [
    { id: 'bun', title: 'A bun', cost: 150 },
    { id: 'coffee', title: 'A coffee', cost: 300 },
    { id: 'lounge', title: 'Lounge', cost: 270, tiers: ['gold'] },
  ];
  const terms = programmeOf({
    rules: [spend],
    rewards,
    tiers: {
      by: 'points',
      window: { kind: 'calendar', unit: 'year' },
      downgrade: { policy: 'next-period-end' },
      levels,
    },
    expiry: { kind: 'rolling', after: '12M', end: 'month' },
  });
  const events = [join, order('o', '2026-02-01T00:00:00Z', 6000), order('p', '2026-03-01T00:00:00Z', 19_500)];

  it('the reward the least is missing for, the next level, and what ends when', () => {
    const statement = replay(terms, events, '2026-04-01T00:00:00Z');
    expect(statement.balance.spendable).toBe(260);
    expect(nextReward(statement)).toEqual({
      account: 'points',
      reward: 'coffee',
      title: 'A coffee',
      cost: 300,
      have: 260,
      missing: 40,
    });
    expect(nextTier(statement)).toEqual({ level: 'gold', name: 'Gold', from: 500, missing: 245 });
    expect(nextExpiry(statement)).toEqual({ at: '2027-03-01T00:00:00.000Z', points: 60 });
    expect(tierAtRisk(statement)).toBeNull();
  });

  it('what keeps a level once it is in danger', () => {
    const statement = replay(terms, events, '2027-02-01T00:00:00Z');
    expect(tierAtRisk(statement)).toEqual({
      level: 'silver',
      name: 'Silver',
      from: 100,
      missing: 100,
      until: '2028-01-01T00:00:00.000Z',
    });
  });

  it('nothing where there is nothing', () => {
    const empty = replay(programmeOf({}), [join], '2026-04-01T00:00:00Z');
    expect([nextReward(empty), nextTier(empty), nextExpiry(empty)]).toEqual([null, null, null]);
  });
});

describe('with others', () => {
  const other = { ...join, id: 'k', member: 'n' };
  const credit = (member: string, points: number): LedgerEvent => ({
    id: `c-${member}`,
    member,
    at: '2026-01-02T00:00:00Z',
    kind: 'adjust',
    points,
    reason: 'a start',
  });

  it('points that are given keep the date they had', () => {
    const terms = programmeOf({ expiry: { kind: 'rolling', after: '1M' } });
    const gift: LedgerEvent = { id: 'g', member: 'm', at: '2026-01-20T00:00:00Z', kind: 'give', to: 'n', points: 30 };
    const events = [join, other, credit('m', 50), gift];
    expect(replay(terms, events, '2026-01-20T00:00:00Z', 'n')).toMatchObject({
      balance: { received: 30, spendable: 30 },
      lots: [{ expiresAt: '2026-02-02T00:00:00.000Z' }],
    });
    expect(replay(terms, events, '2026-02-02T00:00:00Z', 'n').balance).toMatchObject({ spendable: 0, expired: 30 });
  });

  it('a household draws no more than the shares put at its disposal, and gives everything back when it is undone', () => {
    const terms = programmeOf({ pooling: { split: 'proportional' } });
    const share = (member: string, percent: number): LedgerEvent => ({
      id: `h-${member}`,
      member,
      at: '2026-01-03T00:00:00Z',
      kind: 'household',
      household: 'home',
      share: percent,
    });
    const redeem = (points: number): LedgerEvent => ({
      id: 'r',
      member: 'm',
      at: '2026-01-04T00:00:00Z',
      kind: 'redeem',
      points,
      household: 'home',
    });
    const undo: LedgerEvent = { id: 'u', member: 'm', at: '2026-01-05T00:00:00Z', kind: 'cancel', event: 'r' };
    const start = [join, other, credit('m', 100), credit('n', 100), share('m', 100), share('n', 50)];
    const left = (...more: LedgerEvent[]) =>
      ['m', 'n'].map((member) => replay(terms, [...start, ...more], '2026-02-01T00:00:00Z', member).balance.spendable);
    expect(left(redeem(150))).toEqual([0, 50]);
    expect(left(redeem(151))).toEqual([100, 100]);
    expect(left(redeem(150), undo)).toEqual([100, 100]);
  });
});

it('what a refund could not take because it was spent is taken when the redemption is undone', () => {
  const terms = programmeOf({ rules: [spend], returns: 'within-balance' });
  const events: LedgerEvent[] = [
    join,
    order('o', '2026-02-01T00:00:00Z', 10_000),
    { id: 'r', member: 'm', at: '2026-02-02T00:00:00Z', kind: 'redeem', points: 80 },
    { id: 'x', member: 'm', at: '2026-02-03T00:00:00Z', kind: 'refund', order: 'o', amount: 10_000 },
    { id: 'y', member: 'm', at: '2026-02-04T00:00:00Z', kind: 'cancel', event: 'r' },
  ];
  const { balance } = replay(terms, events, '2026-03-01T00:00:00Z');
  expect(balance).toMatchObject({ earned: 100, spendable: 0, reversed: 100, spent: 0, deficit: 0 });
});
