import {
  type LedgerEvent,
  mergeEvents,
  parseEvent,
  parseEvents,
  parseProgramme,
  replay,
  replayAll,
} from '@samklang/core/loyalty';
import { describe, expect, it } from 'vitest';
import { programmeOf } from './programmes.js';

const version = { from: '2026-01-01T00:00:00Z', rules: [] };
const programme = {
  schema: 1,
  id: 'p',
  audience: 'customer',
  locales: ['en'],
  title: 'P',
  zone: 'Europe/Oslo',
  currency: 'NOK',
  unit: { kind: 'points', names: { other: 'points' } },
  versions: [version],
};
const withRule = (rule: unknown) => ({ ...programme, versions: [{ ...version, rules: [rule] }] });

function faultsIn(json: unknown): string[] {
  const parsed = parseProgramme(json);
  return parsed.ok ? [] : parsed.issues.map(({ path, message }) => `${path}: ${message}`);
}

describe('a programme that cannot be run names its fault by path', () => {
  it('takes the one the others are made from', () => {
    expect(faultsIn(programme)).toEqual([]);
  });

  it.each(['1e400', 'abc', '', '-1', '1,5', '0x10', 'Infinity', '1.1234567', '01', '.5'])(
    'a multiplier of %j',
    (by) => {
      const [fault] = faultsIn(withRule({ id: 'm', kind: 'multiplier', by }));
      expect(fault).toMatch(/^versions\[0\]\.rules\[0\]\.by: Expected a decimal in quotes such as "1\.5"/);
    },
  );

  it.each([1.5, Number.POSITIVE_INFINITY, Number.NaN, null, undefined])('a multiplier that is no text: %s', (by) => {
    expect(faultsIn(withRule({ id: 'm', kind: 'multiplier', by }))[0]).toMatch(/^versions\[0\]\.rules\[0\]\.by: /);
  });

  it('a rule of unknown kind', () => {
    expect(faultsIn(withRule({ id: 'x', kind: 'lottery' }))).toEqual([
      'versions[0].rules[0].kind: Expected one of "spend", "cashback", "item", "visit", "multiplier", "bonus", "action", "join", "birthday", "referral", got "lottery".',
    ]);
  });

  it('a negative earn, a fraction of a point and more than a ledger holds', () => {
    for (const points of [-1, 0, 0.5, 1e9 + 1]) {
      expect(faultsIn(withRule({ id: 'v', kind: 'visit', points }))[0]).toMatch(/^versions\[0\]\.rules\[0\]\.points: /);
    }
  });

  it('versions that overlap', () => {
    const faults = faultsIn({ ...programme, versions: [version, { ...version, from: '2026-01-01T01:00:00+01:00' }] });
    expect(faults).toEqual(['versions[1].from: A version begins after the one before it; these overlap.']);
  });

  it('two multipliers that stand alone in one window', () => {
    const alone = (id: string, from: string, to: string) => ({
      id,
      kind: 'multiplier',
      by: '2',
      alone: true,
      when: { from, to },
    });
    const [march, april] = ['2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z'];
    const rules = [alone('a', march, '2026-04-02T00:00:00Z'), alone('b', april, '2026-05-01T00:00:00Z')];
    expect(faultsIn({ ...programme, versions: [{ ...version, rules }] })[0]).toMatch(
      /^versions\[0\]\.rules\[1\]\.when: The windows of "a" and "b" overlap/,
    );
    const apart = [alone('a', march, april), alone('b', april, '2026-05-01T00:00:00Z')];
    expect(faultsIn({ ...programme, versions: [{ ...version, rules: apart }] })).toEqual([]);
  });

  it('a campaign that ends before it begins', () => {
    const when = { from: '2026-04-01T00:00:00Z', to: '2026-04-01T00:00:00Z' };
    expect(faultsIn(withRule({ id: 'm', kind: 'multiplier', by: '2', when }))[0]).toMatch(/rules\[0\]\.when\.to: /);
  });

  it('levels that do not rise, and levels nobody defined', () => {
    const levels = [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B', from: 10 },
      { id: 'c', name: 'C', from: 10 },
    ];
    expect(faultsIn({ ...programme, versions: [{ ...version, tiers: { by: 'points', levels } }] })[0]).toMatch(
      /^versions\[0\]\.tiers\.levels\[2\]\.from: /,
    );
    expect(faultsIn(withRule({ id: 'v', kind: 'visit', points: 1, tiers: ['gold'] }))[0]).toBe(
      'versions[0].rules[0].tiers[0]: No level has the id "gold".',
    );
  });

  it('two rules of one name, a card named as the points, cashback without money, an offset for a zone', () => {
    const twice = [
      { id: 'v', kind: 'visit', points: 1 },
      { id: 'v', kind: 'visit', points: 2 },
    ];
    const card = { id: 'points', title: 'C', size: 9, reward: 'R' };
    expect(faultsIn({ ...programme, versions: [{ ...version, rules: twice }] })[0]).toMatch(/rules\[1\]\.id: /);
    const categories = ['Coffee', 'Tea'].map((name) => ({ id: 'hot', name }));
    expect(faultsIn({ ...programme, categories })[0]).toMatch(/categories\[1\]\.id: /);
    expect(faultsIn({ ...programme, versions: [{ ...version, cards: [card] }] })[0]).toMatch(/cards\[0\]\.id: /);
    expect(faultsIn(withRule({ id: 'c', kind: 'cashback', rate: '0.05' }))[0]).toMatch(/rules\[0\]\.kind: Cashback/);
    expect(faultsIn({ ...programme, zone: '+01:00' })[0]).toMatch(/^zone: /);
  });

  it.each(['12', '1.5M', '3M_D', '5h_U', 'P12M', '12 M', '-1D', ''])('a duration of %j', (after) => {
    const expiry = { kind: 'rolling', after };
    expect(faultsIn({ ...programme, versions: [{ ...version, expiry }] })[0]).toMatch(
      /^versions\[0\]\.expiry\.after: /,
    );
  });
});

