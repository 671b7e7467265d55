import type { Config, Survey } from '@samklang/core';
import { shown } from '@samklang/core/privacy';
import { summaryFromCells } from '@samklang/core/summary';
import type { Handler } from 'hono';
import type { Database } from '../storage/database.js';
import { dropsIn } from '../storage/drops.js';
import { countsByUnit, monthsOf } from '../storage/read.js';
import { readVersion } from '../storage/version.js';
import { readAsked } from './selection.js';

/** One summary per unit, and the months there are. Employees of a unit under the minimum are withheld; the page decides about customers. */
export function summaries(db: Database, config: Config, surveys: ReadonlyMap<string, Survey>): Handler {
  return async (c) => {
    const asked = readAsked(c, surveys);
    if (!asked.ok) return c.json({ issues: asked.issues }, 400);
    const { survey, period, selection } = asked.value;
    const version = await readVersion(db.sql);
    const tag = `"${version}"`;
    c.header('ETag', tag);
    if (c.req.header('if-none-match') === tag) return c.body(null, 304);
    const units = [...(await countsByUnit(db.sql, selection))];
    const all = units.map(([unit, counts]) => summaryFromCells(survey, { unit, period }, counts));
    const counted = all.filter((summary) => summary.responses > 0);
    const minimum = config.minimum[survey.audience];
    const isOpen = (responses: number) => survey.audience === 'customer' || shown(responses, minimum).shown;
    return c.json({
      version,
      dropped: await dropsIn(db.sql, selection),
      minimum,
      periods: await monthsOf(db.sql, survey.id),
      summaries: counted.filter((summary) => isOpen(summary.responses)),
      withheld: counted
        .filter((summary) => !isOpen(summary.responses))
        .map(({ unit }) => ({ unit, fewerThan: minimum })),
    });
  };
}
