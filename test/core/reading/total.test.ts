import type { Summary } from '@samklang/core';
import { readingOf, totalOf } from '@samklang/core/reading';
import { summariseRows } from '@samklang/core/summary';
import { describe, expect, it } from 'vitest';
import { customerMeasures, employeeMeasures } from '../../support/measures.js';
import { expectClose, reference, referenceRows } from '../../support/reference.js';

type Rows = ReturnType<typeof referenceRows>;

function byUnit(rows: Rows, measures: typeof customerMeasures, period: string): Summary[] {
  const own = rows.filter((row) => row.period === period);
  const units = [...new Set(own.map((row) => String(row.location_id)))];
  const rowsOf = (unit: string) => own.filter((row) => row.location_id === unit);
  return units.map((unit) => summariseRows(measures, rowsOf(unit), { unit, period }));
}

const rows = referenceRows('customers.csv');
const customers = byUnit(rows, customerMeasures, '2024-Q4');
const employees = byUnit(referenceRows('employees.csv'), employeeMeasures, '2024-Q4');

interface Bond {
  readonly company: {
    readonly overall_clustered: { readonly n: number; readonly mean: number; readonly lo: number; readonly hi: number };
    readonly dimensions: Readonly<Record<string, { readonly n: number; readonly mean: number }>>;
  };
  readonly reliability: {
    readonly all8: {
      readonly n_complete: number;
      readonly alpha: number;
      readonly alpha_ci: readonly [number, number];
    };
  };
}

describe('a measure over all units together', () => {
  it('is the bond of the reference set, with its dimensions and its reliability', () => {
    const { company, reliability } = reference<Bond>('bond.json');
    const { figure, parts = [], reliability: own } = totalOf('bond', customers) ?? {};
    expect(figure?.n).toBe(company.overall_clustered.n);
    expectClose(figure?.value ?? Number.NaN, company.overall_clustered.mean);
    expectClose(figure?.lo ?? Number.NaN, company.overall_clustered.lo);
    expectClose(figure?.hi ?? Number.NaN, company.overall_clustered.hi);
    expect(parts.map(({ name, figure: { n } }) => [name, n])).toEqual(
      Object.entries(company.dimensions).map(([name, { n }]) => [name, n]),
    );
    for (const part of parts) expectClose(part.figure.value, company.dimensions[part.name]?.mean ?? Number.NaN);
    expect(own).toMatchObject({ n: reliability.all8.n_complete, verdict: 'items-hang-together' });
    expectClose(own?.alpha?.alpha ?? Number.NaN, reliability.all8.alpha);
    expectClose(own?.alpha?.alphaLo ?? Number.NaN, reliability.all8.alpha_ci[0]);
    expectClose(own?.alpha?.alphaHi ?? Number.NaN, reliability.all8.alpha_ci[1]);
  });

  it.each(['engagement', 'trust', 'enps'] as const)('is the figure that a reading of %s has', (measure) => {
    const units = employees.filter(({ responses }) => responses >= 5);
    const periods = [{ period: '2024-Q4', summaries: units }];
    const { value, lo, hi, n } = readingOf({ measure, unit: '*', periods, units: [], minimum: 1 }) ?? {};
    expect(totalOf(measure, units)?.figure).toEqual({ value, lo, hi, n });
  });

  it('compares the units that answered both times', () => {
    const before = byUnit(rows, customerMeasures, '2024-Q3');
    const both = before.map(({ unit }) => unit);
    const again = customers.filter(({ unit }) => both.includes(unit));
    expect(again.length).toBeLessThan(customers.length);
    const change = totalOf('bond', customers, before)?.change;
    expect(change?.verdict).toBeDefined();
    expect(change).toEqual(totalOf('bond', again, before)?.change);
    expect(totalOf('bond', customers, [])?.change).toBeUndefined();
  });

  it('has no bond when its items do not hang together, and cannot tell under fifty complete answers', () => {
    const ids = Array.from({ length: 8 }, (_, index) => `b${index + 1}`);
    // Six independent coins, and the first two turned over.
    const row = (index: number) =>
      Object.fromEntries(ids.map((id, place) => [id, (index >> (place % 6)) % 2 === Math.floor(place / 6) ? 5 : 1]));
    const of = (count: number) => {
      const answers = Array.from({ length: count }, (_, index) => row(index));
      return totalOf('bond', [summariseRows(customerMeasures, answers, { unit: 'a', period: '2024-Q4' })]);
    };
    expect(of(64)).toMatchObject({ figure: undefined, parts: [] });
    expect(of(64)?.reliability?.verdict).toBe('items-do-not-hang-together');
    expect(of(49)?.reliability).toMatchObject({ n: 49, verdict: 'cannot-tell' });
    expect(of(49)?.figure?.n).toBe(49);
  });

  it('is nothing where it is not measured', () => {
    expect(totalOf('trust', customers)).toBeUndefined();
  });
});
