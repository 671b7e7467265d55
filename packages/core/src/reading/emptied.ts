import { sum } from '../stats/sums.js';
import type { CrossProducts } from '../summary/cross-products.js';
import type { ScoreMoments } from '../summary/sections.js';
import type { AnswerCounts, EmployeeSummary, ItemCounts, Summary } from '../summary/summary.js';

/** A summary of employees without what fewer than `minimum` of them answered: those counts become 0. */
export function emptied(summary: Summary, minimum: number): Summary {
  if (summary.audience !== 'employee') return summary;
  const { items, answers, engagement, trust, outcome, ...rest } = summary;
  const isSmall = (n: number) => n < minimum;
  const score = (one: ScoreMoments): ScoreMoments => (isSmall(one.n) ? { ...one, n: 0, sum: 0, sumSquares: 0 } : one);
  const products = <T extends CrossProducts>(one: T): T => (isSmall(one.n) ? { ...one, ...noProducts(one) } : one);
  const found: EmployeeSummary = {
    ...rest,
    items: each(items, (item) => (isSmall(sum(item.counts)) ? noCounts(item) : item)),
    ...(answers && { answers: each(answers, (one) => (isSmall(one.answered) ? noAnswers(one) : one)) }),
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
  return found;
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
