import type { Summary } from '@samklang/core';
import { trustScore } from '@samklang/core/score';
import { clusteredMean } from '@samklang/core/stats';
import { pointsOf } from '@samklang/core/summary';
import { type Quadrant, shrinkUnits } from '@samklang/core/unit';
import type { Counted } from '../sources/source.js';
import type { Figure } from './company.js';
import { partNames } from './link.js';
import { type Facts, matrixOf } from './matrix.js';
import { remember } from './remember.js';
import { compositeOf, type SidesNow, sideScores } from './sides.js';

/** A field of the matrix that asks for something to be done. */
export type LowField = Exclude<Quadrant, 'optimised'>;

/** One thing that is low, where, and what says so. */
export interface Advice {
  /** A part of a score, `trust`, or a field of the matrix; also the name of its step. */
  readonly cause: string;
  readonly kind: 'part' | 'trust' | 'field';
  /** Of all units together; undefined for a field. */
  readonly company: Figure | undefined;
  /** It is the lowest part of its score, for real. */
  readonly isLowest: boolean;
  /** Units where it is low for real. */
  readonly units: readonly string[];
}

/** With many units and parts, 95 % limits would find something everywhere: the wide limits of a funnel. */
const wide = 0.998;
const agrees = 4;

/** What is low and where, the widest first. */
export const adviceOf = remember((sides: SidesNow, facts: Facts): readonly Advice[] =>
  [...partsOf(sides.customers), ...partsOf(sides.employees), ...trustOf(sides.employees), ...fieldsOf(sides, facts)]
    .filter(({ isLowest, units }) => isLowest || units.length > 0)
    .sort((a, b) => Number(b.isLowest) - Number(a.isLowest) || b.units.length - a.units.length),
);

function partsOf(counted: Counted | undefined): readonly Advice[] {
  if (!counted) return [];
  const parts = partNames(counted.summaries).flatMap((cause) => {
    const company = companyOf(counted, cause);
    return company && company.n >= counted.minimum ? [{ cause, company }] : [];
  });
  const highest = Math.max(...parts.map(({ company }) => company.lo));
  const lowest = Math.min(...parts.map(({ company }) => company.value));
  return parts.map(({ cause, company }) => ({
    cause,
    kind: 'part',
    company,
    isLowest: company.value === lowest && company.hi < highest,
    units: lowUnits(counted, cause),
  }));
}

function companyOf({ summaries }: Counted, part: string): Figure | undefined {
  const { mean, lo, hi, n } = clusteredMean(
    summaries.flatMap((summary) => {
      const sums = compositeOf(summary)?.parts[part];
      return sums ? [pointsOf(sums)] : [];
    }),
  );
  return mean === null || lo === null || hi === null ? undefined : { value: mean, lo, hi, n };
}

function lowUnits(counted: Counted, part: string): readonly string[] {
  const scores = sideScores(counted, part);
  if (!scores) return [];
  const { means, components } = scores;
  return shrinkUnits(means, components, wide)
    .filter(({ hi, n }) => hi < components.mu && n >= counted.minimum)
    .sort((a, b) => a.score - b.score)
    .map(({ unit }) => unit);
}

/** The least trusted, when it cannot be said that more than half trust them. */
function trustOf(employees: Counted | undefined): readonly Advice[] {
  const summaries = employees?.summaries ?? [];
  const ids = [
    ...new Set(summaries.flatMap((one) => (one.audience === 'employee' ? (one.trust?.items.of ?? []) : []))),
  ];
  const histograms = Object.fromEntries(ids.map((id) => [id, histogramOf(summaries, id)]));
  const items = Object.values(trustScore(histograms, agrees).items);
  const least = items.sort((a, b) => (a.p ?? 1) - (b.p ?? 1))[0];
  if (!least || least.p === null || least.lo === null || least.hi === null || least.line50 === 'above') return [];
  if (least.n < (employees?.minimum ?? 0)) return [];
  const company = { value: 100 * least.p, lo: 100 * least.lo, hi: 100 * least.hi, n: least.n };
  return [{ cause: 'trust', kind: 'trust', company, isLowest: true, units: [] }];
}

function histogramOf(summaries: readonly Summary[], id: string) {
  const steps = [0, 1, 2, 3, 4];
  const counts = steps.map((step) => summaries.reduce((sum, { items }) => sum + (items[id]?.counts[step] ?? 0), 0));
  return { from: 1, counts };
}

const lowFields: readonly LowField[] = ['both_low', 'eroding', 'inward_focused'];

function fieldsOf(sides: SidesNow, facts: Facts): readonly Advice[] {
  const units = matrixOf(sides, facts)?.units ?? [];
  return lowFields.map((cause) => ({
    cause,
    kind: 'field',
    company: undefined,
    isLowest: false,
    units: units.filter(({ place }) => place.confident && place.quadrant === cause).map(({ unit }) => unit),
  }));
}
