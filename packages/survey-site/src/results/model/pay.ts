import {
  expectedPayout,
  type NpsCounts,
  npsLowerBound,
  npsMoments,
  type PayoutRule,
  payout,
  probabilityAtLeast,
} from '@samklang/core/score';
import { addMoments } from '@samklang/core/stats';
import { reml, type ShrunkenUnit, shrinkUnits, unitMeans } from '@samklang/core/unit';
import { mergeByUnit } from '../sources/merge-by-unit.js';
import { type Counted, together } from '../sources/source.js';
import type { Year } from '../year.js';
import { addCounts } from './company.js';
import { npsByUnit } from './shown.js';

/** Which score is paid on: the shrunken one, the mean of what the true score may earn, or a cautious lower bound. */
export type PayBy = 'shrunken' | 'expected' | 'lower';

export const payBys: readonly PayBy[] = ['shrunken', 'expected', 'lower'];

export interface PayPlan {
  readonly rule: PayoutRule;
  readonly by: PayBy;
  /** Points that every score is moved by, to see what would follow. */
  readonly shift: number;
}

export const firstPlan: PayPlan = {
  rule: { threshold: 20, target: 40, max: 60, payThreshold: 50, payTarget: 100, payMax: 150 },
  by: 'shrunken',
  shift: 0,
};

/** Whether a rule can be paid by: finite numbers, the scores in order. */
export function isRule({ threshold, target, max, ...pay }: PayoutRule): boolean {
  const all = [threshold, target, max, ...Object.values(pay)];
  return all.every(Number.isFinite) && threshold <= target && target <= max;
}

export interface PayRow {
  readonly unit: string;
  /** Whose figure is paid on: that of a unit with too few answers says too little. */
  readonly from: 'unit' | 'region' | 'company';
  readonly n: number;
  readonly score: number;
  /** Probability that the true score reaches the target. */
  readonly chance: number;
  /** Per cent of the bonus. */
  readonly pay: number;
  /** The same with every score moved by the plan's shift. */
  readonly shifted: number;
}

/** Fewest answers for a unit's own figure. */
export const fewestForPay = 10;

/** The parent or region of a unit, undefined where none is known. */
type RegionOf = (unit: string) => string | undefined;

interface Group {
  readonly counts: NpsCounts;
  readonly shrunken: ShrunkenUnit;
}

/** What each unit's customers of a year earn it, by the regions of the units. Undefined when fewer than two can be compared. */
export function payIn({ parts }: Year, plan: PayPlan, regions: ReadonlyMap<string, string>) {
  const newest = parts.at(-1);
  if (!newest) return undefined;
  const summaries = mergeByUnit(parts.flatMap((part) => part.summaries));
  return payOf({ ...newest, summaries }, plan, (unit) => regions.get(unit));
}

/** What each unit's customers earn it. Undefined when fewer than two units can be compared. */
function payOf(customers: Counted, { rule, by, shift }: PayPlan, regionOf: RegionOf): readonly PayRow[] | undefined {
  const byUnit = new Map([...npsByUnit(customers.summaries)].filter(([unit, { n }]) => unit !== together && n > 0));
  const components = reml(unitMeans([...byUnit].map(([unit, counts]) => ({ unit, ...npsMoments(counts) }))));
  if (!components || !isRule(rule)) return undefined;
  const groupOf = (units: readonly string[]): Group | undefined => {
    const list = units.flatMap((unit) => byUnit.get(unit) ?? []);
    const [mean] = unitMeans([{ unit: '', ...addMoments(list.map(npsMoments)) }]);
    const [shrunken] = mean ? shrinkUnits([mean], components) : [];
    return shrunken && { counts: addCounts(list), shrunken };
  };
  const members = groupedBy([...byUnit.keys()], regionOf);
  const regions = new Map([...members].map(([region, units]) => [region, groupOf(units)]));
  const company = groupOf([...byUnit.keys()]);
  const pays = (group: Group, moved: number) => {
    const score = scoreOf(group, by) + moved;
    return by === 'expected' ? expectedPayout(score, Math.sqrt(group.shrunken.variance), rule) : payout(score, rule);
  };
  return [...byUnit.keys()].flatMap((unit): PayRow[] => {
    const own = groupOf([unit]);
    const region = regions.get(regionOf(unit) ?? '');
    const isEnough = (group: Group | undefined) => (group?.counts.n ?? 0) >= fewestForPay;
    const from = isEnough(own) ? 'unit' : regionOf(unit) !== undefined && isEnough(region) ? 'region' : 'company';
    const group = { unit: own, region, company }[from];
    if (!group) return [];
    const { score, variance, n } = group.shrunken;
    const chance = probabilityAtLeast(score, Math.sqrt(variance), rule.target);
    return [{ unit, from, n, score: scoreOf(group, by), chance, pay: pays(group, 0), shifted: pays(group, shift) }];
  });
}

const scoreOf = ({ counts, shrunken }: Group, by: PayBy): number =>
  by === 'lower' ? (npsLowerBound(counts) ?? shrunken.score) : shrunken.score;

function groupedBy(units: readonly string[], regionOf: RegionOf): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const unit of units) {
    const region = regionOf(unit);
    if (region === undefined) continue;
    const same = groups.get(region);
    if (same) same.push(unit);
    else groups.set(region, [unit]);
  }
  return groups;
}
