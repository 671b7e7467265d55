import type { Survey } from '@samklang/core';
import { viewOfViews } from '@samklang/core/reading';
import { summaryFromCells } from '@samklang/core/summary';
import type { Handler } from 'hono';
import { isHeld } from '../http/held.js';
import { releaseTags } from '../readings/release-tag.js';
import { quartersOf, type ReleaseContext, releaseOf, wavesOf } from '../readings/released.js';
import type { Database } from '../storage/database.js';
import { dropsIn } from '../storage/drops.js';
import { countsByUnit, monthsOf } from '../storage/read.js';
import { readVersion } from '../storage/version.js';
import { type Asked, readAsked } from './selection.js';

/**
 * One summary per unit, and the periods there are. Employees leave only as released views; of customers all units leave, and
 * the page decides which scores it shows.
 */
export function summaries(context: ReleaseContext, surveys: ReadonlyMap<string, Survey>): Handler {
  const releaseTag = releaseTags(context);
  return async (c) => {
    const asked = readAsked(c, surveys);
    if (!asked.ok) return c.json({ issues: asked.issues }, 400);
    const { survey, selection } = asked.value;
    const version = await readVersion(context.db.sql);
    const dropped = await dropsIn(context.db.sql, selection);
    const tag = survey.audience === 'employee' ? await releaseTag(survey, dropped) : `"${version}"`;
    if (isHeld(c, tag)) return c.body(null, 304);
    const found =
      survey.audience === 'employee'
        ? await employeesIn(context, asked.value)
        : await customersIn(context.db, asked.value);
    return c.json({
      version,
      dropped,
      minimum: context.config.minimum[survey.audience],
      ...found,
    });
  };
}

async function customersIn(db: Database, { survey, period, selection }: Asked) {
  const units = [...(await countsByUnit(db.sql, selection))];
  const all = units.map(([unit, counts]) => summaryFromCells(survey, { unit, period }, counts));
  return {
    periods: await monthsOf(db.sql, survey.id),
    summaries: all.filter(({ responses }) => responses > 0),
    withheld: [],
  };
}

/** Every unit of each period, whichever unit was asked for: a view of one unit would be another view. */
async function employeesIn(context: ReleaseContext, { survey, period }: Asked) {
  const quarters = await quartersOf(context, survey, period);
  const view = viewOfViews(await wavesOf(context, survey, quarters), period);
  const fewerThan = context.config.minimum.employee;
  return {
    periods: await quartersOf(context, survey, '*'),
    summaries: view.summaries,
    withheld: view.hidden.map((hidden) => ({ ...hidden, fewerThan })),
    released: releaseOf(context, quarters),
  };
}
