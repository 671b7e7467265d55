import type { Summary } from '@samklang/core';
import { type PeriodSummaries, type ReadingMeasure, readingOf } from '@samklang/core/reading';
import { measuresOf, summariseRows } from '@samklang/core/summary';
import { describe, expect, it } from 'vitest';
import { customerMeasures, employeeMeasures } from '../../support/measures.js';
import { expectClose, reference, referenceRows } from '../../support/reference.js';
import { builtIn } from '../../support/surveys.js';

type Rows = ReturnType<typeof referenceRows>;

/** Summaries by unit of each period of a reference table, oldest first. */
function periodsOf(rows: Rows, measures: typeof customerMeasures, only?: readonly string[]): PeriodSummaries[] {
  const periods = [...new Set(rows.map(({ period }) => String(period)))].filter((one) => !only || only.includes(one));
  return periods.sort().map((period) => {
    const own = rows.filter((row) => row.period === period);
    const units = [...new Set(own.map((row) => String(row.location_id)))];
    const summaries = units.map((unit) =>
      summariseRows(
        measures,
        own.filter((row) => row.location_id === unit),
        { unit, period },
      ),
    );
    return { period, summaries };
  });
}

const customers = periodsOf(referenceRows('customers.csv'), customerMeasures);
const request = (measure: ReadingMeasure, unit = '*', periods = customers) => ({
  measure,
  unit,
  periods,
  units: [],
  minimum: 10,
});

interface Located {
  readonly company: { readonly nps: number; readonly n: number };
  readonly company_clustered: { readonly lo: number; readonly hi: number };
  readonly locations: readonly {
    readonly location_id: string;
    readonly nps: number;
    readonly n: number;
    readonly ci: { readonly aw3t: readonly [number, number] };
  }[];
}

describe('a reading of the reference set computed in R', () => {
  const nps = reference<Located>('nps.json');

  it('has the company’s score, and the interval that respects the locations', () => {
    const found = readingOf(request('nps'));
    expect(found).toMatchObject({ schema: 1, measure: 'nps', unit: '*', period: '2024-Q4', n: nps.company.n });
    expectClose(found?.value ?? Number.NaN, nps.company.nps);
    expectClose(found?.lo ?? Number.NaN, nps.company_clustered.lo);
    expectClose(found?.hi ?? Number.NaN, nps.company_clustered.hi);
  });

  it('has each location’s score with its own interval', () => {
    for (const { location_id, ci, n, nps: score } of nps.locations.filter(({ n }) => n >= 10).slice(0, 20)) {
      const found = readingOf(request('nps', location_id));
      expect(found?.n).toBe(n);
      expectClose(found?.value ?? Number.NaN, score);
      expectClose(found?.lo ?? Number.NaN, ci.aw3t[0]);
    }
  });

  it('has the satisfied in per cent, the bond with its dimensions, and everybody’s peers', () => {
    const sat = reference<{ sat: { company: { top2: { p: number } } } }>('csat_ces.json').sat.company.top2;
    expectClose(readingOf(request('csat'))?.value ?? Number.NaN, 100 * sat.p);
    const bond = reference<{ company: { overall: { mean: number }; dimensions: Record<string, { mean: number }> } }>(
      'bond.json',
    ).company;
    const found = readingOf(request('bond'));
    expectClose(found?.value ?? Number.NaN, bond.overall.mean);
    for (const part of found?.parts ?? []) {
      expectClose(part.value ?? Number.NaN, bond.dimensions[part.name]?.mean ?? Number.NaN);
    }
    expect(found?.parts?.map(({ name }) => name)).toEqual(['confidence', 'integrity', 'pride', 'passion']);
    expect(found?.peers?.length).toBe(60);
    expect(found?.peers?.slice(0, 3).map(({ unit }) => unit)).toEqual(['L001', 'L002', 'L003']);
  });

  it('has the employees’ index and its drivers, and trust as the mean share of its items', () => {
    const employees = periodsOf(referenceRows('employees.csv'), employeeMeasures, ['2024-Q4']);
    const expected = reference<{
      company: {
        index: { mean: number };
        drivers: Record<string, { mean: number }>;
        item_favourable: Record<string, { p: number }>;
      };
    }>('employee.json').company;
    const found = readingOf({ ...request('engagement', '*', employees), minimum: 5 });
    expectClose(found?.value ?? Number.NaN, expected.index.mean);
    expectClose(found?.parts?.[0]?.value ?? Number.NaN, expected.drivers.leadership?.mean ?? Number.NaN);
    const trust = readingOf({ ...request('trust', '*', employees), minimum: 5 });
    const items = ['e10', 'e11', 'e12'].map((id) => expected.item_favourable[id]?.p ?? Number.NaN);
    expectClose(trust?.value ?? Number.NaN, (100 * items.reduce((sum, p) => sum + p, 0)) / 3);
    expect(trust?.lo).toBeLessThan(trust?.value ?? 0);
  });

  it('has a series of all periods with an EWMA that weighs the newest by a fifth', () => {
    const series = readingOf(request('nps'))?.series ?? [];
    expect(series.map(({ period }) => period)).toEqual(customers.map(({ period }) => period));
    const [first, second] = series;
    const step = 0.2 * ((second?.value ?? 0) - (first?.ewma?.value ?? 0));
    expectClose(second?.ewma?.value ?? Number.NaN, (first?.ewma?.value ?? 0) + step);
  });
});

