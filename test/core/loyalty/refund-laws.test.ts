import { type LedgerEvent, replay, type Statement } from '@samklang/core/loyalty';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programmeOf } from './arbitraries.js';

const RUNS = { numRuns: 2000 };

describe('refunds', { timeout: 180_000 }, () => {
  const AT = '2025-06-01T12:00:00.000Z';
  const asOf = '2025-06-01T12:00:00.000Z';
  const history = fc.record({
    total: fc.integer({ min: 1, max: 30_000 }),
    other: fc.integer({ min: 0, max: 30_000 }),
    spent: fc.integer({ min: 0, max: 400 }),
    pending: fc.constantFrom('0D', '60D'),
    expiry: fc.constantFrom<unknown>({ kind: 'none' }, { kind: 'rolling', after: '45D' }),
    cuts: fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 4 }),
    share: fc.integer({ min: 1, max: 100 }),
  });
  type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

  function bought({ total, other, spent }: History): LedgerEvent[] {
    return [
      { id: 'j', member: 'a', at: '2025-01-01T00:00:00Z', kind: 'join' },
      { id: 'other', member: 'a', at: '2025-04-30T00:00:00Z', kind: 'order', total: other },
      { id: 'o', member: 'a', at: '2025-05-01T00:00:00Z', kind: 'order', total },
      ...(spent > 0
        ? [{ id: 'r', member: 'a', at: '2025-05-20T00:00:00Z', kind: 'redeem', points: spent } as const]
        : []),
    ];
  }

  /** The whole amount, and the same cut into parts. */
  function parts({ total, share, cuts }: History): number[] {
    const whole = Math.max(1, Math.floor((total * share) / 100));
    const marks = [0, ...cuts.map((cut) => cut % (whole + 1)), whole].sort((a, b) => a - b);
    return marks.slice(1).map((mark, index) => mark - (marks[index] ?? 0));
  }

  function refunds(amounts: readonly number[], at: (index: number) => string): LedgerEvent[] {
    return amounts.map((amount, index) => ({
      id: `x${index}`,
      member: 'a',
      at: at(index),
      kind: 'refund',
      order: 'o',
      amount,
    }));
  }

  const programme = (returns: string, { pending, expiry }: History) =>
    programmeOf([
      {
        returns,
        pending,
        expiry,
        rules: [{ id: 's', kind: 'spend', points: '1.7', per: 100 }],
        tiers: {
          by: 'points',
          levels: [
            { id: 'a', name: 'A' },
            { id: 'b', name: 'B', from: 100, entry: 30 },
          ],
        },
        cards: [{ id: 'cup', title: 'Cups', reward: 'A cup', size: 3, earn: { kind: 'spend', per: 1000 } }],
      },
    ]);

  const holding = ({ balance, tier, cards, lots }: Statement) => ({ balance, tier, cards, lots });

  it('under unlimited, at one instant, any split ends where the whole refund ends', () => {
    const law = (one: History) => {
      const split = parts(one);
      const whole = split.reduce((sum, part) => sum + part, 0);
      const outcome = (amounts: readonly number[]) =>
        holding(replay(programme('unlimited', one), [...bought(one), ...refunds(amounts, () => AT)], asOf));
      expect(outcome(split)).toEqual(outcome([whole]));
    };
    fc.assert(fc.property(history, law), RUNS);
  });

  it('under any policy and at any instants a split never takes more than the whole refund at the first of them', () => {
    const law = (one: History, returns: string) => {
      const split = parts(one);
      const whole = split.reduce((sum, part) => sum + part, 0);
      const later = (index: number) => `2025-06-${String(1 + index * 5).padStart(2, '0')}T12:00:00.000Z`;
      const taken = (amounts: readonly number[]) => {
        const events = [...bought(one), ...refunds(amounts, later)];
        return replay(programme(returns, { ...one, expiry: { kind: 'none' } }), events, '2025-07-01T00:00:00Z').balance
          .reversed;
      };
      expect(taken(split)).toBeLessThanOrEqual(taken([whole]));
    };
    fc.assert(fc.property(history, fc.constantFrom('only-pending', 'within-balance', 'unlimited'), law), RUNS);
  });

  it('buying and giving back any number of times leaves what there was', () => {
    const law = (one: History, times: number) => {
      const start = bought(one);
      const turns = Array.from({ length: times }, (_, index): LedgerEvent[] => [
        { id: `t${index}a`, member: 'a', at: AT, kind: 'order', total: one.total },
        { id: `t${index}b`, member: 'a', at: AT, kind: 'refund', order: `t${index}a`, amount: one.total },
      ]).flat();
      const left = (events: readonly LedgerEvent[]) => {
        const { balance } = replay(programme('unlimited', one), events, asOf);
        return balance.spendable + balance.pending - balance.deficit;
      };
      expect(left([...start, ...turns])).toBe(left(start));
    };
    fc.assert(fc.property(history, fc.integer({ min: 1, max: 6 }), law), RUNS);
  });

  it('a cancelled redemption gives back every point with the date it had', () => {
    const law = (one: History) => {
      const spending: LedgerEvent = { id: 'y', member: 'a', at: AT, kind: 'redeem', points: one.share };
      const undone: LedgerEvent = { id: 'z', member: 'a', at: AT, kind: 'cancel', event: 'y' };
      const outcome = (more: readonly LedgerEvent[]) =>
        holding(replay(programme('unlimited', one), [...bought(one), ...more], asOf));
      expect(outcome([spending, undone])).toEqual(outcome([]));
    };
    fc.assert(fc.property(history, law), RUNS);
  });
});
