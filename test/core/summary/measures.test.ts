import {
  type CrossProducts,
  type CustomerSummary,
  type EmployeeSummary,
  type Moments,
  pointsOf,
  type ScoreMoments,
  summariseRows,
} from '@samklang/core/summary';
import { describe, expect, it } from 'vitest';
import { customerMeasures, employeeMeasures } from '../../support/measures.js';
import { expectClose, referenceRows } from '../../support/reference.js';

type Reference = Readonly<Record<string, string | number | null>>;

/** Rows by location and quarter. */
function places(rows: readonly Reference[]): ReadonlyMap<string, Reference[]> {
  const groups = new Map<string, Reference[]>();
  for (const row of rows) {
    const place = `${row.location_id} ${row.period}`;
    groups.set(place, [...(groups.get(place) ?? []), row]);
  }
  return groups;
}

function moments(prefix: string, { n, sum, sumSquares }: Moments): [string, number][] {
  return [
    [`${prefix}_n`, n],
    [`${prefix}_s`, sum],
    [`${prefix}_ss`, sumSquares],
  ];
}
const score = (prefix: string, sums: ScoreMoments) => moments(prefix, pointsOf(sums));

/** The reference counts the rule's shares from 0 to 1. */
function sharesOf(sums: ScoreMoments): Moments {
  const { n, sum, sumSquares } = pointsOf(sums);
  return { n, sum: sum / 100, sumSquares: sumSquares / 10_000 };
}

function histogram(summary: CustomerSummary | EmployeeSummary, id: string): [string, number][] {
  const item = summary.items[id];
  return (item?.counts ?? []).map((count, step) => [`${id}_h${step + (item?.from ?? 0)}`, count]);
}

/** Cross products under the names of the reference, in points where `full` says how many parts 100 are. */
function products(prefix: string, sums: CrossProducts, full: readonly number[] = []): [string, number][] {
  const points = (i: number) => 100 / (full[i] ?? 100);
  const { of } = sums;
  const pairs = of.flatMap((a, i) =>
    of.slice(i).map((b, j) => ({ name: `${a}_${b}`, points: points(i) * points(i + j) })),
  );
  return [
    [`${prefix}_n`, sums.n],
    ...of.map((id, i): [string, number] => [`${prefix}_s_${id}`, Number(sums.sums[i]) * points(i)]),
    ...pairs.map((pair, i): [string, number] => [`${prefix}_p_${pair.name}`, Number(sums.products[i]) * pair.points]),
  ];
}

function customerColumns(summary: CustomerSummary): [string, number][] {
  const { bond, wallet } = summary;
  if (!bond || !wallet) throw new Error('The summary has no bond or wallet.');
  return [
    ['rows', summary.responses],
    ...['nps', 'sat', 'ces'].flatMap((id) => histogram(summary, id)),
    ...score('bond', bond.overall),
    ...Object.entries(bond.parts).flatMap(([name, sums]) => score(name, sums)),
    ...Object.entries(bond.classes).map(([name, n]): [string, number] => [`class_${name}`, n]),
    ...Object.entries(bond.segments).flatMap(([name, { n, nps, share }]): [string, number][] => [
      [`seg_${name}`, n],
      ...score(`seg_${name}_sow`, share),
      [`seg_${name}_nps_n`, nps.n],
      [`seg_${name}_nps_pro`, nps.promoters],
      [`seg_${name}_nps_det`, nps.detractors],
    ]),
    ...score('sow', wallet.share),
    ['spend_n', wallet.spend.n],
    ['spend_s', wallet.spend.spend / 100],
    ['sowspend_s', wallet.spend.shareSpend / 100],
    ...moments('war', sharesOf(wallet.allocation)),
    ...products('items', bond.items),
  ];
}

function employeeColumns(summary: EmployeeSummary): [string, number][] {
  const { engagement, trust, outcome } = summary;
  if (!engagement || !trust || !outcome) throw new Error('The summary lacks a section.');
  const favourable = [...engagement.items.of, ...trust.items.of].flatMap((id): [string, number][] => {
    const counts = summary.items[id]?.counts ?? [];
    const n = (from: number) => counts.slice(from).reduce((a, b) => a + b, 0);
    return [
      [`${id}_n`, n(0)],
      [`${id}_fav`, n(3)],
    ];
  });
  return [
    ['rows', summary.responses],
    ...histogram(summary, 'enps'),
    ...favourable,
    ...score('index', engagement.overall),
    ...Object.entries(engagement.parts).flatMap(([name, sums]) => score(name, sums)),
    ...score('trust', trust.overall),
    ...products('items', engagement.items),
    ...products('titems', trust.items),
    ...products('drv', outcome, outcome.full),
  ];
}

function compare(expected: readonly Reference[], columnsAt: (place: string) => [string, number][]): void {
  for (const row of expected) {
    const columns = columnsAt(`${row.location_id} ${row.period}`);
    expect(columns.map(([name]) => name).sort()).toEqual(
      Object.keys(row)
        .filter((key) => !['location_id', 'period'].includes(key))
        .sort(),
    );
    for (const [name, value] of columns) expectClose(value, Number(row[name]));
  }
}

describe('the counts of a location and quarter', () => {
  const where = { unit: '', period: '' };

  it('are those of the reference for customers', () => {
    const rows = places(referenceRows('customers.csv'));
    compare(referenceRows('expected/suffstats_customers.csv'), (place) =>
      customerColumns(summariseRows(customerMeasures, rows.get(place) ?? [], where) as CustomerSummary),
    );
  });

  it('are those of the reference for employees', () => {
    const rows = places(referenceRows('employees.csv'));
    compare(referenceRows('expected/suffstats_employees.csv'), (place) =>
      employeeColumns(summariseRows(employeeMeasures, rows.get(place) ?? [], where) as EmployeeSummary),
    );
  });
});
