import type { Config, Survey } from '@samklang/core';
import { monthOf, parsePeriod } from '@samklang/core/config';
import {
  isReleased,
  quarterOf,
  type ReleasedView,
  releasedFrom,
  releasedQuarters,
  releasedView,
} from '@samklang/core/reading';
import { measuresOf, summaryFromCells } from '@samklang/core/summary';
import type { Database } from '../storage/database.js';
import { countsByUnit, monthsOf } from '../storage/read.js';

/** What the views of employees are made from. */
export interface ReleaseContext {
  readonly db: Database;
  readonly config: Config;
  /** The clock, milliseconds since 1970. */
  readonly now: () => number;
}

/** One released quarter of a survey. */
export interface Wave extends ReleasedView {
  readonly quarter: string;
}

/** Which quarters a reply is made of, and when the running one follows. */
export interface Release {
  readonly quarters: readonly string[];
  readonly running: string;
  /** The day from which the running quarter is shown, `YYYY-MM-DD` in the company's time zone. */
  readonly from: string;
}

/** The present month in the company's time zone. */
export const presentMonth = ({ config, now }: Pick<ReleaseContext, 'config' | 'now'>): string =>
  monthOf(new Date(now()).toISOString(), config.company.timeZone);

/** Quarters of employees that are over and have answers, oldest first: those within a period. */
export async function quartersOf(context: ReleaseContext, survey: Survey, period: string): Promise<string[]> {
  return releasedQuarters(period, await monthsOf(context.db.sql, survey.id), presentMonth(context));
}

/** The released view of each of these quarters. */
export function wavesOf(context: ReleaseContext, survey: Survey, quarters: readonly string[]): Promise<Wave[]> {
  const { units, minimum } = context.config;
  const rule = { units, minimum: minimum.employee, asked: measuresOf(survey) };
  return Promise.all(
    quarters.map(async (quarter) => {
      const period = parsePeriod(quarter);
      const counts = period.ok
        ? await countsByUnit(context.db.sql, { survey: survey.id, period: period.value })
        : new Map();
      const counted = [...counts].map(([unit, cells]) => summaryFromCells(survey, { unit, period: quarter }, cells));
      return {
        quarter,
        ...releasedView(
          counted.filter(({ responses }) => responses > 0),
          rule,
        ),
      };
    }),
  );
}

/** What a reply says of its release. */
export function releaseOf(context: ReleaseContext, quarters: readonly string[]): Release {
  const running = quarterOf(presentMonth(context));
  return { quarters, running, from: releasedFrom(running) };
}

/** Whether a month of a survey's employees has been released: then its counts stay as they are. */
export function isMonthReleased(survey: Survey | undefined, month: string, present: string): boolean {
  return survey?.audience === 'employee' && isReleased(quarterOf(month), present);
}
