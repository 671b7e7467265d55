import type { Answers, CustomerSummary, EmployeeSummary, Response, Summary, Survey } from '@samklang/core';
import { parseResponse } from '@samklang/core/response';
import {
  bondScore,
  compositeMeans,
  driversOf,
  meanAllocation,
  npsCounts,
  npsInterval,
  reliability,
  segmentScores,
  trustScore,
  walletOf,
} from '@samklang/core/score';
import {
  cellsOf,
  emptySummary,
  measuresOf,
  merge,
  parseSummary,
  pointsOf,
  summarise,
  summariseRows,
  summaryFromCells,
} from '@samklang/core/summary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerMeasures, employeeMeasures } from '../../support/measures.js';
import { referenceRows } from '../../support/reference.js';
import { answersTo, builtIn, everyType } from '../../support/surveys.js';

const where = { unit: 'oslo', period: '2026-03' };
const customerBond = builtIn('customer-bond');
const employeePulse = builtIn('employee-pulse');

const responseTo = ({ id, version }: Survey, answers: Answers): Response => ({
  id: '017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
  survey: id,
  version,
  unit: 'oslo',
  answeredAt: '2026-03-10T12:00:00Z',
  locale: 'en',
  channel: 'qr',
  answers,
});
const count = (survey: Survey, ...answers: Answers[]) =>
  summarise(
    survey,
    answers.map((one) => responseTo(survey, one)),
    where,
  );

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
    const summary = count(
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
    expect(count(everyType, forged)).toEqual(count(everyType, {}));
  });
});

describe.each([
  ['customer-bond', customerBond],
  ['employee-pulse', employeePulse],
  ['every type of item', everyType],
])('summaries of %s', (_, survey) => {
  const summaries = listsFor(survey).map((list) => count(survey, ...list));

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
        expect(summaryFromCells(survey, where, cells)).toEqual(count(survey, ...kept, ...erased));
        expect(summaryFromCells(survey, where, [...cells, ...gone])).toEqual(count(survey, ...kept));
      }),
      { numRuns: 50 },
    );
  });

  it('give the scores of all answers together when their parts are merged', () => {
    fc.assert(
      fc.property(listsFor(survey), listsFor(survey), (a, b) => {
        const merged = merge(count(survey, ...a), count(survey, ...b));
        expect(scoresOf(merged)).toEqual(scoresOf(count(survey, ...b, ...a)));
      }),
      { numRuns: 50 },
    );
  });
});

const steps = { min: 1, max: 5 };

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
    bond: bond && [bondScore(bond), segmentScores(bond.segments), reliability(bond.items, steps)],
    wallet: wallet && [walletOf(wallet.spend), meanAllocation(wallet.allocation), pointsOf(wallet.share)],
  };
}

function employeeScores(recommendation: unknown, { items, engagement, trust, outcome }: EmployeeSummary) {
  const trusted = Object.fromEntries((trust?.items.of ?? []).map((id) => [id, items[id] ?? { from: 1, counts: [] }]));
  return {
    recommendation,
    engagement: engagement && [compositeMeans(engagement), reliability(engagement.items, steps)],
    trust: trust && trustScore(trusted, 4),
    drivers: outcome && driversOf(outcome),
  };
}

describe('a summary that was changed on its way', () => {
  const whole = JSON.stringify(count(customerBond, { nps: 9, sat: 5, b1: 5, b3: 5, b5: 4, w1: { own: 100 } }));
  const employees = JSON.stringify(count(employeePulse, { e1: 4, enps: 9 }));

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

describe('share of wallet', () => {
  const wallet = (...answers: Answers[]) => (count(customerBond, ...answers) as CustomerSummary).wallet;

  it('comes from the split, the ranking and the spending', () => {
    const sums = wallet(
      { w1: { own: 60, second: 40 }, w2: ['second', 'own', 'third', 'rest'], w3: 200 },
      { w1: { own: 100 }, w3: 99.95 },
    );
    expect(sums && pointsOf(sums.share)).toEqual({ n: 2, sum: 160, sumSquares: 13_600 });
    expect(sums && meanAllocation(sums.allocation)).toBeCloseTo((100 / 3 + 100) / 2, 12);
    expect(sums && walletOf(sums.spend)).toMatchObject({ n: 2, spendTotal: 299.95, ownSpend: 219.95 });
  });

  it.each<[string, Answers]>([
    ['a split that does not add up', { w1: { own: 60 } }],
    ['a split among others than those offered', { w1: { own: 60, moon: 40 } }],
    ['nothing but a ranking', { w2: ['own', 'second', 'third', 'rest'] }],
  ])('is not told by %s', (_, answers) => {
    expect(wallet({ ...answers, w3: 5 })).toEqual(wallet({}));
  });

  it('counts spending that is meant, and stays exact whatever else is written', () => {
    const sums = wallet({ w1: { own: 100 }, w3: 1e15 }, { w1: { own: 50, rest: 50 }, w3: 1e8 });
    expect(sums?.spend).toMatchObject({ n: 1, spend: 1e10, shareSpend: 5e11 });
  });

  it('is counted in the parts of the survey’s own whole', () => {
    const { wallet: sums } = count(everyType, { parts: { us: 3, x: 7 } }) as CustomerSummary;
    expect(sums?.share).toEqual({ n: 1, sum: 3, sumSquares: 9, full: 10 });
  });
});

describe('the measures of the built-in surveys', () => {
  it('are those of the reference, by default', () => {
    const { bond, satisfaction, recommendation } = measuresOf(customerBond);
    expect({ bond, satisfaction, recommendation }).toEqual({
      bond: customerMeasures.bond,
      satisfaction: customerMeasures.satisfaction,
      recommendation: customerMeasures.recommendation,
    });
    const { engagement, trust, outcome } = measuresOf(employeePulse);
    expect({ engagement, trust, outcome }).toEqual({
      engagement: employeeMeasures.engagement,
      trust: employeeMeasures.trust,
      outcome: employeeMeasures.outcome,
    });
  });

  it('count the reference set’s answers as its own measures do', () => {
    const valid = (survey: Survey, row: Answers) =>
      Object.fromEntries(
        Object.entries(row).filter(([item, value]) => {
          const known = { surveys: new Map([[survey.id, survey]]), units: new Set<string>() };
          return value !== null && parseResponse(responseTo(survey, { [item]: value }), known).ok;
        }),
      );
    const rows = referenceRows('employees.csv')
      .slice(0, 400)
      .map(({ respondent_id, location_id, dept, period, ...row }) => valid(employeePulse, row as Answers));
    const { items, engagement, trust, outcome } = count(employeePulse, ...rows) as EmployeeSummary;
    const expected = summariseRows(employeeMeasures, rows, where) as EmployeeSummary;
    expect({ items, engagement, trust, outcome }).toEqual({
      items: expected.items,
      engagement: expected.engagement,
      trust: expected.trust,
      outcome: expected.outcome,
    });
  });
});
