import { type NpsCounts, npsDifferenceTest, npsInterval } from '@samklang/core/score';
import { benjaminiHochberg } from '@samklang/core/stats';
import { type Counted, together } from '../sources/source.js';
import { addCounts, type Figure } from './company.js';
import { rememberEach } from './remember.js';
import { noCounts, npsByUnit } from './shown.js';

/** Against all the other units together: differs for real, cannot be told apart, nothing to compare with, or too few answers. */
export const verdicts = ['better', 'weaker', 'alike', 'alone', 'hidden'] as const;

export type Verdict = (typeof verdicts)[number];

/** One unit: its score, undefined without answers, and what is said of it. */
interface Compared {
  readonly figure: Figure | undefined;
  readonly verdict: Verdict;
}

/** Share of the units called different that may be so by chance. */
const falseDiscoveryRate = 0.05;

/**
 * Compares every unit with the rest, in the order of the Summaries. It is called better or weaker only after correction
 * for the number of comparisons.
 */
export const comparisonOf = rememberEach(({ summaries, minimum }: Counted): readonly Compared[] => {
  const byUnit = npsByUnit(summaries);
  const units = summaries.map(({ unit }) => byUnit.get(unit) ?? noCounts);
  const all = addCounts(units);
  const isCompared = (place: number) =>
    summaries[place]?.unit !== together && (units[place]?.n ?? 0) >= Math.max(1, minimum);
  const tests = units.map((unit, place) => (isCompared(place) ? npsDifferenceTest(unit, without(all, unit)) : null));
  const adjusted = benjaminiHochberg(tests.map((test) => test?.p ?? null));
  const verdictAt = (place: number): Verdict => {
    const test = tests[place];
    if (!test) return isCompared(place) ? 'alone' : 'hidden';
    if ((adjusted[place] ?? 1) >= falseDiscoveryRate) return 'alike';
    return test.center > 0 ? 'better' : 'weaker';
  };
  return units.map((unit, place) => ({ figure: figureOf(unit), verdict: verdictAt(place) }));
});

function figureOf(counts: NpsCounts): Figure | undefined {
  const interval = npsInterval(counts);
  return interval ? { value: interval.value, lo: interval.lo, hi: interval.hi, n: interval.n } : undefined;
}

function without(all: NpsCounts, unit: NpsCounts): NpsCounts {
  return {
    promoters: all.promoters - unit.promoters,
    passives: all.passives - unit.passives,
    detractors: all.detractors - unit.detractors,
    n: all.n - unit.n,
  };
}
