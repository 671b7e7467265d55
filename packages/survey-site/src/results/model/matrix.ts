import type { MeanInterval } from '@samklang/core/stats';
import {
  outcomeByQuadrant,
  placeInQuadrant,
  QUADRANTS,
  type Quadrant,
  type QuadrantCuts,
  type QuadrantPlace,
  type ShrunkenUnit,
  shrinkUnits,
} from '@samklang/core/unit';
import type { UnitFacts } from '../files/read-units.js';
import { remember } from './remember.js';
import { meansByUnit, type SideScores, type Sides, type SidesNow, sideScores } from './sides.js';

/** The shrunken score of one side, with its range. */
type MatrixScore = Pick<ShrunkenUnit, 'score' | 'lo' | 'hi'>;

/** One unit as customers and employees see it. */
export interface MatrixUnit {
  readonly unit: string;
  readonly employee: MatrixScore;
  readonly customer: MatrixScore;
  readonly place: Pick<QuadrantPlace, 'quadrant' | 'probability' | 'confident'>;
  /** Where it stood in the period before, held against today's lines; undefined when it had no place then. */
  readonly before: { readonly employee: number; readonly customer: number; readonly quadrant: Quadrant } | undefined;
  /** Sure of its field both times, and the fields differ. */
  readonly moved: boolean;
  readonly outcome: number | undefined;
}

/** One field of the four. */
export interface MatrixField {
  readonly quadrant: Quadrant;
  readonly units: number;
  readonly certain: number;
  /** Growth or margin of its units; all null without a table of units. */
  readonly outcome: MeanInterval;
}

export type Outcome = 'growth' | 'margin';

export interface Matrix {
  readonly units: readonly MatrixUnit[];
  readonly fields: readonly MatrixField[];
  readonly cuts: QuadrantCuts;
  /** Units that have answers, but too few on one side for a place. */
  readonly leftOut: number;
  /** What the table of units tells, undefined without one. */
  readonly outcome: Outcome | undefined;
  readonly minimum: number;
}

/** What tables of units say, by unit. */
export type Facts = readonly (readonly [unit: string, facts: UnitFacts])[];

/** The figure of a table of units that the fields are compared by. */
export function outcomeIn(facts: Facts): Outcome | undefined {
  return (['growth', 'margin'] as const).find((name) => facts.some(([, fact]) => fact[name] !== undefined));
}

/** Customers against employees, by unit. Undefined when a side is missing or fewer than two units can be placed. */
export const matrixOf = remember((sides: SidesNow, facts: Facts): Matrix | undefined => {
  const scores = bothScores(sides);
  if (!scores) return undefined;
  const cuts = cutsOf(scores);
  const before = sides.previous && bothScores(sides.previous);
  const outcome = outcomeIn(facts);
  const outcomes = new Map(facts.map(([unit, fact]) => [unit, outcome && fact[outcome]]));
  const units = Array.from(placed(scores, cuts), ({ unit, employee, customer, place }): MatrixUnit => {
    const was = before && placedUnit(unit, before, cuts);
    return {
      unit,
      employee: scoreOf(employee),
      customer: scoreOf(customer),
      place: { quadrant: place.quadrant, probability: place.probability, confident: place.confident },
      before: was && { employee: was.employee.score, customer: was.customer.score, quadrant: was.place.quadrant },
      moved: !!was && was.place.confident && place.confident && was.place.quadrant !== place.quadrant,
      outcome: outcomes.get(unit),
    };
  });
  const { employee, customer } = scores;
  const all = new Set([...employee.means.map(unitOf), ...customer.means.map(unitOf), ...withheldOf(sides)]).size;
  const minimum = sides.employees?.minimum ?? 0;
  return { units, fields: fieldsOf(units), cuts, leftOut: all - units.length, outcome, minimum };
});

const scoreOf = ({ score, lo, hi }: ShrunkenUnit): MatrixScore => ({ score, lo, hi });

const unitOf = ({ unit }: { readonly unit: string }): string => unit;

const withheldOf = ({ employees }: Sides) => employees?.withheld.map(unitOf) ?? [];

interface BothScores {
  readonly employee: SideScores;
  readonly customer: SideScores;
}

function bothScores({ customers, employees }: Sides): BothScores | undefined {
  const [employee, customer] = [sideScores(employees), sideScores(customers)];
  return employee && customer && { employee, customer };
}

/** The mean of all units divides high from low. */
const cutsOf = ({ employee, customer }: BothScores): QuadrantCuts => ({
  employee: employee.components.mu,
  customer: customer.components.mu,
});

interface PlacedUnit {
  readonly unit: string;
  readonly employee: ShrunkenUnit;
  readonly customer: ShrunkenUnit;
  readonly place: QuadrantPlace;
}

/** The units in their fields, without what came before. */
export function placesIn(sides: Sides): Iterable<PlacedUnit> {
  const scores = bothScores(sides);
  return scores ? placed(scores, cutsOf(scores)) : [];
}

/** One by one: the shrunken scores of very many units need not be there all at once. */
function* placed(scores: BothScores, cuts: QuadrantCuts): Iterable<PlacedUnit> {
  for (const { unit } of scores.employee.means) {
    const found = placedUnit(unit, scores, cuts);
    if (found) yield found;
  }
}

function placedUnit(unit: string, scores: BothScores, cuts: QuadrantCuts): PlacedUnit | undefined {
  const [employee, customer] = [shrunken(unit, scores.employee), shrunken(unit, scores.customer)];
  return employee && customer && { unit, employee, customer, place: placeInQuadrant(employee, customer, cuts) };
}

function shrunken(unit: string, scores: SideScores): ShrunkenUnit | undefined {
  const mean = meansByUnit(scores).get(unit);
  return mean && shrinkUnits([mean], scores.components)[0];
}

function fieldsOf(units: readonly MatrixUnit[]): readonly MatrixField[] {
  const outcomes = outcomeByQuadrant(
    units.map(({ place, outcome }) => ({ quadrant: place.quadrant, outcome: outcome ?? null })),
  );
  return QUADRANTS.map((quadrant) => {
    const inside = units.filter(({ place }) => place.quadrant === quadrant);
    return {
      quadrant,
      units: inside.length,
      certain: inside.filter(({ place }) => place.confident).length,
      outcome: outcomes[quadrant],
    };
  });
}

/** How sure a place is, in whole per cent. Nothing counted from a sample is a hundred per cent sure. */
export const percentSure = (probability: number): number => Math.min(99, Math.round(100 * probability));

/** How many of the units that are surest of their field may have their name beside them, one for each field. */
export function farthest({ units, cuts }: Matrix): readonly MatrixUnit[] {
  const found = new Map<Quadrant, { readonly unit: MatrixUnit; readonly distance: number }>();
  for (const unit of units) {
    const { quadrant, confident } = unit.place;
    if (!confident) continue;
    const distance = Math.hypot(unit.employee.score - cuts.employee, unit.customer.score - cuts.customer);
    if (distance > (found.get(quadrant)?.distance ?? -1)) found.set(quadrant, { unit, distance });
  }
  return QUADRANTS.flatMap((quadrant) => found.get(quadrant)?.unit ?? []);
}
