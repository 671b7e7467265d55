import { explain, type LedgerEvent, quote, replay } from '@samklang/core/loyalty';
import { describe, expect, it } from 'vitest';
import { programmeOf, programmeWith } from './programmes.js';

const spend = { id: 'spend', kind: 'spend', points: '1', per: 100 };
const join = { id: 'j', member: 'm', at: '2026-01-01T00:00:00Z', kind: 'join' } as const;
const order = (total: number, more: object = {}) =>
  ({ id: 'o', member: 'm', at: '2026-03-02T07:30:00Z', kind: 'order', total, ...more }) as LedgerEvent;

function earned(rules: readonly object[], event: LedgerEvent, more: object = {}): number {
  return replay(programmeOf({ rules, ...more }), [join, event], '2026-12-01T00:00:00Z').balance.earned;
}

describe('an order earns', () => {
  it('on its money less what points paid, unless the terms let that earn too', () => {
    expect(earned([spend], order(1000, { paidWithPoints: 400 }))).toBe(6);
    expect(earned([spend], order(1000, { paidWithPoints: 400 }), { earnOnPoints: true })).toBe(10);
  });

  it('nothing on excluded lines, and lines share a discount on the whole order', () => {
    const lines = [
      { category: 'gift-card', amount: 4000 },
      { category: 'bread', amount: 6000 },
    ];
    const exclusions = { categories: ['gift-card'] };
    expect(earned([spend], order(10_000, { lines }), { exclusions })).toBe(60);
    expect(earned([spend], order(5000, { lines }), { exclusions })).toBe(30);
  });

  it('by product before brand before category, the rest and delivery by the rule for all', () => {
    const rules = [
      spend,
      { ...spend, id: 'category', points: '2', scope: { categories: ['tea'] } },
      { ...spend, id: 'brand', points: '3', scope: { brands: ['Lindhav'] } },
      { ...spend, id: 'product', points: '4', scope: { products: ['sencha'] } },
    ];
    const lines = [
      { product: 'sencha', brand: 'Lindhav', category: 'tea', amount: 1000 },
      { brand: 'Lindhav', category: 'tea', amount: 1000 },
      { category: 'tea', amount: 1000 },
      { category: 'cup', amount: 1000 },
    ];
    expect(earned(rules, order(4500, { lines }))).toBe(40 + 30 + 20 + 10 + 5);
  });

  it('in one rule alone when it says so, the highest priority first', () => {
    const alone = { kind: 'multiplier', alone: true };
    const rules = [
      spend,
      { ...alone, id: 'x', by: '2' },
      { ...alone, id: 'y', by: '3', priority: 1 },
      { id: 'z', kind: 'multiplier', by: '5' },
    ];
    expect(earned(rules, order(1000))).toBe(30);
  });

  it('by the clock of the zone, half-open: from seven up to nine', () => {
    const rules = [
      spend,
      { id: 'm', kind: 'multiplier', by: '2', when: { weekdays: [1], hours: { from: '07:00', to: '09:00' } } },
    ];
    const at = (instant: string) =>
      replay(
        programmeOf({ rules }, 'Europe/Stockholm'),
        [join, { ...order(1000), at: instant }],
        '2027-01-01T00:00:00Z',
      ).balance.earned;
    // Summer time begins on 29 March 2026.
    expect([at('2026-03-23T05:59:59Z'), at('2026-03-23T06:00:00Z'), at('2026-03-23T08:00:00Z')]).toEqual([10, 20, 10]);
    expect([at('2026-03-30T04:59:59Z'), at('2026-03-30T05:00:00Z'), at('2026-03-30T07:00:00Z')]).toEqual([10, 20, 10]);
    expect(at('2026-03-24T06:30:00Z')).toBe(10);
  });

  it('no more than the cap of the day leaves; a refund on that day makes room again', () => {
    const terms = programmeOf({ rules: [spend], caps: [{ per: 'day', points: 15 }] });
    const second = { ...order(1000), id: 'p', at: '2026-03-02T09:00:00Z' } as LedgerEvent;
    const third = { ...order(1000), id: 'q', at: '2026-03-02T11:00:00Z' } as LedgerEvent;
    const back: LedgerEvent = {
      id: 'r',
      member: 'm',
      at: '2026-03-02T10:00:00Z',
      kind: 'refund',
      order: 'o',
      amount: 1000,
    };
    const statement = replay(terms, [join, order(1000), second, back, third], '2026-12-01T00:00:00Z');
    expect(statement.movements.map(({ points }) => points)).toEqual([10, 5, -10, 10]);
    const cut = statement.movements[1];
    expect(cut && explain(statement, cut)?.reasons).toContainEqual({ code: 'cap', points: 5 });
  });

  it('by rules for a level, a shop, a least order, and as often as a limit lets it', () => {
    const visit = { kind: 'visit', points: 7 };
    expect(earned([{ ...visit, id: 'v', units: ['oslo'] }], order(100, { unit: 'oslo' }))).toBe(7);
    expect(earned([{ ...visit, id: 'v', units: ['oslo'] }], order(100))).toBe(0);
    expect(earned([{ ...visit, id: 'v', minimum: 500 }], order(499))).toBe(0);
    expect(
      earned([{ ...visit, id: 'v', tiers: ['gold'] }], order(500), {
        tiers: { by: 'points', levels: [{ id: 'gold', name: 'G' }] },
      }),
    ).toBe(7);
    const terms = programmeOf({ rules: [{ ...visit, id: 'v', limit: { times: 1, per: 'month' } }] });
    const days = ['03-02', '03-30', '04-01'].map(
      (day, index): LedgerEvent => ({ id: `v${index}`, member: 'm', at: `2026-${day}T09:00:00Z`, kind: 'visit' }),
    );
    expect(replay(terms, [join, ...days], '2026-12-01T00:00:00Z').movements.map(({ points }) => points)).toEqual([
      7, 0, 7,
    ]);
  });

  it('exactly, where floats and doubles would not', () => {
    expect(
      earned(
        [
          { ...spend, points: '0.1', per: 1 },
          { id: 'm', kind: 'multiplier', by: '3' },
        ],
        order(1),
      ),
    ).toBe(0);
    expect(earned([{ ...spend, points: '0.07', per: 1 }], order(100))).toBe(7);
    const many = Array.from({ length: 6 }, (_, n) => ({ id: `m${n}`, kind: 'multiplier', by: '0.999999' }));
    expect(earned([{ ...spend, points: '1', per: 1 }, ...many], order(1_000_000))).toBe(999_994);
    expect(earned([{ ...spend, points: '999999', per: 1 }], order(1e12))).toBe(1_000_000_000);
  });
});

