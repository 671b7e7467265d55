import type { Config, Receipt, Response, Survey } from '@samklang/core';
import { monthOf, parsePeriod } from '@samklang/core/config';
import { quarterOf } from '@samklang/core/reading';
import { isMonthReleased, presentMonth } from './readings/released.js';
import type { Database } from './storage/database.js';
import { responsesByUnit } from './storage/read.js';

/** What it takes to tell whether a past answer may be imported. */
export interface ImportContext {
  readonly db: Database;
  readonly config: Config;
  readonly surveys: ReadonlyMap<string, Survey>;
  readonly now: () => number;
}

/** What becomes of an answer that the owner imports: it counts in its own month, or changes figures that are out. */
export type ImportVerdict = 'as-any' | 'past' | 'released';

/**
 * Judges answers that came with the owner's key and `channel: 'import'`. Past quarters of employees take them only while
 * they hold nothing else: one more person in figures that are out would tell what that person, or the others, answered.
 */
export async function judgeImports(context: ImportContext, responses: readonly Response[]): Promise<ImportVerdict[]> {
  const { config, surveys } = context;
  const present = presentMonth(context);
  const known = new Map<string, Promise<boolean>>();
  return Promise.all(
    responses.map(async ({ survey, answeredAt, channel }): Promise<ImportVerdict> => {
      const month = monthOf(answeredAt, config.company.timeZone);
      if (channel !== 'import' || !isMonthReleased(surveys.get(survey), month, present)) return 'as-any';
      const quarter = quarterOf(month);
      const key = JSON.stringify([survey, quarter]);
      const isOpen = known.get(key) ?? opensQuarter(context.db, survey, quarter);
      known.set(key, isOpen);
      return (await isOpen) ? 'past' : 'released';
    }),
  );
}

/** Whether a quarter takes imports. The first one opens it, if nobody has answered in it before. */
async function opensQuarter({ sql }: Database, survey: string, quarter: string): Promise<boolean> {
  const period = parsePeriod(quarter);
  const answers = period.ok ? await responsesByUnit(sql, { survey, period: period.value }) : new Map<string, number>();
  if ([...answers.values()].some((n) => n > 0)) {
    // Looked up last: another part of the same import opens the quarter before it writes.
    const begun = sql.selectFrom('imported').select('quarter').where('survey', '=', survey);
    return (await begun.where('quarter', '=', quarter).executeTakeFirst()) !== undefined;
  }
  const opened = sql.insertInto('imported').values({ survey, quarter });
  await opened.onConflict((conflict) => conflict.columns(['survey', 'quarter']).doNothing()).execute();
  return true;
}

/** Tells the owner that an answer was left out, and why. */
export function refusedImport({ id, answeredAt }: Response): Receipt {
  const message = `Figures of employees of this quarter are out (answered ${answeredAt.slice(0, 10)}): an import cannot change them.`;
  return { id, status: 'rejected', issues: [{ path: 'answeredAt', message }] };
}
