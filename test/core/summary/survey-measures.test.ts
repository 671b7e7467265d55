import type { Answers, CustomerSummary, EmployeeSummary, Survey } from '@samklang/core';
import { parseResponse } from '@samklang/core/response';
import { meanAllocation, walletOf } from '@samklang/core/score';
import { measuresOf, pointsOf, summariseRows } from '@samklang/core/summary';
import { describe, expect, it } from 'vitest';
import { customerMeasures, employeeMeasures } from '../../support/measures.js';
import { referenceRows } from '../../support/reference.js';
import { builtIn, countOf, everyType, responseTo } from '../../support/surveys.js';

const where = { unit: 'oslo', period: '2026-03' };
const customerBond = builtIn('customer-bond');
const employeePulse = builtIn('employee-pulse');

describe('share of wallet', () => {
  const wallet = (...answers: Answers[]) => (countOf(customerBond, ...answers) as CustomerSummary).wallet;

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
    const { wallet: sums } = countOf(everyType, { parts: { us: 3, x: 7 } }) as CustomerSummary;
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
    const { items, engagement, trust, outcome } = countOf(employeePulse, ...rows) as EmployeeSummary;
    const expected = summariseRows(employeeMeasures, rows, where) as EmployeeSummary;
    expect({ items, engagement, trust, outcome }).toEqual({
      items: expected.items,
      engagement: expected.engagement,
      trust: expected.trust,
      outcome: expected.outcome,
    });
  });
});