const visit = measuresOf(builtIn('visit'));

/** A summary of a unit with so many promoters and detractors. */
function shop(unit: string, promoters: number, detractors: number, period = '2026-Q3'): Summary {
  const rows = [...Array(promoters).fill({ nps: 10 }), ...Array(detractors).fill({ nps: 0 })];
  return summariseRows(visit, rows, { unit, period });
}

describe('what a reading says', () => {
  const lastYear = (promoters: number, detractors: number): PeriodSummaries => ({
    period: '2025-Q3',
    summaries: [shop('haga', promoters, detractors, '2025-Q3')],
  });
  const now: PeriodSummaries = { period: '2026-Q3', summaries: [shop('haga', 80, 20)] };

  it('is up only when the interval of the change excludes 0', () => {
    const verdict = (then: PeriodSummaries) => readingOf(request('nps', 'haga', [then, now]))?.verdict;
    expect([verdict(lastYear(50, 50)), verdict(lastYear(77, 23)), verdict(lastYear(100, 0))]).toEqual([
      'up',
      'unclear',
      'down',
    ]);
  });

  it('compares with the year before rather than with the quarter before', () => {
    const quarter: PeriodSummaries = { period: '2026-Q2', summaries: [shop('haga', 79, 21, '2026-Q2')] };
    const found = readingOf(request('nps', 'haga', [lastYear(50, 50), quarter, now]));
    expect(found?.previous).toMatchObject({ period: '2025-Q3', value: 0, change: { value: 60 } });
    const young = readingOf(request('nps', 'haga', [quarter, now]));
    expect(young?.previous?.period).toBe('2026-Q2');
  });

  it('has no change for another mix of units', () => {
    const then: PeriodSummaries = {
      period: '2025-Q3',
      summaries: [shop('closed', 0, 90, '2025-Q3'), ...lastYear(80, 20).summaries],
    };
    expect(readingOf(request('nps', '*', [then, now]))).toMatchObject({
      verdict: 'unclear',
      previous: { change: { value: 0 } },
    });
  });

  it('is silent under the minimum and where nobody answered, and has nothing where nothing is measured', () => {
    const few: PeriodSummaries = { period: '2026-Q3', summaries: [shop('haga', 5, 4), shop('toyen', 0, 0)] };
    const silent = { value: null, lo: null, hi: null, n: null };
    expect(readingOf(request('nps', 'haga', [few]))).toMatchObject({ ...silent, verdict: 'too-few', minimum: 10 });
    expect(readingOf(request('nps', 'toyen', [few]))).toMatchObject({ ...silent, verdict: 'empty' });
    expect(readingOf(request('nps', 'nowhere', [few]))).toMatchObject({ ...silent, verdict: 'empty' });
    expect(readingOf(request('bond', '*', [few]))).toBeUndefined();
    expect(readingOf(request('enps', '*', [few]))).toBeUndefined();
  });

  it('does not call a bond one when its items do not hang together', () => {
    const bond = measuresOf(builtIn('customer-bond'));
    const row = (seed: number) =>
      Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((item) => [`b${item}`, 1 + ((seed * item * item + item) % 5)]));
    const rows = Array.from({ length: 200 }, (_, seed) => row(seed));
    const period = { period: '2026', summaries: [summariseRows(bond, rows, { unit: 'haga', period: '2026' })] };
    expect(readingOf(request('bond', 'haga', [period]))).toMatchObject({ value: null, verdict: 'unreliable' });
  });

  it('carries the target and the name', () => {
    const units = [{ id: 'haga', name: 'Göteborg Haga' }];
    const found = readingOf({ ...request('nps', 'haga', [now]), units, target: 45 });
    expect(found).toMatchObject({ name: 'Göteborg Haga', target: 45, verdict: 'alone' });
  });
});
