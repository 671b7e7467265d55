import type { Audience, Parsed } from '@samklang/core';
import { parsePeriod } from '@samklang/core/config';
import { isReleased, periodBefore, quarterOf } from '@samklang/core/reading';

/** Most periods of a series, by the length of what stands in the name: a month, a quarter, a year. */
const MOST = { month: 25, quarter: 12, year: 6 };

/** Which periods a reading is made of. */
export interface SpanRequest {
  readonly audience: Audience;
  /** As it was asked; left out, the latest quarter with answers. */
  readonly period: string | undefined;
  /** Months with answers, oldest first. */
  readonly months: readonly string[];
  /** The present month in the company's time zone. */
  readonly month: string;
}

/** The periods of a reading, oldest first: the asked one and those of its length before it, back to the first answers. */
export function spanOf(request: SpanRequest): Parsed<readonly string[]> {
  const period = request.period ?? latestQuarter(request);
  const parsed = parsePeriod(period);
  if (!parsed.ok) return { ok: false, issues: parsed.issues.map((issue) => ({ ...issue, path: 'period' })) };
  if (request.audience === 'employee' && !isReleased(period, request.month)) {
    const message = 'Figures of employees are released by quarter (2026-Q2), once the quarter is over.';
    return { ok: false, issues: [{ path: 'period', message }] };
  }
  return { ok: true, value: backFrom(period, request.months[0]) };
}

function latestQuarter({ audience, months, month }: SpanRequest): string {
  const quarters = months.map(quarterOf).filter((quarter) => audience === 'customer' || isReleased(quarter, month));
  const present = quarterOf(month);
  return quarters.at(-1) ?? (audience === 'customer' ? present : (periodBefore(present) ?? present));
}

function backFrom(period: string, first: string | undefined): string[] {
  const most = period.includes('Q') ? MOST.quarter : period.length === 4 ? MOST.year : MOST.month;
  const found = [period];
  for (let before = periodBefore(period); before && found.length < most; before = periodBefore(before)) {
    const parsed = parsePeriod(before);
    if (!first || !parsed.ok || parsed.value.to < first) break;
    found.unshift(before);
  }
  return found;
}