const visit = { id: 'v', member: 'm', at: '2026-02-01T00:00:00Z', kind: 'visit' };
const order = { ...visit, id: 'o', kind: 'order', total: 1000 };

describe('events that cannot be counted', () => {
  it.each<[string, object]>([
    ['total', { ...order, total: -1 }],
    ['total', { ...order, total: 10.5 }],
    ['paidWithPoints', { ...order, paidWithPoints: 1001 }],
    ['lines[0].amount', { ...order, lines: [{ amount: -5 }] }],
    ['at', { ...visit, at: '2026-02-30T00:00:00Z' }],
    ['at', { ...visit, at: 1767225600000 }],
    ['kind', { ...visit, kind: 'birthday' }],
    ['kind', { ...visit, kind: 'constructor' }],
    ['id', { ...visit, id: 'a/b' }],
    ['member', { ...visit, member: '' }],
    ['points', { ...visit, kind: 'adjust', points: 0, reason: 'none' }],
    ['reason', { ...visit, kind: 'adjust', points: 5, reason: ' ' }],
    ['points', { ...visit, kind: 'redeem', points: 0 }],
    ['birthday', { ...visit, kind: 'join', birthday: '02-30' }],
  ])('are refused with the path %s', (path, event) => {
    const parsed = parseEvent(event);
    expect(parsed.ok ? [] : parsed.issues.map((issue) => issue.path)).toContain(path);
  });

  it('cost no good one beside them', () => {
    const { events, refused } = parseEvents([visit, { ...order, total: -1 }, order, 7]);
    expect(events.map(({ id }) => id)).toEqual(['o', 'v']);
    expect(refused.map(({ index, issues }) => [index, issues[0]?.path])).toEqual([
      [1, '[1].total'],
      [3, '[3]'],
    ]);
  });

  it('two bodies under one id: the earlier stands, the other is a conflict; the same twice is one', () => {
    const { events, refused } = parseEvents([order, order, { ...order, total: 2000 }]);
    expect(events).toEqual([order]);
    expect(refused).toMatchObject([{ index: 2, conflict: true, issues: [{ path: '[2].id' }] }]);
    const merged = mergeEvents(events, [{ ...order, total: 2000 } as LedgerEvent]);
    expect(merged.events).toEqual([order]);
    expect(merged.conflicts).toHaveLength(1);
  });

  it.each([null, 'events', { events: [] }, undefined])('are no list: %s', (json) => {
    expect(parseEvents(json)).toMatchObject({ events: [], refused: [{ issues: [{ path: '' }] }] });
  });
});

