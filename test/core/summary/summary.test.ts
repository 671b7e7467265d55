import type { Response, Summary, Survey } from '@samklang/core';
import {
  cellsOf,
  emptySummary,
  merge,
  parseSummary,
  summarise,
  summariseByUnit,
  summaryFromCells,
} from '@samklang/core/summary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const survey: Survey = {
  schema: 1,
  id: 'visit',
  version: 2,
  audience: 'customer',
  locales: ['en'],
  title: 'Your visit',
  pages: [
    {
      items: [
        { id: 'nps', type: 'nps', title: 'Q' },
        { id: 'why', type: 'text', title: 'Q' },
        {
          id: 'sat',
          type: 'likert',
          title: 'Q',
          labels: ['1', '2', '3', '4', '5'],
          when: { item: 'nps', op: 'atMost', value: 6 },
        },
      ],
    },
  ],
  endings: [],
};

const response = (answers: Response['answers'], unit = 'oslo'): Response => ({
  id: '017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
  survey: 'visit',
  version: 2,
  unit,
  answeredAt: '2026-01-01T12:00:00Z',
  locale: 'en',
  channel: 'qr',
  answers,
});
const where = { unit: 'oslo', period: '2026-01' };

const responses = fc.array(
  fc
    .record(
      {
        nps: fc.oneof(fc.integer({ min: -2, max: 12 }), fc.constant(8.5), fc.constant('9')),
        sat: fc.integer({ min: 0, max: 6 }),
        why: fc.string(),
      },
      { requiredKeys: [] },
    )
    .map((answers) => response(answers)),
);
const summaries = responses.map((list) => summarise(survey, list, where));

describe('a summary', () => {
  it('counts each step of each scale', () => {
    const summary = summarise(
      survey,
      [response({ nps: 9 }), response({ nps: 9 }), response({ nps: 0, sat: 5 })],
      where,
    );
    expect(summary).toEqual({
      schema: 1,
      survey: 'visit',
      audience: 'customer',
      unit: 'oslo',
      period: '2026-01',
      responses: 3,
      items: {
        nps: { from: 0, counts: [1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0], missing: 0, invalid: 0 },
        sat: { from: 1, counts: [0, 0, 0, 0, 1], missing: 0, invalid: 0 },
      },
      answers: { why: { answered: 0, missing: 3, invalid: 0 } },
    });
  });

  it('tells what was left out from what was not asked', () => {
    const { items } = summarise(survey, [response({}), response({ nps: 3 }), response({ nps: 10 })], where);
    expect(items.nps?.missing).toBe(1);
    expect(items.sat?.missing).toBe(1);
  });

  it.each([11, -1, 8.5, '9', Number.NaN])('takes %j for invalid: dropped for the item, never clipped', (nps) => {
    const { responses: n, items } = summarise(survey, [response({ nps })], where);
    expect(n).toBe(1);
    expect(items.nps).toEqual({ from: 0, counts: new Array(11).fill(0), missing: 0, invalid: 1 });
  });

  it('counts minus zero as zero', () => {
    expect(cellsOf(survey, response({ nps: -0 }))).toContainEqual(['nps:0', 1]);
  });

  it('passes over responses to another survey', () => {
    expect(summarise(survey, [{ ...response({ nps: 9 }), survey: 'other' }], where)).toEqual(
      emptySummary(survey, where),
    );
  });

  it('comes one per unit', () => {
    const list = [response({ nps: 9 }, 'oslo'), response({ nps: 1 }, ''), response({ nps: 2 }, 'oslo')];
    expect(summariseByUnit(survey, list, { period: '*' }).map(({ unit, responses: n }) => [unit, n])).toEqual([
      ['oslo', 2],
      ['', 1],
    ]);
  });

  it('of two lists is the sum of their summaries', () => {
    fc.assert(
      fc.property(responses, responses, (a, b) => {
        const both = summarise(survey, [...a, ...b], where);
        expect(merge(summarise(survey, a, where), summarise(survey, b, where))).toEqual(both);
      }),
    );
  });

  it('adds up: each response is a step, missing, invalid, or was not asked', () => {
    fc.assert(
      fc.property(responses, (list) => {
        const { responses: n, items } = summarise(survey, list, where);
        const total = (items.nps?.counts ?? []).reduce((sum, count) => sum + count, 0);
        expect(total + (items.nps?.missing ?? 0) + (items.nps?.invalid ?? 0)).toBe(n);
      }),
    );
  });

  it('is rebuilt from cells kept in a table, in any order', () => {
    fc.assert(
      fc.property(responses, (list) => {
        const rows = list.flatMap((one) => cellsOf(survey, one));
        expect(summaryFromCells(survey, where, rows.reverse())).toEqual(summarise(survey, list, where));
      }),
    );
  });

  it('forgets an erased response when its cells are taken away', () => {
    const [kept, erased] = [response({ nps: 9 }), response({ nps: 2, sat: 1 })];
    const cells = [
      ...[kept, erased].flatMap((one) => cellsOf(survey, one)),
      ...cellsOf(survey, erased).map(([key, amount]) => [key, -amount] as const),
    ];
    expect(summaryFromCells(survey, where, cells)).toEqual(summarise(survey, [kept], where));
  });

  it('leaves its responses as they were', () => {
    fc.assert(
      fc.property(responses, (list) => {
        const before = structuredClone(list);
        for (const one of list) Object.freeze(Object.freeze(one).answers);
        summarise(survey, Object.freeze(list), where);
        expect(list).toEqual(before);
      }),
    );
  });
});

