import type { Answers, CustomerSummary, EmployeeSummary, Summary, Survey } from '@samklang/core';
import {
  bondScore,
  compositeMeans,
  cronbachAlpha,
  driversOf,
  meanAllocation,
  npsCounts,
  npsInterval,
  segmentScores,
  trustScore,
  walletOf,
} from '@samklang/core/score';
import {
  type CompositeSums,
  cellsOf,
  covarianceMatrix,
  emptySummary,
  merge,
  parseSummary,
  pointsOf,
  summaryFromCells,
} from '@samklang/core/summary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersTo, builtIn, countOf, everyType } from '../../support/surveys.js';

const where = { unit: 'oslo', period: '2026-03' };
const customerBond = builtIn('customer-bond');
const employeePulse = builtIn('employee-pulse');

/** Values no control can give, as an older version or another sender may have stored them. */
const odd = fc.oneof(
  fc.constantFrom<Answers[string]>('9', '', 'x', -1, 2.5, 1e300, -1e300, 99),
  fc.array(fc.string(), { maxLength: 2 }),
  fc.dictionary(fc.constantFrom('us', 'own', 'x', '__proto__'), fc.double({ noNaN: true }), { maxKeys: 3 }),
);
const anyAnswersTo = (survey: Survey) => {
  const keys = survey.pages.flatMap(({ items }) => items.map(({ id }) => id));
  const odds = fc.dictionary(fc.constantFrom(...keys, 'w1/share', 'toString', 'b1.x'), odd, { maxKeys: 4 });
  return fc
    .tuple(answersTo(survey), fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, odds))
    .map(([valid, others]): Answers => ({ ...valid, ...others }));
};
const listsFor = (survey: Survey) => fc.array(anyAnswersTo(survey), { maxLength: 8 });

describe('items of every type', () => {
  it('are counted by step, by row, by option, or by whether they were answered', () => {
    const summary = countOf(
      everyType,
      {
        nps: 9,
        stars: 3,
        sat: 5,
        'shop.staff': 2,
        one: 'a',
        some: ['a', 'missing'],
        why: 'Kind.',
        quote: 'yes',
        age: 40,
      },
      { 'shop.staff': 3, 'shop.range': 1, one: 'c', 'one.other': 'By boat', some: ['a'], why: 'Slow.', mail: 'a@b.se' },
      { one: 'gone', some: ['a', 'a'], stars: 4, day: '2026-03-10', parts: { us: 5, x: 5 }, order: ['us', 'x', 'y'] },
    );
    expect(summary.items).toMatchObject({
      nps: { from: 0, missing: 2, invalid: 0 },
      stars: { from: 1, counts: [0, 0, 1], missing: 1, invalid: 1 },
      'shop.staff': { from: 1, counts: [0, 1, 1], missing: 1, invalid: 0 },
      'shop.range': { from: 1, counts: [1, 0, 0], missing: 2, invalid: 0 },
    });
    expect(summary.answers).toEqual({
      one: { answered: 2, missing: 0, invalid: 1, options: { a: 1, b: 0, c: 1 } },
      some: { answered: 2, missing: 0, invalid: 1, options: { a: 2, b: 0, missing: 1 } },
      why: { answered: 2, missing: 1, invalid: 0 },
      age: { answered: 1, missing: 2, invalid: 0 },
      day: { answered: 1, missing: 2, invalid: 0 },
      parts: { answered: 1, missing: 2, invalid: 0 },
      order: { answered: 1, missing: 2, invalid: 0 },
      quote: { answered: 2, missing: 0, invalid: 0, options: { yes: 1, no: 1 } },
      mail: { answered: 1, missing: 2, invalid: 0 },
    });
  });

  it('are known from their answers alone: no key of a counter is an answer', () => {
    const forged = { 'parts/share': 10, 'parts/rank': 1, 'parts/brands': 1 } as Answers;
    expect(countOf(everyType, forged)).toEqual(countOf(everyType, {}));
  });
});

