import { type NpsCounts, npsDifferenceTest, npsInterval } from '@samklang/core/score';
import { benjaminiHochberg } from '@samklang/core/stats';
import { type Counted, together } from '../sources/source.js';
import { addCounts } from './company.js';
import { rememberEach } from './remember.js';
import { npsByUnit } from './shown.js';

/** Recommendation counts of many units. */
interface UnitCounts {
  /** Promoters, passives and detractors of the first unit, of the second, and so on. */
  readonly counts: Int32Array;
  /** Place of what is part of the total and no unit, -1 when there is none. */
  readonly apart: number;
  /** Fewest answers before a unit is compared. */
  readonly minimum: number;
}

/** Against all the other units together: differs for real, cannot be told apart, nothing to compare with, or too few answers. */
export const verdicts = ['better', 'weaker', 'alike', 'alone', 'hidden'] as const;

export type Verdict = (typeof verdicts)[number];

/** By the place of the unit: limits of its score in points, NaN without answers, and the place of its verdict in {@link verdicts}. */
interface Comparison {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  readonly verdicts: Uint8Array;
}

/** Share of the units called different that may be so by chance. */
const falseDiscoveryRate = 0.05;

/** Compares every unit with the rest. It is called better or weaker only after correction for the number of comparisons. */
function compareUnits({ counts, apart, minimum }: UnitCounts): Comparison {
  const units = Array.from({ length: counts.length / 3 }, (_, place) => countsAt(counts, place));
  const all = addCounts(units);
  const isCompared = (place: number) => place !== apart && (units[place]?.n ?? 0) >= Math.max(1, minimum);
  const tests = units.map((unit, place) => (isCompared(place) ? npsDifferenceTest(unit, without(all, unit)) : null));
  const adjusted = benjaminiHochberg(tests.map((test) => test?.p ?? null));
  const found = units.map((_, place): Verdict => {
    const test = tests[place];
    if (!test) return isCompared(place) ? 'alone' : 'hidden';
    if ((adjusted[place] ?? 1) >= falseDiscoveryRate) return 'alike';
    return test.center > 0 ? 'better' : 'weaker';
  });
  const limits = units.map((unit) => npsInterval(unit));
  return {
    lo: Float64Array.from(limits, (limit) => limit?.lo ?? Number.NaN),
    hi: Float64Array.from(limits, (limit) => limit?.hi ?? Number.NaN),
    verdicts: Uint8Array.from(found, (verdict) => verdicts.indexOf(verdict)),
  };
}

function countsAt(counts: Int32Array, place: number): NpsCounts {
  const [promoters = 0, passives = 0, detractors = 0] = counts.subarray(3 * place, 3 * place + 3);
  return { promoters, passives, detractors, n: promoters + passives + detractors };
}

function without(all: NpsCounts, unit: NpsCounts): NpsCounts {
  return {
    promoters: all.promoters - unit.promoters,
    passives: all.passives - unit.passives,
    detractors: all.detractors - unit.detractors,
    n: all.n - unit.n,
  };
}

/** The counts in the order of the Summaries. */
function unitCounts({ summaries, minimum }: Counted): UnitCounts {
  const byUnit = npsByUnit(summaries);
  const counts = new Int32Array(3 * summaries.length);
  let place = 0;
  for (const { unit } of summaries) {
    const { promoters = 0, passives = 0, detractors = 0 } = byUnit.get(unit) ?? {};
    counts.set([promoters, passives, detractors], place);
    place += 3;
  }
  return { counts, apart: summaries.findIndex(({ unit }) => unit === together), minimum };
}

/** The comparison of these units. */
export const comparisonOf = rememberEach((counted: Counted) => compareUnits(unitCounts(counted)));
