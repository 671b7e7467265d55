import {
  type Column,
  type Columns,
  createWorkspace,
  emptyMeasures,
  fromColumns,
  type Measures,
  measuredCells,
  merge,
  type Summary,
  summariesOf,
  summariseRows,
  summaryFromMeasuredCells,
} from '@samklang/core/summary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerMeasures, employeeMeasures } from '../../support/measures.js';
import { expectClose, referenceRows } from '../../support/reference.js';

const where = { unit: 'oslo', period: '2024-Q4' };
const { wallet: _, ...packedMeasures } = customerMeasures;

/** Any answer a file or a device may hold: steps, words, holes, numbers off every scale. */
const answer = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 11 }) },
  fc.constantFrom(null, undefined, '4', '', Number.NaN, Infinity, -Infinity, 2.5, -1, 255, true, {}),
);
const rowsFor = ({ items }: Measures) =>
  fc.array(fc.record(Object.fromEntries(items.map(({ id }) => [id, answer])), { requiredKeys: [] }), { maxLength: 12 });

describe.each([
  ['customers', packedMeasures],
  ['employees', employeeMeasures],
])('summaries of %s', (_name, measures) => {
  const summaries = rowsFor(measures).map((rows) => summariseRows(measures, rows, where));

  it('merge in any order and grouping', () => {
    fc.assert(
      fc.property(summaries, summaries, summaries, (a, b, c) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(a, emptyMeasures(measures, where))).toEqual(a);
      }),
      { numRuns: 60 },
    );
  });

  it('add up to the summary of all rows together, whatever their order', () => {
    fc.assert(
      fc.property(rowsFor(measures), rowsFor(measures), (a, b) => {
        const together = summariseRows(measures, [...a, ...b], where);
        expect(merge(summariseRows(measures, a, where), summariseRows(measures, b, where))).toEqual(together);
        expect(summariseRows(measures, [...b, ...a].reverse(), where)).toEqual(together);
      }),
      { numRuns: 60 },
    );
  });

  it('are the same from the cells of a table, and lose nothing as JSON', () => {
    fc.assert(
      fc.property(rowsFor(measures), (rows) => {
        const summary = summariseRows(measures, rows, where);
        const cells = rows.flatMap((row) => measuredCells(measures, row));
        expect(summaryFromMeasuredCells(measures, where, cells)).toEqual(summary);
        const erased = rows.flatMap((row) => measuredCells(measures, row).map(([key, n]) => [key, -n] as const));
        expect(summaryFromMeasuredCells(measures, where, [...cells, ...erased])).toEqual(
          emptyMeasures(measures, where),
        );
        expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
      }),
      { numRuns: 60 },
    );
  });
});