describe.each([
  ['customer-bond', customerBond],
  ['employee-pulse', employeePulse],
  ['every type of item', everyType],
])('summaries of %s', (_, survey) => {
  const summaries = listsFor(survey).map((list) => countOf(survey, ...list));

  it('come back equal from JSON', () => {
    fc.assert(
      fc.property(summaries, (summary) => {
        expect(parseSummary(JSON.parse(JSON.stringify(summary)))).toEqual({ ok: true, value: summary });
      }),
    );
  });

  it('merge in any order and grouping, with the empty one as unit', () => {
    fc.assert(
      fc.property(summaries, summaries, summaries, (a, b, c) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(a, emptySummary(survey, where))).toEqual(a);
      }),
      { numRuns: 50 },
    );
  });

  it('are the sum of whole cells, which taken away again leave nothing', () => {
    fc.assert(
      fc.property(listsFor(survey), listsFor(survey), (kept, erased) => {
        const cells = [...kept, ...erased].flatMap((answers) => cellsOf(survey, { answers }));
        const gone = erased.flatMap((answers) => cellsOf(survey, { answers })).map(([key, n]) => [key, -n] as const);
        expect(cells.every(([, amount]) => Number.isSafeInteger(amount))).toBe(true);
        expect(summaryFromCells(survey, where, cells)).toEqual(countOf(survey, ...kept, ...erased));
        expect(summaryFromCells(survey, where, [...cells, ...gone])).toEqual(countOf(survey, ...kept));
      }),
      { numRuns: 50 },
    );
  });

  it('give the scores of all answers together when their parts are merged', () => {
    fc.assert(
      fc.property(listsFor(survey), listsFor(survey), (a, b) => {
        const merged = merge(countOf(survey, ...a), countOf(survey, ...b));
        expect(scoresOf(merged)).toEqual(scoresOf(countOf(survey, ...b, ...a)));
      }),
      { numRuns: 50 },
    );
  });
});

/** Without the factor analysis, which takes its time on a handful of rows. */
const alphaOf = ({ items }: CompositeSums) => cronbachAlpha(covarianceMatrix(items) ?? []);

/** Every score a summary gives. */
function scoresOf(summary: Summary): unknown {
  const { nps, enps } = summary.items;
  const recommendation = [nps, enps].flatMap((item) => (item ? [npsInterval(npsCounts(item.counts))] : []));
  return summary.audience === 'customer'
    ? customerScores(recommendation, summary)
    : employeeScores(recommendation, summary);
}

function customerScores(recommendation: unknown, { bond, wallet }: CustomerSummary) {
  return {
    recommendation,
    bond: bond && [bondScore(bond), segmentScores(bond.segments), alphaOf(bond)],
    wallet: wallet && [walletOf(wallet.spend), meanAllocation(wallet.allocation), pointsOf(wallet.share)],
  };
}

function employeeScores(recommendation: unknown, { items, engagement, trust, outcome }: EmployeeSummary) {
  const trusted = Object.fromEntries((trust?.items.of ?? []).map((id) => [id, items[id] ?? { from: 1, counts: [] }]));
  return {
    recommendation,
    engagement: engagement && [compositeMeans(engagement), alphaOf(engagement)],
    trust: trust && trustScore(trusted, 4),
    drivers: outcome && driversOf(outcome),
  };
}

describe('a summary that was changed on its way', () => {
  const whole = JSON.stringify(countOf(customerBond, { nps: 9, sat: 5, b1: 5, b3: 5, b5: 4, w1: { own: 100 } }));
  const employees = JSON.stringify(countOf(employeePulse, { e1: 4, enps: 9 }));

  it.each<[path: string, json: string, value: unknown]>([
    ['bond.overall.n', whole, -1],
    ['bond.overall.full', whole, 0],
    ['bond.parts.pride.sum', whole, '3'],
    ['bond.items.sums', whole, [1, 2]],
    ['bond.items.products', whole, []],
    ['bond.classes.engaged', whole, undefined],
    ['bond.segments.neutral', whole, null],
    ['bond.segments.neutral.nps.n', whole, 3],
    ['wallet.spend.shareSpend', whole, undefined],
    ['answers.why.answered', whole, 0.5],
    ['answers.quote.options.yes', whole, -1],
    ['engagement.parts', employees, undefined],
    ['trust.items.n', employees, '0'],
    ['outcome.full', employees, [24]],
  ])('is refused by its path: %s', (path, json, value) => {
    const summary: unknown = JSON.parse(json);
    expect(parseSummary(summary).ok).toBe(true);
    const names = path.split('.');
    const last = names.pop() ?? '';
    const parent = names.reduce((part, name) => (part as Record<string, unknown>)[name], summary);
    Object.assign(parent as object, { [last]: value });
    expect(parseSummary(summary)).toMatchObject({ ok: false, issues: [{ path }] });
  });
});
