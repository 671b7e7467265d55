import type { Summary } from '@samklang/core';
import { trustScore } from '@samklang/core/score';
import { clusteredMean } from '@samklang/core/stats';
import { type Quadrant, shrinkUnits } from '@samklang/core/unit';
import type { Counted } from '../sources/source.js';
import type { Figure } from './company.js';
import { momentsIn, partNames } from './composites.js';
import { placesIn } from './matrix.js';
import { type Step, stepFor, stepOfPractice, stepsOf } from './practices.js';
import { remember } from './remember.js';
import { type Sides, sideScores } from './sides.js';

/** A field of the matrix that asks for something to be done. */
export type LowField = Exclude<Quadrant, 'optimised'>;

/** One thing that is low, where, and what says so. */
export interface Advice {
  /** A part of a score, `trust`, a field of the matrix, or an item of the self-check. */
  readonly cause: string;
  readonly kind: 'part' | 'trust' | 'field' | 'practice';
  readonly step: Step;
  /** The lowest question of a part, which says which step. */
  readonly item?: string;
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
export const adviceOf = remember((sides: Sides, practices: Counted | undefined): readonly Advice[] =>
  [
    ...[...partsOf(sides.customers), ...partsOf(sides.employees), ...trustOf(sides.employees)],
    ...[...fieldsOf(sides), ...practicesOf(practices)],
  ]
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
    ...stepFor(cause, counted.summaries),
    company,
    isLowest: company.value === lowest && company.hi < highest,
    units: lowUnits(counted, cause),
  }));
}

function companyOf({ summaries }: Counted, part: string): Figure | undefined {
  const { mean, lo, hi, n } = clusteredMean(momentsIn(summaries, part));
  return mean === null || lo === null || hi === null ? undefined : { value: mean, lo, hi, n };
}

function lowUnits(counted: Counted, part: string): readonly string[] {
  const scores = sideScores(counted, part);
  if (!scores) return [];
  const { means, components } = scores;
  const { mu } = components;
  const below = means.filter(({ n, mean }) => mean < mu && n >= counted.minimum);
  return shrinkUnits(below, components, wide)
    .filter(({ hi }) => hi < mu)
    .sort((a, b) => a.score - b.score)
    .map(({ unit }) => unit);
}

/** The least trusted, when it cannot be said that more than half trust them. */
function trustOf(employees: Counted | undefined): readonly Advice[] {
  const summaries = employees?.summaries ?? [];
  const ids = new Set<string>();
  for (const one of summaries) if (one.audience === 'employee') for (const id of one.trust?.items.of ?? []) ids.add(id);
  const histograms = Object.fromEntries([...ids].map((id) => [id, histogramOf(summaries, id)]));
  const items = Object.values(trustScore(histograms, agrees).items);
  const least = items.sort((a, b) => (a.p ?? 1) - (b.p ?? 1))[0];
  if (!least || least.p === null || least.lo === null || least.hi === null || least.line50 === 'above') return [];
  if (least.n < (employees?.minimum ?? 0)) return [];
  const company = { value: 100 * least.p, lo: 100 * least.lo, hi: 100 * least.hi, n: least.n };
  return [{ cause: 'trust', kind: 'trust', step: 'trust', company, isLowest: true, units: [] }];
}

function histogramOf(summaries: readonly Summary[], id: string) {
  return { from: 1, counts: stepsOf(summaries, id) };
}

/** Practices that fewer than half of the managers see at work, for certain, and the one seen least. */
function practicesOf(counted: Counted | undefined): readonly Advice[] {
  if (!counted) return [];
  const { summaries, minimum } = counted;
  const ids = Object.keys(stepOfPractice);
  const histograms = Object.fromEntries(ids.map((id) => [id, histogramOf(summaries, id)]));
  const items = Object.entries(trustScore(histograms, agrees).items)
    .filter(([, { n, line50 }]) => n >= Math.max(1, minimum) && line50 !== 'above')
    .sort(([, a], [, b]) => (a.p ?? 1) - (b.p ?? 1));
  return items.flatMap(([cause, { p, lo, hi, n, line50 }], place): readonly Advice[] => {
    const isLow = place === 0 || line50 === 'below';
    if (!isLow || p === null || lo === null || hi === null) return [];
    const company = { value: 100 * p, lo: 100 * lo, hi: 100 * hi, n };
    return [{ cause, kind: 'practice', step: stepOfPractice[cause] ?? 'keep', company, isLowest: true, units: [] }];
  });
}

const lowFields: readonly LowField[] = ['both_low', 'eroding', 'inward_focused'];

function fieldsOf(sides: Sides): readonly Advice[] {
  const inField = new Map<Quadrant, string[]>(lowFields.map((cause) => [cause, []]));
  for (const { unit, place } of placesIn(sides)) if (place.confident) inField.get(place.quadrant)?.push(unit);
  return lowFields.map((cause) => ({
    cause,
    kind: 'field',
    step: cause,
    company: undefined,
    isLowest: false,
    units: inField.get(cause) ?? [],
  }));
}
