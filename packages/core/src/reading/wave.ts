import type { Unit } from '../config/config.js';
import { isHidden, type Status } from '../privacy/status.js';
import type { Summary } from '../summary/summary.js';
import { addTallies, figureOf } from './figure.js';
import { ALL, type Hierarchy } from './hierarchy.js';
import { type ReadingFigure, type ReadingMeasure, rangeOfMeasure } from './reading.js';
import { ownStatus, releasedStatuses } from './released.js';
import { type Asked, answersOf, type Tally, tallyOf } from './tally.js';

/** All answers of one period: one summary for each unit that has some. */
export interface PeriodSummaries {
  readonly period: string;
  readonly summaries: readonly Summary[];
}

/** What a reading is made of. */
export interface ReadingRequest {
  readonly measure: ReadingMeasure;
  /** Id of a unit, with all below it; `*` for the company. */
  readonly unit: string;
  /** Oldest first, all of one length; the last is the one that is read. For employees released ones only, see `isReleased`. */
  readonly periods: readonly PeriodSummaries[];
  readonly units: readonly Unit[];
  /** Fewest answers for a figure: the config's, for this audience. */
  readonly minimum: number;
  readonly asked?: Asked | undefined;
  readonly target?: number | undefined;
}

/** What stays the same for every period of a reading. */
export interface Scope extends ReadingRequest {
  readonly hierarchy: Hierarchy;
}

/** One period, counted for one measure. */
export interface Wave extends PeriodSummaries {
  /** What may be published of each unit by those who answered. */
  readonly answered: ReadonlyMap<string, Status>;
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly statuses: ReadonlyMap<string, Status>;
}

const isOfEmployees = (summaries: readonly Summary[]): boolean => summaries[0]?.audience === 'employee';

export function waveOf(scope: Scope, { period, summaries }: PeriodSummaries): Wave {
  const tallies = new Map<string, Tally>();
  for (const summary of summaries) {
    const tally = tallyOf(scope.measure, summary, scope.asked);
    if (tally) tallies.set(summary.unit, tally);
  }
  const answered = answeredStatuses(scope, summaries);
  return { period, summaries, answered, tallies, statuses: statusesOf(scope, { summaries, answered }, tallies) };
}

/** By those who answered at all; of employees by every figure there is, see `releasedStatuses`. */
function answeredStatuses(scope: Scope, summaries: readonly Summary[]): ReadonlyMap<string, Status> {
  const { hierarchy, minimum } = scope;
  if (isOfEmployees(summaries)) return releasedStatuses(summaries, hierarchy, scope);
  const answers = new Map(summaries.map(({ unit, responses }) => [unit, responses]));
  return hierarchy.statuses(answers, { minimum, isComplementary: false });
}

/**
 * What may be published of each unit: by those who have this score, and hidden too where it is by those who answered at all.
 */
export function statusesOf(
  { hierarchy, minimum }: Scope,
  { summaries, answered }: Pick<Wave, 'summaries' | 'answered'>,
  tallies: ReadonlyMap<string, Tally>,
): ReadonlyMap<string, Status> {
  const rule = { minimum, isComplementary: isOfEmployees(summaries) };
  const scored = hierarchy.statuses(new Map([...tallies].map(([unit, tally]) => [unit, answersOf(tally)])), rule);
  return new Map(
    [...scored].map(([unit, status]) => {
      const other = answered.get(unit) ?? status;
      return [unit, status === 'shown' && isHidden(other) ? other : status];
    }),
  );
}

/** Ids of the units with answers that make up what is read, in one period. */
export function unitsIn({ unit, hierarchy }: Scope, { tallies }: Wave): string[] {
  if (unit === ALL) return [...tallies.keys()];
  const own = hierarchy.within(unit);
  return [...tallies.keys()].filter((id) => own.has(id));
}

export function summariesIn(scope: Scope, wave: Wave): readonly Summary[] {
  const own = new Set(unitsIn(scope, wave));
  return wave.summaries.filter(({ unit }) => own.has(unit));
}

/**
 * The tallies of the units that make up what is read. Hidden units of employees are one, named `*`: ranges and changes
 * weigh units against each other, and would tell two hidden ones apart.
 *
 * @param tallies of a part of the measure; left out, of the measure.
 */
export function talliesIn(scope: Scope, wave: Wave, tallies = wave.tallies): ReadonlyMap<string, Tally> {
  const own = new Map<string, Tally>();
  const hidden: Tally[] = [];
  for (const unit of unitsIn(scope, wave)) {
    const tally = tallies.get(unit);
    if (!tally) continue;
    if (isOfEmployees(wave.summaries) && isHidden(ownStatus(wave.answered, unit))) hidden.push(tally);
    else own.set(unit, tally);
  }
  const together = addTallies(hidden);
  return together ? own.set(ALL, together) : own;
}

/** The figure of what is read, in one period; undefined when it may not be shown. */
export function figureIn(scope: Scope, wave: Wave): ReadingFigure | undefined {
  if (wave.statuses.get(scope.unit) !== 'shown') return undefined;
  return figureOf([...talliesIn(scope, wave).values()], rangeOfMeasure(scope.measure));
}
