import { reml, type UnitMean, unitMeans } from '@samklang/core/unit';
import { type Counted, type Release, together } from '../sources/source.js';
import type { Asked, Held } from '../workshop/held.js';
import { momentsIn, overall } from './composites.js';
import { rememberEach } from './remember.js';

/** Customers and employees of one period; undefined where a side was not asked or nobody answered. */
export interface Sides {
  readonly customers: Counted | undefined;
  readonly employees: Counted | undefined;
  /** What is released of employees at a collector. */
  readonly release?: Release | undefined;
}

/** Both sides now and in the period before. */
export interface SidesNow extends Sides {
  readonly previous: Sides | undefined;
}

export type HeldSides = Asked<Sides>;
export type HeldSidesNow = Asked<SidesNow>;

/** Which of several surveys of one side is shown: the chosen one, else one with the score, else the one most answered. */
export function sideOf(audience: Counted['audience'], loaded: readonly Held[], chosen: string): Held | undefined {
  return loaded
    .filter((held) => held.audience === audience && held.count > 0)
    .sort(
      (a, b) =>
        Number(b.survey === chosen) - Number(a.survey === chosen) ||
        Number(b.hasScore) - Number(a.hasScore) ||
        b.responses - a.responses,
    )[0];
}

/** One side of every unit: what was measured, and the components it is shrunk by. */
export interface SideScores {
  readonly means: readonly UnitMean[];
  readonly components: NonNullable<ReturnType<typeof reml>>;
}

/** Scores of the units, of the whole or of one part. Undefined when fewer than two units can be compared. */
export function sideScores(counted: Counted | undefined, part = overall): SideScores | undefined {
  if (!counted) return undefined;
  const known = scoresOf(counted);
  if (!known.has(part)) known.set(part, makeScores(counted, part));
  return known.get(part);
}

/** By part; a matrix, a link and a sheet of the same figures go by the same scores. */
const scoresOf = rememberEach((_: Counted) => new Map<string, SideScores | undefined>());

function makeScores(counted: Counted, part: string): SideScores | undefined {
  const least = counted.audience === 'employee' ? counted.minimum : 1;
  const means = unitMeans(momentsIn(counted.summaries, part)).filter(({ unit, n }) => unit !== together && n >= least);
  const components = reml(means);
  return components ? { means, components } : undefined;
}

/** What was measured of each unit, to find the other side of one. */
export const meansByUnit = rememberEach(
  ({ means }: SideScores): ReadonlyMap<string, UnitMean> => new Map(means.map((mean) => [mean.unit, mean])),
);