describe('merging summaries', () => {
  it('is associative and commutative, with the empty summary as its unit', () => {
    fc.assert(
      fc.property(summaries, summaries, summaries, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(a, emptySummary(survey, where))).toEqual(a);
      }),
    );
  });

  it('marks units and periods that differ', () => {
    const other = emptySummary(survey, { unit: 'bergen', period: '2026-02' });
    expect(merge(emptySummary(survey, where), other)).toMatchObject({ unit: '*', period: '*' });
  });

  it('keeps every step of a scale that grew, and an item only one of them has', () => {
    const count = (counts: number[]): Summary['items'][string] => ({ from: 1, counts, missing: 1, invalid: 0 });
    const a: Summary = { ...emptySummary(survey, where), items: { sat: count([1, 2]), old: count([3]) } };
    const b: Summary = { ...emptySummary(survey, where), items: { sat: count([1, 2, 3]), new: count([4]) } };
    expect(merge(a, b).items).toEqual({
      sat: { from: 1, counts: [2, 4, 3], missing: 2, invalid: 0 },
      old: count([3]),
      new: count([4]),
    });
  });

  it('refuses to mix audiences or surveys', () => {
    const a = emptySummary(survey, where);
    expect(() => merge(a, { ...a, audience: 'employee' })).toThrow(RangeError);
    expect(() => merge(a, { ...a, survey: 'pulse' })).toThrow(/^merge: /);
  });
});

describe('a summary written as JSON', () => {
  it('comes back equal', () => {
    fc.assert(
      fc.property(summaries, (summary) => {
        expect(parseSummary(JSON.parse(JSON.stringify(summary)))).toEqual({ ok: true, value: summary });
      }),
    );
  });

  it.each([
    ['period', { period: 'last month' }],
    ['responses', { responses: -1 }],
    ['audience', { audience: 'all' }],
    ['items.nps.counts[1]', { items: { nps: { from: 0, counts: [1, 0.5], missing: 0, invalid: 0 } } }],
    ['items.nps.missing', { items: { nps: { from: 0, counts: [1], missing: '1', invalid: 0 } } }],
  ])('is refused with a faulty %s', (path, changes) => {
    expect(parseSummary({ ...emptySummary(survey, where), ...changes })).toMatchObject({
      ok: false,
      issues: [{ path }],
    });
  });

  it('is read without throwing, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (json) => {
        expect(parseSummary(json).ok).toBe(false);
      }),
    );
  });
});
