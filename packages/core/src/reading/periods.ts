import { parsePeriod, periodCovers } from '../config/period.js';

/**
 * The same period a year before; undefined for all time.
 *
 * @example
 * yearBefore('2026-Q3') // => '2025-Q3'
 */
export function yearBefore(period: string): string | undefined {
  return /^\d{4}/.test(period)
    ? period.replace(/^\d{4}/, (year) => String(Number(year) - 1).padStart(4, '0'))
    : undefined;
}

/**
 * The period just before one of the same length; undefined for all time.
 *
 * @example
 * periodBefore('2026-Q1') // => '2025-Q4'
 * periodBefore('2026-03') // => '2026-02'
 */
export function periodBefore(period: string): string | undefined {
  const [, year, isQuarter, part] = /^(\d{4})(?:-(Q)?(\d+))?$/.exec(period) ?? [];
  if (year === undefined) return undefined;
  if (part === undefined) return yearBefore(period);
  if (Number(part) === 1) return `${yearBefore(year)}-${isQuarter ? 'Q4' : '12'}`;
  return `${year}-${isQuarter ? 'Q' : ''}${String(Number(part) - 1).padStart(part.length, '0')}`;
}

/**
 * The quarter a month lies in.
 *
 * @example
 * quarterOf('2026-08') // => '2026-Q3'
 */
export function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
}

/**
 * Whether figures of employees may leave for a period: quarters that are over. Other spans would overlap with these, and a
 * quarter that still grows would show who joins: two views of nearly the same people give away the difference. Our own rule.
 *
 * @param month the present one, `YYYY-MM` in the company's time zone.
 * @example
 * isReleased('2026-Q2', '2026-07') // => true
 * isReleased('2026-Q3', '2026-07') // => false
 * isReleased('2026-05', '2026-07') // => false
 */
export function isReleased(period: string, month: string): boolean {
  const parsed = parsePeriod(period);
  return /^\d{4}-Q[1-4]$/.test(period) && parsed.ok && parsed.value.to < month;
}

/**
 * The released quarters that a period of employees' figures is made of: the quarter itself, the quarters of a year that is
 * over, or with `*` all of them. None for a month, for a running quarter or year.
 *
 * @param months with answers, oldest first
 * @param month the present one, in the company's time zone
 * @example
 * releasedQuarters('*', ['2026-02', '2026-03', '2026-05', '2026-08'], '2026-08') // => ['2026-Q1', '2026-Q2']
 * releasedQuarters('2026', ['2026-02'], '2026-08') // => []
 */
export function releasedQuarters(period: string, months: readonly string[], month: string): string[] {
  const isYear = /^\d{4}$/.test(period);
  if (isYear && period >= month.slice(0, 4)) return [];
  return [...new Set(months.map(quarterOf))].filter(
    (quarter) => isReleased(quarter, month) && periodCovers(period, quarter),
  );
}

/**
 * The day from which the figures of a quarter's employees are shown: the one after it.
 *
 * @example
 * releasedFrom('2026-Q4') // => '2027-01-01'
 */
export function releasedFrom(quarter: string): string {
  const [year, part] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))];
  return part === 4
    ? `${String(year + 1).padStart(4, '0')}-01-01`
    : `${quarter.slice(0, 4)}-${String(3 * part + 1).padStart(2, '0')}-01`;
}
