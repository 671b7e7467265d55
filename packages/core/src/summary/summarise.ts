import type { Response } from '../response/response.js';
import type { Survey } from '../survey/definition.js';
import { cellsOf, summaryFromCells } from './cells.js';
import type { Summary } from './summary.js';

type Where = Pick<Summary, 'unit' | 'period'>;

/** A summary of no responses: adding it to another of the same survey, unit and period changes nothing. */
export function emptySummary(survey: Survey, where: Where): Summary {
  return summaryFromCells(survey, where, []);
}

/**
 * Counts responses to one survey. Those that name another survey are passed over; unit and period are the
 * caller's to choose and to filter by.
 */
export function summarise(survey: Survey, responses: Iterable<Response>, where: Where): Summary {
  return summaryFromCells(survey, where, tallyOf(survey, responses));
}

/** One summary per unit that has responses, in the order the units first appear. */
export function summariseByUnit(
  survey: Survey,
  responses: Iterable<Response>,
  where: Pick<Summary, 'period'>,
): readonly Summary[] {
  const byUnit = new Map<string, Response[]>();
  for (const response of responses) {
    if (response.survey !== survey.id) continue;
    const sameUnit = byUnit.get(response.unit);
    if (sameUnit) sameUnit.push(response);
    else byUnit.set(response.unit, [response]);
  }
  return [...byUnit].map(([unit, list]) => summarise(survey, list, { unit, period: where.period }));
}

function tallyOf(survey: Survey, responses: Iterable<Response>): ReadonlyMap<string, number> {
  const tally = new Map<string, number>();
  for (const response of responses) {
    if (response.survey !== survey.id) continue;
    for (const [key, amount] of cellsOf(survey, response)) tally.set(key, (tally.get(key) ?? 0) + amount);
  }
  return tally;
}