describe('events that can be counted but not done', () => {
  const rules = [{ id: 's', kind: 'spend', points: '1', per: 100 }];
  const terms = programmeOf({ rules });
  const join = { id: 'j', member: 'm', at: '2026-01-15T00:00:00Z', kind: 'join' } as const;
  const run = (...events: readonly object[]) => replay(terms, events as LedgerEvent[], '2027-01-01T00:00:00Z', 'm');

  it('what happened before the member joined earns nothing and is told', () => {
    const { balance, notices } = run({ ...order, at: '2026-01-14T23:59:59Z' }, join);
    expect(balance.earned).toBe(0);
    expect(notices).toEqual([{ event: 'o', code: 'not-a-member' }]);
  });

  it('joining twice, and what happened before there was a programme', () => {
    expect(run(join, { ...join, id: 'k', at: '2026-03-01T00:00:00Z' }).notices).toEqual([
      { event: 'k', code: 'already-joined' },
    ]);
    expect(run({ ...join, at: '2019-12-31T23:59:59Z' }).notices).toEqual([{ event: 'j', code: 'not-yet-in-force' }]);
  });

  it('a refund above the order takes back the order and no more', () => {
    const refund = { id: 'r', member: 'm', at: '2026-03-01T00:00:00Z', kind: 'refund', order: 'o', amount: 5000 };
    const { balance, notices } = run(join, order, refund);
    expect(balance).toMatchObject({ earned: 10, reversed: 10, spendable: 0, deficit: 0 });
    expect(notices).toEqual([{ event: 'r', code: 'refund-above-order' }]);
  });

  it('a refund whose clock is slow waits for its order', () => {
    const refund = { id: 'r', member: 'm', at: '2026-01-31T00:00:00Z', kind: 'refund', order: 'o', amount: 500 };
    expect(run(join, order, refund).balance).toMatchObject({ earned: 10, reversed: 5, spendable: 5 });
    expect(run(join, refund).notices).toEqual([{ event: 'r', code: 'unknown-event' }]);
  });

  it("another member's order cannot be refunded or cancelled", () => {
    const other = { ...join, id: 'k', member: 'n' };
    const refund = { id: 'r', member: 'n', at: '2026-03-01T00:00:00Z', kind: 'refund', order: 'o', amount: 500 };
    const all = [join, other, order, refund] as LedgerEvent[];
    // Replayed together they are two circles: the other does not even see the order.
    expect(replay(terms, all, '2027-01-01T00:00:00Z', 'm').balance.reversed).toBe(0);
    expect(replay(terms, all, '2027-01-01T00:00:00Z', 'n').notices).toEqual([{ event: 'r', code: 'unknown-event' }]);
    const statements = replayAll(terms, all, '2027-01-01T00:00:00Z');
    expect(['m', 'n', 'o'].map((member) => statements.noticesOf(member))).toEqual([
      [],
      [{ event: 'r', code: 'unknown-event' }],
      [],
    ]);
  });

  it('a member without events has an empty statement', () => {
    expect(replay(terms, [], '2027-01-01T00:00:00Z', 'x')).toMatchObject({ joined: null, lots: [], movements: [] });
  });

  it('an instant that is none is a mistake of the program', () => {
    expect(() => replay(terms, [], 'tomorrow')).toThrow(RangeError);
  });
});

it('a million events of one member are counted exactly', { timeout: 120_000 }, () => {
  const terms = programmeOf({
    rules: [{ id: 's', kind: 'spend', points: '0.1', per: 100 }],
    expiry: { kind: 'rolling', after: '1D' },
  });
  const start = Date.UTC(2026, 0, 1);
  const events: LedgerEvent[] = [{ id: 'j', member: 'm', at: '2026-01-01T00:00:00Z', kind: 'join' }];
  for (let index = 1; index < 1_000_000; index++) {
    const at = new Date(start + index * 1000).toISOString();
    const id = `e${String(index).padStart(7, '0')}`;
    if (index % 10 === 9) events.push({ id, member: 'm', at, kind: 'redeem', points: 5 });
    else events.push({ id, member: 'm', at, kind: 'order', total: 1000 });
  }
  const { balance } = replay(terms, events, '2026-01-12T00:00:00Z');
  expect(balance.earned).toBe(
    events.filter(({ kind, at }) => kind === 'order' && at <= '2026-01-12T00:00:00.000Z').length,
  );
  expect(balance.earned).toBe(balance.spendable + balance.spent + balance.expired);
});