describe('without buying', () => {
  it('a welcome, deeds, and a birthday at its first moment each year, on 28 February where there is no 29th', () => {
    const rules = [
      { id: 'w', kind: 'join', points: 5 },
      { id: 'd', kind: 'action', action: 'review', points: 3 },
      { id: 'b', kind: 'birthday', points: 50 },
    ];
    const terms = programmeOf({ rules }, 'Europe/Stockholm');
    const events: LedgerEvent[] = [
      { ...join, birthday: '02-29' },
      { id: 'a', member: 'm', at: '2026-02-01T00:00:00Z', kind: 'action', action: 'review' },
    ];
    const at = (asOf: string) => replay(terms, events, asOf).balance.earned;
    expect([at('2026-02-27T22:59:59Z'), at('2026-02-27T23:00:00Z')]).toEqual([8, 58]);
    expect([at('2028-02-28T22:59:59Z'), at('2028-02-28T23:00:00Z')]).toEqual([108, 158]);
  });

  it('a birthday is paid once a year, however often it is changed', () => {
    const terms = programmeOf({ rules: [{ id: 'b', kind: 'birthday', points: 50 }] });
    const moved = (id: string, at: string, birthday: string): LedgerEvent => ({
      id,
      member: 'm',
      at,
      kind: 'profile',
      birthday,
    });
    const events = [join, moved('p', '2026-03-01T00:00:00Z', '04-01'), moved('q', '2026-05-01T00:00:00Z', '06-01')];
    expect(replay(terms, events, '2026-12-31T00:00:00Z').balance.earned).toBe(50);
    expect(replay(terms, events, '2027-12-31T00:00:00Z').balance.earned).toBe(100);
  });

  it('bringing a friend pays both sides at the first large enough order, and goes back with it', () => {
    const terms = programmeOf({
      rules: [spend, { id: 'f', kind: 'referral', points: 100, friend: 50, minimum: 1000 }],
    });
    const friend: LedgerEvent = { id: 'k', member: 'n', at: '2026-02-01T00:00:00Z', kind: 'join', referrer: 'm' };
    const bought = ['900', '2000', '3000'].map(
      (total, index): LedgerEvent => ({
        id: `o${index}`,
        member: 'n',
        at: `2026-0${index + 3}-01T00:00:00Z`,
        kind: 'order',
        total: Number(total),
      }),
    );
    const back: LedgerEvent = {
      id: 'r',
      member: 'n',
      at: '2026-06-01T00:00:00Z',
      kind: 'refund',
      order: 'o1',
      amount: 1000,
    };
    const all = [join, friend, ...bought];
    const earnings = (events: readonly LedgerEvent[], member: string) => {
      const { earned: sum, reversed } = replay(terms, events, '2026-12-01T00:00:00Z', member).balance;
      return sum - reversed;
    };
    expect([earnings(all, 'm'), earnings(all, 'n')]).toEqual([100, 9 + 20 + 30 + 50]);
    expect([earnings([...all, back], 'm'), earnings([...all, back], 'n')]).toEqual([50, 9 + 10 + 30 + 25]);
    const statement = replay(terms, all, '2026-12-01T00:00:00Z', 'm');
    const [movement] = statement.movements;
    expect(movement && explain(statement, movement)?.reasons).toEqual([
      { code: 'fixed', rule: 'f', kind: 'referral', points: 100 },
    ]);
  });

  it('cashback is points that are money', () => {
    const money = {
      ...programmeOf({}),
      unit: { kind: 'money' } as const,
      versions: [{ from: '2020-01-01T00:00:00Z', rules: [{ id: 'c', kind: 'cashback' as const, rate: '0.05' }] }],
    };
    expect(replay(money, [join, order(1999)], '2026-12-01T00:00:00Z').balance.spendable).toBe(99);
  });
});

