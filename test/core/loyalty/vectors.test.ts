import { readFileSync } from 'node:fs';
import { expiringBy, type OrderEvent, parseEvents, quote, replay, worthOf } from '@samklang/core/loyalty';
import { describe, expect, it } from 'vitest';
import { programmeWith } from './programmes.js';

interface Check {
  readonly asOf: string;
  readonly member?: string;
  readonly balance?: Readonly<Record<string, number>>;
  readonly lots?: readonly (readonly [number, string | null])[];
  readonly level?: string;
  readonly quantity?: number;
  readonly notices?: readonly string[];
  readonly expirations?: readonly number[];
  readonly expiringBy?: readonly (readonly [string, number])[];
  readonly quote?: { readonly order: OrderEvent; readonly requested: number; readonly redeem: unknown };
  readonly worth?: number;
}

interface Case {
  readonly holds: string;
  readonly zone: string;
  readonly versions: readonly unknown[];
  readonly events: readonly unknown[];
  readonly checks: readonly Check[];
  readonly wrong?: readonly { readonly system: string; readonly check: Check }[];
}

interface Vector {
  readonly id: string;
  readonly source: string;
  readonly cases: readonly Case[];
}

const file = new URL('../../fixtures/loyalty/vectors.json', import.meta.url);
const vectors: readonly Vector[] = JSON.parse(readFileSync(file, 'utf8'));

function check({ versions, zone, events: json }: Case, expected: Check): void {
  const programme = programmeWith(versions, zone);
  const { events, refused } = parseEvents(json);
  expect(refused).toEqual([]);
  const statement = replay(programme, events, expected.asOf, expected.member);
  const lots = statement.lots.map(({ remaining, expiresAt }) => [remaining, expiresAt]);
  const expired = statement.movements.filter(({ kind }) => kind === 'expire').map(({ points }) => -points);
  if (expected.balance) expect(statement.balance).toMatchObject(expected.balance);
  if (expected.lots) expect(lots).toEqual(expected.lots);
  if (expected.level !== undefined) expect(statement.tier?.level).toBe(expected.level);
  if (expected.quantity !== undefined) expect(statement.tier?.quantity).toBe(expected.quantity);
  if (expected.notices) expect(statement.notices.map(({ code }) => code)).toEqual(expected.notices);
  if (expected.expirations) expect(expired).toEqual(expected.expirations);
  for (const [instant, points] of expected.expiringBy ?? []) expect(expiringBy(statement, instant)).toBe(points);
  if (expected.quote) {
    const { order, requested, redeem } = expected.quote;
    expect(quote(programme, events, order, requested).redeem).toEqual(redeem);
  }
  const version = programme.versions[0];
  if (expected.worth !== undefined && version)
    expect(worthOf(version, statement.balance.spendable)).toBe(expected.worth);
}

describe.each(vectors)('$id ($source)', ({ cases }) => {
  it.each(cases)('$holds', (one) => {
    for (const expected of one.checks) check(one, expected);
  });

  const wrong = cases.flatMap((one) => (one.wrong ?? []).map((other) => ({ one, ...other })));
  it.runIf(wrong.length > 0).each(wrong)('unlike $system', ({ one, check: theirs }) => {
    expect(() => check(one, theirs)).toThrow();
  });
});

it('has every vector from E1 to E31', () => {
  expect(vectors.map(({ id }) => id)).toEqual(Array.from({ length: 31 }, (_, index) => `E${index + 1}`));
});
