import {
  type Balance,
  type LedgerEvent,
  mergeEvents,
  type OrderEvent,
  type Programme,
  parseEvents,
  quote,
  replay,
  replayAll,
  type Statement,
} from '@samklang/core/loyalty';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histories, instants, programmes } from './arbitraries.js';

const RUNS = { numRuns: 2000 };
const MEMBERS = ['a', 'b', 'c'];

function balances(statement: Statement): readonly Balance[] {
  return [statement.balance, ...statement.cards.map(({ balance }) => balance)];
}

function statements(programme: Programme, events: readonly LedgerEvent[], asOf: string): Statement[] {
  const all = replayAll(programme, events, asOf);
  return MEMBERS.map((member) => all.of(member));
}

describe('any programme and any history', { timeout: 180_000 }, () => {
  it('earned + received = spendable + pending + spent + expired + reversed + given - deficit, at every instant', () => {
    const law = (programme: Programme, events: readonly LedgerEvent[], asOf: string) => {
      for (const one of statements(programme, events, asOf).flatMap(balances)) {
        const { earned, received, spendable, pending, spent, expired, reversed, given, deficit } = one;
        expect(earned + received).toBe(spendable + pending + spent + expired + reversed + given - deficit);
      }
    };
    fc.assert(fc.property(programmes, histories, instants, law), RUNS);
  });

  it('no fraction, no NaN and nothing negative comes out', () => {
    const law = (programme: Programme, events: readonly LedgerEvent[], asOf: string) => {
      for (const statement of statements(programme, events, asOf)) {
        const figures = balances(statement).flatMap((one) => Object.values(one) as number[]);
        const lots = statement.lots.flatMap(({ points, remaining }) => [points, remaining]);
        const cards = statement.cards.flatMap(({ stamps, ready }) => [stamps, ready]);
        const quantity = statement.tier ? [statement.tier.quantity] : [];
        const all = [...figures, ...lots, ...cards, ...quantity];
        expect(all.filter((figure) => !Number.isSafeInteger(figure) || figure < 0)).toEqual([]);
      }
    };
    fc.assert(fc.property(programmes, histories, instants, law), RUNS);
  });

  it('what can be spent lies in the lots, and nothing can be spent while something is owed', () => {
    const law = (programme: Programme, events: readonly LedgerEvent[], asOf: string) => {
      for (const { balance, lots, movements } of statements(programme, events, asOf)) {
        const points = lots.filter(({ account }) => account === 'points');
        const sum = (pending: boolean) =>
          points.filter((lot) => lot.pending === pending).reduce((n, { remaining }) => n + remaining, 0);
        expect([sum(false), sum(true)]).toEqual([balance.spendable, balance.pending]);
        expect(balance.deficit === 0 || balance.spendable === 0).toBe(true);
        for (const lot of points) {
          expect(lot.pending).toBe(lot.availableAt > asOf);
          if (!lot.pending && lot.expiresAt) expect(lot.expiresAt > asOf).toBe(true);
        }
        const moved = movements.filter(({ account }) => account === 'points').reduce((n, one) => n + one.points, 0);
        expect(moved).toBe(balance.spendable + balance.pending - balance.deficit);
      }
    };
    fc.assert(fc.property(programmes, histories, instants, law), RUNS);
  });

  it('replaying what had happened by an instant gives the statement of that instant', () => {
    const law = (programme: Programme, events: readonly LedgerEvent[], asOf: string) => {
      const before = events.filter(({ at }) => at <= asOf);
      expect(statements(programme, before, asOf)).toEqual(statements(programme, events, asOf));
    };
    fc.assert(fc.property(programmes, histories, instants, law), RUNS);
  });

  it('the order of the list does not matter: equal instants go by id', () => {
    const shuffled = histories.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length })),
    );
    const law = (
      programme: Programme,
      [events, other]: [readonly LedgerEvent[], readonly LedgerEvent[]],
      asOf: string,
    ) => {
      expect(statements(programme, other, asOf)).toEqual(statements(programme, events, asOf));
    };
    fc.assert(fc.property(programmes, shuffled, instants, law), RUNS);
  });

  it('merging the lists of two devices does not depend on which comes first, and doubles count once', () => {
    const law = (programme: Programme, events: readonly LedgerEvent[], mine: readonly boolean[], asOf: string) => {
      const ours = events.filter((_, index) => mine[index % mine.length]);
      const theirs = events.filter((_, index) => !mine[index % mine.length] || index % 3 === 0);
      const [one, other] = [mergeEvents(ours, theirs), mergeEvents(theirs, ours)];
      expect(one).toEqual(other);
      expect(one.conflicts).toEqual([]);
      expect(statements(programme, one.events, asOf)).toEqual(statements(programme, events, asOf));
    };
    fc.assert(
      fc.property(programmes, histories, fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }), instants, law),
      RUNS,
    );
  });

  it('of two bodies under one id the same one stands, whichever device is asked first', () => {
    const law = (events: readonly LedgerEvent[], at: string) => {
      const changed = events.map((event) => ({ ...event, at }));
      expect(mergeEvents(events, changed)).toEqual(mergeEvents(changed, events));
      const ids = mergeEvents(events, changed).events.map(({ id }) => id);
      expect(new Set(ids).size).toBe(events.length);
    };
    fc.assert(fc.property(histories, instants, law), RUNS);
  });

  it('what was asked twice, or travelled as JSON, is the same', () => {
    const law = (programme: Programme, events: readonly LedgerEvent[], asOf: string) => {
      const { events: parsed, refused } = parseEvents(JSON.parse(JSON.stringify(events)));
      expect(refused).toEqual([]);
      const statement = replay(programme, events, asOf);
      expect(replay(programme, parsed, asOf, events[0]?.member)).toEqual(statement);
      expect(JSON.parse(JSON.stringify(statement))).toEqual(statement);
    };
    fc.assert(fc.property(programmes, histories, instants, law), RUNS);
  });

  it('a quote to a member is what the ledger then pays', () => {
    const law = (programme: Programme, events: readonly LedgerEvent[], at: string, total: number) => {
      fc.pre(at > '2025-01-01T01');
      const order: OrderEvent = { id: 'zzz', member: 'a', at, kind: 'order', total };
      const { earn } = quote(programme, events, order);
      const paid = replay(programme, [...events, order], at, 'a').movements.filter(
        ({ deed, kind }) => deed.id === 'zzz' && kind === 'earn',
      );
      const sum = (account: string) =>
        paid.filter((one) => one.account === account).reduce((n, { points }) => n + points, 0);
      expect(earn.points).toBe(sum('points'));
      expect(earn.stamps.reduce((n, { stamps }) => n + stamps, 0)).toBe(sum('cup'));
    };
    fc.assert(fc.property(programmes, histories, instants, fc.integer({ min: 0, max: 50_000 }), law), RUNS);
  });
});
