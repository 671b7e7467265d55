import { addBond, addComposite, addOutcome, addTrust, addWallet } from './merge-sections.js';
import type { AnswerCounts, CustomerSummary, EmployeeSummary, ItemCounts, Summary } from './summary.js';

/**
 * Adds two summaries of one survey. It does not matter in which order or in which groups parts are merged.
 * The unit and the period stay where both agree and become `'*'` where they differ. A scale that grew between
 * versions keeps all its steps.
 *
 * @throws RangeError when the summaries are of different surveys, audiences or definitions of a score.
 */
export function merge(a: Summary, b: Summary): Summary {
  if (a.survey !== b.survey) throw new RangeError(`merge: cannot add survey ${b.survey} to survey ${a.survey}.`);
  const answers = both(a.answers, b.answers, (x, y) => addByName(x, y, addAnswers));
  const counted = {
    schema: 1,
    survey: a.survey,
    unit: a.unit === b.unit ? a.unit : '*',
    period: a.period === b.period ? a.period : '*',
    responses: a.responses + b.responses,
    items: addByName(a.items, b.items, addCounts),
    ...(answers && { answers }),
  } as const;
  if (a.audience === 'customer' && b.audience === 'customer') {
    return { ...counted, audience: 'customer', ...customerSections(a, b) };
  }
  if (a.audience === 'employee' && b.audience === 'employee') {
    return { ...counted, audience: 'employee', ...employeeSections(a, b) };
  }
  throw new RangeError(`merge: cannot add ${b.audience} answers to ${a.audience} answers.`);
}

function customerSections(a: CustomerSummary, b: CustomerSummary): Pick<CustomerSummary, 'bond' | 'wallet'> {
  const bond = both(a.bond, b.bond, addBond);
  const wallet = both(a.wallet, b.wallet, addWallet);
  return { ...(bond && { bond }), ...(wallet && { wallet }) };
}

function employeeSections(
  a: EmployeeSummary,
  b: EmployeeSummary,
): Pick<EmployeeSummary, 'engagement' | 'trust' | 'outcome'> {
  const engagement = both(a.engagement, b.engagement, addComposite);
  const trust = both(a.trust, b.trust, addTrust);
  const outcome = both(a.outcome, b.outcome, addOutcome);
  return { ...(engagement && { engagement }), ...(trust && { trust }), ...(outcome && { outcome }) };
}

/** The sum of two sections, or the one that is there. */
function both<T>(a: T | undefined, b: T | undefined, add: (a: T, b: T) => T): T | undefined {
  return a && b ? add(a, b) : (a ?? b);
}

type ByName<T> = Readonly<Record<string, T>>;

/** Adds two records whose names may differ; what only one has stays. */
function addByName<T>(a: ByName<T>, b: ByName<T>, add: (x: T, y: T) => T): ByName<T> {
  const all = new Map(Object.entries(a));
  for (const [name, value] of Object.entries(b)) {
    const earlier = all.get(name);
    all.set(name, earlier === undefined ? value : add(earlier, value));
  }
  return Object.fromEntries(all);
}

function addAnswers(a: AnswerCounts, b: AnswerCounts): AnswerCounts {
  const options = both(a.options, b.options, (x, y) => addByName(x, y, (m, n) => m + n));
  return {
    answered: a.answered + b.answered,
    missing: a.missing + b.missing,
    invalid: a.invalid + b.invalid,
    ...(options && { options }),
  };
}

function addCounts(a: ItemCounts, b: ItemCounts): ItemCounts {
  const from = Math.min(a.from, b.from);
  const size = Math.max(a.from + a.counts.length, b.from + b.counts.length) - from;
  const at = (item: ItemCounts, value: number) => item.counts[value - item.from] ?? 0;
  return {
    from,
    counts: Array.from({ length: size }, (_, step) => at(a, from + step) + at(b, from + step)),
    missing: a.missing + b.missing,
    invalid: a.invalid + b.invalid,
  };
}
