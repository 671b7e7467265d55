/**
 * What a column of a table holds. `item` is an item of one of this site's surveys, found by its id; `none` is not used.
 * Only `confidence` to `trust`, `comment`, `item` and `none` may stand for several columns of one table.
 */
export type Meaning = 'none' | RowMeaning | CustomerMeaning | EmployeeMeaning | UnitMeaning | 'comment' | 'item';

export type RowMeaning = 'id' | 'survey' | 'unit' | 'period' | 'locale';
export type CustomerMeaning =
  | 'nps'
  | 'sat'
  | 'ces'
  | 'confidence'
  | 'integrity'
  | 'pride'
  | 'passion'
  | 'share'
  | 'spend'
  | 'rank'
  | 'brands';
export type EmployeeMeaning = 'enps' | 'leadership' | 'tasks' | 'manager' | 'trust';
/** What a table of units says of each; no answers. */
export type UnitMeaning = 'name' | 'region' | 'headcount' | 'growth' | 'margin';

/** The groups in which a person chooses among meanings. */
export const meaningGroups = {
  row: ['id', 'survey', 'unit', 'period', 'locale'],
  customers: ['nps', 'sat', 'ces', 'confidence', 'integrity', 'pride', 'passion', 'share', 'spend', 'rank', 'brands'],
  employees: ['enps', 'leadership', 'tasks', 'manager', 'trust'],
  words: ['comment'],
  units: ['name', 'region', 'headcount', 'growth', 'margin'],
} as const satisfies Readonly<Record<string, readonly Meaning[]>>;

const repeatable: readonly Meaning[] = [
  'none',
  'confidence',
  'integrity',
  'pride',
  'passion',
  'leadership',
  'tasks',
  'manager',
  'trust',
  'comment',
  'item',
];

/** Whether several columns may have this meaning. */
export const mayRepeat = (meaning: Meaning): boolean => repeatable.includes(meaning);

export const bondParts = ['confidence', 'integrity', 'pride', 'passion'] as const;
export const engagementParts = ['leadership', 'tasks', 'manager'] as const;

/** The steps of a meaning's scale: lowest value and how many; undefined for what is no step. */
export function stepsOf(meaning: Meaning): { readonly from: number; readonly size: number } | undefined {
  if (meaning === 'nps' || meaning === 'enps') return { from: 0, size: 11 };
  if (meaning === 'ces') return { from: 1, size: 7 };
  const five: readonly Meaning[] = ['sat', ...bondParts, ...engagementParts, 'trust'];
  return five.includes(meaning) ? { from: 1, size: 5 } : undefined;
}

export const isEmployeeMeaning = (meaning: Meaning): boolean =>
  (meaningGroups.employees as readonly Meaning[]).includes(meaning);

export const isCustomerMeaning = (meaning: Meaning): boolean =>
  (meaningGroups.customers as readonly Meaning[]).includes(meaning);

export const isUnitMeaning = (meaning: Meaning): boolean =>
  (meaningGroups.units as readonly Meaning[]).includes(meaning);

/** Numbers that are no steps: share of wallet and what belongs to it. */
export const isWalletMeaning = (meaning: Meaning): boolean =>
  meaning === 'share' || meaning === 'spend' || meaning === 'rank' || meaning === 'brands';

/** A meaning that is an answer and can be counted. */
export const isScore = (meaning: Meaning): boolean =>
  meaning === 'item' || stepsOf(meaning) !== undefined || isWalletMeaning(meaning);
