import {
  expectedPayout,
  type NpsCounts,
  npsLowerBound,
  npsMoments,
  type PayoutRule,
  payout,
  probabilityAtLeast,
} from '@samklang/core/score';
import { reml, type ShrunkenUnit, shrinkUnits, unitMeans } from '@samklang/core/unit';
import { type Counted, together } from '../sources/source.js';
import type { Year } from '../year.js';
import { addCounts } from './company.js';
import { noCounts, npsByUnit } from './shown.js';

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

interface Group {
  readonly counts: NpsCounts;
  readonly shrunken: ShrunkenUnit;
}

/** What each unit's customers of a year earn it, by the regions of the units. Undefined when fewer than two can be compared. */
export function payIn(
  { parts }: Year,
  { rule, by, shift }: PayPlan,
  regions: ReadonlyMap<string, string>,
): readonly PayRow[] | undefined {
  const counts = countsIn(parts);
  const components = reml(meansOf(counts));
  if (!components || !isRule(rule)) return undefined;
  const groupsOf = (all: CountsByName): ReadonlyMap<string, Group> =>
    new Map(
      shrinkUnits(meansOf(all), components).map((shrunken) => [
        shrunken.unit,
        { counts: all.get(shrunken.unit) ?? noCounts, shrunken },
      ]),
    );
  const own = groupsOf(counts);
  const ofRegions = groupsOf(countsOfRegions(counts, regions));
  const company = groupsOf(new Map([['', addCounts([...counts.values()])]])).get('');
  const pays = (group: Group, moved: number) => {
    const score = scoreOf(group, by) + moved;
    return by === 'expected' ? expectedPayout(score, Math.sqrt(group.shrunken.variance), rule) : payout(score, rule);
  };
  return [...own].flatMap(([unit, itself]): PayRow[] => {
    const region = ofRegions.get(regions.get(unit) ?? '');
    const from = isEnough(itself) ? 'unit' : isEnough(region) ? 'region' : 'company';
    const group = { unit: itself, region, company }[from];
    if (!group) return [];
    const { score, variance, n } = group.shrunken;
    const chance = probabilityAtLeast(score, Math.sqrt(variance), rule.target);
    const pay = pays(group, 0);
    return [{ unit, from, n, score: scoreOf(group, by), chance, pay, shifted: shift === 0 ? pay : pays(group, shift) }];
  });
}

type CountsByName = ReadonlyMap<string, NpsCounts>;

/** The recommendation of every unit that answered in any of the periods. */
function countsIn(parts: readonly Counted[]): CountsByName {
  const counts = new Map<string, NpsCounts>();
  for (const { summaries } of parts) {
    for (const [unit, own] of npsByUnit(summaries)) {
      const before = counts.get(unit);
      if (unit !== together && own.n > 0) counts.set(unit, before ? addCounts([before, own]) : own);
    }
  }
  return counts;
}

function countsOfRegions(counts: CountsByName, regions: ReadonlyMap<string, string>): CountsByName {
  const found = new Map<string, NpsCounts>();
  for (const [unit, own] of counts) {
    const region = regions.get(unit);
    if (region !== undefined) found.set(region, addCounts([found.get(region) ?? noCounts, own]));
  }
  return found;
}

const meansOf = (counts: CountsByName) =>
  unitMeans(Array.from(counts, ([unit, own]) => ({ unit, ...npsMoments(own) })));

const isEnough = (group: Group | undefined): boolean => (group?.counts.n ?? 0) >= fewestForPay;

const scoreOf = ({ counts, shrunken }: Group, by: PayBy): number =>
  by === 'lower' ? (npsLowerBound(counts) ?? shrunken.score) : shrunken.score;