describe('columns', () => {
  it('give the summaries of the reference set, unit by unit and quarter by quarter', () => {
    for (const [file, measures] of [
      ['customers.csv', customerMeasures],
      ['customers.csv', packedMeasures],
      ['employees.csv', employeeMeasures],
    ] as const) {
      const rows = referenceRows(file);
      const places = new Set(rows.map((row) => `${row.location_id} ${row.period}`));
      const summaries = [...summariesOf(fromColumns(columnsOf(rows, measures), measures))];
      expect(summaries.length).toBe(places.size);
      for (const summary of summaries) {
        const own = rows.filter((row) => row.location_id === summary.unit && row.period === summary.period);
        expectSame(summary, summariseRows(measures, own, { unit: summary.unit, period: summary.period }));
      }
    }
  }, 60_000);

  const definitions = fc.record({
    bondSize: fc.integer({ min: 2, max: 7 }),
    others: fc.constantFrom(['sat'], ['nps', 'sat'], ['nps', 'sat', 'ces']),
    dimensions: fc.constantFrom([2, 2, 2, 2], [1, 2, 1], [3, 1, 4], [4, 4], [2, 3], []),
    minItems: fc.integer({ min: 0, max: 3 }),
    minParts: fc.integer({ min: 0, max: 4 }),
    limits: fc.array(fc.constantFrom(0, 25, 37.5, 50, 62.5, 75, 87.5, 100), { minLength: 5, maxLength: 5 }),
  });

  it('give what rows give, for any definition, with holes and values off the scale', () => {
    const bytes = fc.uint8Array({ minLength: 0, maxLength: 4300 });
    fc.assert(
      fc.property(definitions, bytes, fc.integer({ min: 1, max: 40 }), (definition, noise, units) => {
        const measures = measuresOf(definition);
        const columns = columnsFrom(measures, noise, units);
        expect([...summariesOf(fromColumns(columns, measures, workspace))]).toEqual(byRows(columns, measures));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  const workspace = createWorkspace();

  it('survive odd columns: none, too short, floats with holes, unknown units and periods', () => {
    const columns: Columns = {
      units: ['a', 'b'],
      unit: Float64Array.of(0, 1, 2, -1, 0.5, Number.NaN, Infinity, 0),
      periods: ['p'],
      period: Int8Array.of(0, 0, 0, 0, 0, 0, 0, 1),
      items: { nps: Float64Array.of(9, Number.NaN), sat: Int16Array.of(999, -3) },
    };
    const table = fromColumns(columns, packedMeasures);
    expect(table.skipped).toBe(6);
    const [a, b] = [...summariesOf(table)];
    expect(a?.items.nps?.counts[9]).toBe(1);
    expect([b?.items.nps?.missing, b?.items.sat?.invalid, b?.items.b1?.missing]).toEqual([1, 1, 1]);
    expect([...summariesOf(fromColumns({ units: [], unit: new Uint8Array(0), items: {} }, packedMeasures))]).toEqual(
      [],
    );
  });

  it('survive a million units of one answer each', () => {
    const rows = 1_000_000;
    const columns: Columns = {
      units: Array.from({ length: rows }, (_, i) => String(i)),
      unit: Uint32Array.from({ length: rows }, (_, i) => rows - 1 - i),
      items: { nps: new Uint8Array(rows).fill(9), b1: new Uint8Array(rows).fill(5) },
    };
    const summaries = summariesOf(fromColumns(columns, packedMeasures));
    const first = summaries.next().value as Summary;
    expect([first.unit, first.responses, first.items.nps?.counts[9], first.items.b1?.counts[4]]).toEqual([
      '0',
      1,
      1,
      1,
    ]);
  });

  it('count a unit that has nearly all responses as exactly as any other', () => {
    const measures = packedMeasures;
    const few = columnsFrom(
      measures,
      Uint8Array.from({ length: 251 }, (_, i) => (i * 83) % 256),
      1,
    );
    const times = 1100;
    const repeat = (column: Column) => Uint8Array.from({ length: 251 * times }, (_, i) => column[i % 251] as number);
    const items = Object.fromEntries(Object.entries(few.items).map(([id, column]) => [id, repeat(column)]));
    const unit = Uint16Array.from({ length: 251 * times }, (_, i) => (i < 251 ? 1 : 0));
    const [most, rest] = [...summariesOf(fromColumns({ units: ['a', 'b'], unit, items }, measures))];
    const once = summariseOnce(few, measures);
    expect(JSON.parse(JSON.stringify(rest))).toEqual({ ...once, unit: 'b' });
    expect(most).toEqual({ ...timesOf(once, times - 1), unit: 'a' });
  });

  it('name the item that a section has and the list has not', () => {
    const measures: Measures = { ...packedMeasures, recommendation: 'gone' };
    expect(() => fromColumns({ units: [], unit: new Uint8Array(0), items: {} }, measures)).toThrow(/"gone"/);
  });
});

type Definition = {
  bondSize: number;
  others: readonly string[];
  dimensions: readonly number[];
  minItems: number;
  minParts: number;
  limits: number[];
};

function measuresOf({ bondSize, others, dimensions, minItems, minParts, limits }: Definition): Measures {
  const sizes: Record<string, [from: number, size: number]> = { nps: [0, 11], sat: [1, 5], ces: [1, 7] };
  const parts = dimensions.map((count, d) => Array.from({ length: count }, (_, i) => `d${d}i${i}`));
  const [fullOverall = 0, fullEachPart = 0, engagedOverall = 0, engagedEachPart = 0, disengagedBelow = 0] = limits;
  return {
    survey: 's',
    audience: 'customer',
    items: [
      ...others.map((id) => ({ id, from: sizes[id]?.[0] ?? 0, size: sizes[id]?.[1] ?? 0 })),
      ...parts.flat().map((id) => ({ id, from: 1, size: bondSize })),
    ],
    ...(others.includes('nps') && { recommendation: 'nps' }),
    satisfaction: { item: 'sat', satisfiedMin: 4, dissatisfiedMax: 2 },
    ...(dimensions.length > 0 && {
      bond: {
        parts: Object.fromEntries(parts.map((items, d) => [`d${d}`, items])),
        ...{ minItems, minParts, scale: { min: 1, max: bondSize } },
        classes: { fullOverall, fullEachPart, engagedOverall, engagedEachPart, disengagedBelow },
      },
    }),
  };
}

/** Mostly valid steps, holes and other values, made of random bytes. */
function columnsFrom(measures: Measures, noise: Uint8Array, units: number): Columns {
  const at = (row: number, salt: number) => ((noise[row] ?? 0) * 31 + row * 7 + salt * 131) % 251;
  const rows = Array.from(noise, (_, row) => row);
  const column = (from: number, size: number, salt: number) =>
    Uint8Array.from(rows, (row) => {
      const value = at(row, salt);
      return value < 225 ? from + (value % size) : value < 240 ? from - 1 : value;
    });
  return {
    units: Array.from({ length: units }, (_, i) => `u${i}`),
    unit: Uint16Array.from(rows, (row) => at(row, 99) % units),
    items: Object.fromEntries(measures.items.map(({ id, from, size }, salt) => [id, column(from, size, salt)])),
  };
}

function summariseOnce(columns: Columns, measures: Measures): Summary {
  return byRows(columns, measures)[0] as Summary;
}

/** The summary of the same responses so many times over, by doubling. */
function timesOf(summary: Summary, times: number): Summary {
  if (times === 1) return summary;
  const half = timesOf(summary, Math.floor(times / 2));
  return times % 2 === 0 ? merge(half, half) : merge(merge(half, half), summary);
}

/** The same by the slow way. */
function byRows({ units, unit, items }: Columns, measures: Measures): Summary[] {
  return units.flatMap((name, place) => {
    const rows = Array.from(unit, (at, row) => ({ at, row })).filter(({ at }) => at === place);
    const answers = rows.map(({ row }) =>
      Object.fromEntries(
        measures.items.map(({ id, from }) => {
          const value = items[id]?.[row];
          return [id, value === ((from - 1) & 0xff) ? null : value];
        }),
      ),
    );
    return rows.length === 0 ? [] : [summariseRows(measures, answers, { unit: name, period: '*' })];
  });
}

function columnsOf(rows: readonly Record<string, unknown>[], measures: Measures): Columns {
  const names = (key: string) => [...new Set(rows.map((row) => String(row[key])))];
  const [units, periods] = [names('location_id'), names('period')];
  const { share, spend, rank, brands } = measures.wallet ?? { share: 'sow' };
  const ids = [...measures.items.map(({ id }) => id), ...(measures.wallet ? [share, spend, rank, brands] : [])];
  const column = (id: string) => Float64Array.from(rows, (row) => (row[id] === null ? Number.NaN : Number(row[id])));
  return {
    units,
    periods,
    unit: Uint16Array.from(rows, (row) => units.indexOf(String(row.location_id))),
    period: Uint8Array.from(rows, (row) => periods.indexOf(String(row.period))),
    items: Object.fromEntries(ids.flatMap((id) => (id === undefined ? [] : [[id, column(id)]]))),
  };
}

/** Equal in all whole numbers, and to rounding in sums of fractions. */
function expectSame(actual: unknown, expected: unknown): void {
  if (typeof expected === 'number') {
    expectClose(Number(actual), expected);
  } else if (expected === null || typeof expected !== 'object') {
    expect(actual).toBe(expected);
  } else {
    expect(Object.keys(Object(actual))).toEqual(Object.keys(expected));
    for (const [key, value] of Object.entries(expected)) expectSame((actual as Record<string, unknown>)[key], value);
  }
}
