import type { Unit } from '../config/config.js';
import { isHidden, type Status } from '../privacy/status.js';
import { merge } from '../summary/merge.js';
import type { Summary } from '../summary/summary.js';
import { emptied } from './emptied.js';
import { ALL, type Hierarchy, hierarchyOf, ownOf } from './hierarchy.js';
import type { ReadingMeasure } from './reading.js';
import { type Asked, answersOf, partTallies, tallyOf } from './tally.js';

/** Measures of employees; who has any of these scores decides which units are shown. */
const MEASURES: readonly ReadingMeasure[] = ['enps', 'engagement', 'trust'];

/** What a view of employees is made by. */
export interface ReleaseRule {
  readonly units: readonly Unit[];
  /** Fewest answers for a figure: the config's, for employees. */
  readonly minimum: number;
  readonly asked?: Asked | undefined;
}

/** A unit of employees that is not shown. */
export interface HiddenUnit {
  readonly unit: string;
  /** Enough have answered here, but its figures would give away those of a smaller unit. */
  readonly protects?: true;
}

/** What leaves the house of one released quarter, or of several. */
export interface ReleasedView {
  /** One for each shown unit, and under `*` the hidden units together where their sum may be known. */
  readonly summaries: readonly Summary[];
  readonly hidden: readonly HiddenUnit[];
}

/**
 * What may be published of each unit of employees in one quarter: hidden in one figure is hidden in all, so that no figure
 * can be worked out from others that were hidden in another way. Figures that fewer than the minimum have in the whole
 * company are not counted here: they are shown nowhere.
 */
export function releasedStatuses(
  summaries: readonly Summary[],
  hierarchy: Hierarchy,
  { minimum, asked }: Pick<ReleaseRule, 'minimum' | 'asked'>,
): ReadonlyMap<string, Status> {
  const rule = { minimum, isComplementary: true };
  const all = new Map<string, Status>();
  const byUnit = summaries.map((summary) => [summary.unit, answersByFigure(summary, asked)] as const);
  for (const figure of new Set(byUnit.flatMap(([, answers]) => [...answers.keys()]))) {
    const answers = new Map(byUnit.map(([unit, own]) => [unit, own.get(figure) ?? 0]));
    const total = [...answers.values()].reduce((sum, n) => sum + n, 0);
    if (figure !== RESPONSES && total < minimum) continue;
    for (const [unit, status] of hierarchy.statuses(answers, rule)) {
      if (STRICTER.indexOf(status) >= STRICTER.indexOf(all.get(unit) ?? 'empty')) all.set(unit, status);
    }
  }
  return all;
}

const RESPONSES = 'responses';

/** From what says least of a unit to what hides it. */
const STRICTER: readonly Status[] = ['empty', 'shown', 'secondary', 'primary'];

/**
 * How many of a unit's employees answered at all (`responses`), and how many have each score and each part of one: what has
 * to be large enough in each before a unit is shown.
 */
function answersByFigure(summary: Summary, asked: Asked | undefined): ReadonlyMap<string, number> {
  const answers = new Map([[RESPONSES, summary.responses]]);
  for (const measure of MEASURES) {
    const tally = tallyOf(measure, summary, asked);
    if (tally) answers.set(measure, answersOf(tally));
    for (const [part, own] of partTallies(measure, summary)) answers.set(`${measure}.${part}`, answersOf(own));
  }
  return answers;
}

/** The status of those who answered at a unit itself, whatever is below it. */
export const ownStatus = (statuses: ReadonlyMap<string, Status>, unit: string): Status =>
  statuses.get(ownOf(unit)) ?? statuses.get(unit) ?? 'primary';

/**
 * The one view of a quarter of employees that leaves the house. Units are hidden by `releasedStatuses` and put together,
 * so that the total is that of everyone; in a shown unit a question that fewer than the minimum answered is emptied.
 *
 * @param summaries of one quarter that is over, see `isReleased`; one for each unit with answers
 */
export function releasedView(summaries: readonly Summary[], rule: ReleaseRule): ReleasedView {
  const statuses = releasedStatuses(summaries, hierarchyOf(rule.units), rule);
  const statusOf = (unit: string) => ownStatus(statuses, unit);
  const hidden = summaries.filter(({ unit }) => isHidden(statusOf(unit)));
  const shown = summaries.filter((summary) => !hidden.includes(summary));
  const [first, ...others] = hidden;
  const isTotalKnown = others.length > 0 && statuses.get(ALL) === 'shown';
  const rest = first && isTotalKnown ? [{ ...others.reduce<Summary>(merge, first), unit: ALL }] : [];
  return {
    summaries: [...shown, ...rest].map((summary) => emptied(summary, rule.minimum)),
    hidden: hidden.map(({ unit }) => ({ unit, ...(statusOf(unit) === 'secondary' && { protects: true as const }) })),
  };
}

/**
 * A longer period: the sums of the views of its quarters and nothing else, so it tells nothing that they do not. What a unit
 * has in quarters in which it is hidden is among the hidden units together.
 */
export function viewOfViews(views: readonly ReleasedView[], period: string): ReleasedView {
  const byUnit = new Map<string, Summary>();
  for (const summary of views.flatMap((view) => view.summaries)) {
    const before = byUnit.get(summary.unit);
    byUnit.set(summary.unit, { ...(before ? merge(before, summary) : summary), period });
  }
  const hidden = new Map(views.flatMap((view) => view.hidden).map((one) => [one.unit, one]));
  return {
    summaries: [...byUnit.values()],
    hidden: [...hidden.values()].filter(({ unit }) => !byUnit.has(unit)),
  };
}
