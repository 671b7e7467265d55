import { sum } from '../stats/sums.js';
import type { CrossProducts } from '../summary/cross-products.js';
import type { ScoreMoments } from '../summary/sections.js';
import type { AnswerCounts, EmployeeSummary, ItemCounts, Summary } from '../summary/summary.js';

/** A summary of employees without what fewer than `minimum` of them answered: those counts become 0. */
export function emptied(summary: Summary, minimum: number): Summary {
  return summary.audience === 'employee' ? only(summary, (n) => n >= minimum) : summary;
}

/** What {@link emptied} takes out of a summary. Both add up to it; who answered at all is not counted twice. */
export function takenOut(summary: EmployeeSummary, minimum: number): EmployeeSummary {
  return { ...only(summary, (n) => n < minimum), responses: 0 };
}

/** The counts that so many answered; the others become 0. */
function only(summary: EmployeeSummary, isKept: (n: number) => boolean): EmployeeSummary {
  const { items, answers, engagement, trust, outcome, ...rest } = summary;
  const score = (one: ScoreMoments): ScoreMoments => (isKept(one.n) ? one : { ...one, n: 0, sum: 0, sumSquares: 0 });
  const products = <T extends CrossProducts>(one: T): T => (isKept(one.n) ? one : { ...one, ...noProducts(one) });
  return {
    ...rest,
    items: each(items, (item) => (isKept(sum(item.counts)) ? item : noCounts(item))),
    ...(answers && { answers: each(answers, (one) => (isKept(one.answered) ? one : noAnswers(one))) }),
    ...(engagement && {
      engagement: {
        overall: score(engagement.overall),
        parts: each(engagement.parts, score),
        items: products(engagement.items),
      },
    }),
    ...(trust && { trust: { overall: score(trust.overall), items: products(trust.items) } }),
    ...(outcome && { outcome: products(outcome) }),
  };
}

function each<T>(named: Readonly<Record<string, T>>, make: (one: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(named).map(([name, one]) => [name, make(one)]));
}

const noCounts = ({ from, counts }: ItemCounts): ItemCounts => ({
  from,
  counts: counts.map(() => 0),
  missing: 0,
  invalid: 0,
});

const noAnswers = ({ options }: AnswerCounts): AnswerCounts => ({
  answered: 0,
  missing: 0,
  invalid: 0,
  ...(options && { options: each(options, () => 0) }),
});

const noProducts = ({ sums, products }: CrossProducts) => ({
  n: 0,
  sums: sums.map(() => 0),
  products: products.map(() => 0),
});