describe('why', () => {
  it('a credit is told as basis, multiplier and one rounding', () => {
    const rules = [
      { ...spend, per: 1000 },
      { id: 'early', kind: 'multiplier', by: '2' },
    ];
    const statement = replay(
      programmeOf({ rules, pending: '14D', expiry: { kind: 'rolling', after: '12M' } }),
      [join, order(11_800)],
      '2026-03-03T00:00:00Z',
    );
    const [lot] = statement.lots;
    expect(lot && explain(statement, lot)?.reasons).toEqual([
      { code: 'spend', rule: 'spend', basis: '11800', points: '1', per: 1000, exact: '11.8' },
      { code: 'multiplier', rule: 'early', by: '2', exact: '23.6' },
      { code: 'rounding', mode: 'down', exact: '23.6', points: 23 },
      { code: 'pending', until: '2026-03-16T07:30:00.000Z' },
      { code: 'expires', kind: 'rolling', at: '2027-03-02T07:30:00.000Z' },
    ]);
  });

  it('a statement that travelled as JSON explains itself with the level and terms of that time', () => {
    const tiers = {
      by: 'points',
      levels: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B', from: 10, multiplier: '1.5' },
      ],
    };
    const terms = programmeWith([
      { from: '2020-01-01T00:00:00Z', rules: [spend], tiers },
      { from: '2026-06-01T00:00:00Z', rules: [] },
    ]);
    const again = { ...order(1000), id: 'p', at: '2026-03-03T00:00:00Z' } as LedgerEvent;
    const travelled = JSON.parse(JSON.stringify(replay(terms, [join, order(1000), again], '2026-12-01T00:00:00Z')));
    expect(explain(travelled, travelled.movements[1])?.reasons).toEqual([
      { code: 'spend', rule: 'spend', basis: '1000', points: '1', per: 100, exact: '10' },
      { code: 'level', level: 'b', by: '1.5', exact: '15' },
      { code: 'rounding', mode: 'down', exact: '15', points: 15 },
    ]);
  });

  it('a refund tells its share, a redemption the lots it drained', () => {
    const events: LedgerEvent[] = [
      join,
      order(1000),
      { id: 'x', member: 'm', at: '2026-04-01T00:00:00Z', kind: 'redeem', points: 4 },
      { id: 'y', member: 'm', at: '2026-04-02T00:00:00Z', kind: 'refund', order: 'o', amount: 900 },
    ];
    const statement = replay(programmeOf({ rules: [spend] }), events, '2026-12-01T00:00:00Z');
    const reasons = statement.movements.map((movement) => explain(statement, movement)?.reasons);
    expect(reasons[1]).toEqual([
      { code: 'redeemed', points: 4 },
      { code: 'drained', lots: [{ lot: 'o/1', points: 4 }] },
    ]);
    expect(reasons[2]).toEqual([
      { code: 'refund-share', event: 'o', refunded: 900, of: 1000, points: 10 },
      { code: 'drained', lots: [{ lot: 'o/1', points: 6 }] },
      { code: 'owed', points: 3 },
    ]);
  });
});

describe('a quote', () => {
  const terms = programmeOf({
    rules: [spend, { id: 'w', kind: 'join', points: 500 }],
    redemption: { points: 100, amount: 100, minimum: 200, percent: 50 },
    expiry: { kind: 'rolling', after: '1M' },
  });
  const basket = { ...order(2000), kind: 'order', total: 2000 } as const;

  it('promises a guest what the order would earn a member, without the welcome', () => {
    expect(quote(terms, [], basket)).toEqual({
      earn: { points: 20, availableAt: '2026-03-02T07:30:00.000Z', expiresAt: '2026-04-02T07:30:00.000Z', stamps: [] },
      redeem: { points: 0, amount: 0 },
    });
  });

  it('offers no points that have ended, none below the minimum, and no more than the part points may pay', () => {
    const member = [{ ...join, at: '2026-02-10T00:00:00Z' }];
    expect(quote(terms, member, basket).redeem).toEqual({ points: 500, amount: 500 });
    expect(quote(terms, member, { ...basket, total: 500 }).redeem).toEqual({ points: 200, amount: 200 });
    expect(quote(terms, member, basket, 199).redeem).toEqual({ points: 0, amount: 0 });
    expect(quote(terms, [join], basket).redeem).toEqual({ points: 0, amount: 0 });
  });
});
