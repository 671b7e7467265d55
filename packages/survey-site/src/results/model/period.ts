/** A period is `YYYY`, `YYYY-Qn` or `YYYY-MM`; `''` is all time. Text order is time order within one grain. */
export type Grain = 'year' | 'quarter' | 'month';

const shape = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/;

interface Parts {
  readonly year: number;
  readonly quarter?: number;
  readonly month?: number;
}

function partsOf(period: string): Parts | undefined {
  const match = shape.exec(period);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2]) return { year, quarter: Number(match[2]) };
  if (match[3]) return { year, month: Number(match[3]) };
  return { year };
}

/** True for `2026`, `2026-Q3` and `2026-07`. */
export const isPeriod = (text: string): boolean => shape.test(text);

export function grainOf(period: string): Grain {
  const parts = partsOf(period);
  if (parts?.month) return 'month';
  return parts?.quarter ? 'quarter' : 'year';
}

const pad = (month: number) => String(month).padStart(2, '0');
const inQuarter = (month: number) => Math.ceil(month / 3);

/** The period and every longer one that holds it: `2026-07` is in `2026-Q3` and `2026`. */
export function enclosing(period: string): readonly string[] {
  const parts = partsOf(period);
  if (parts?.month) return [period, `${parts.year}-Q${inQuarter(parts.month)}`, `${parts.year}`];
  return parts?.quarter ? [period, `${parts.year}`] : [period];
}

/** Whether `inner` lies within `outer`; everything lies within `''`. */
export const within = (outer: string, inner: string): boolean => outer === '' || enclosing(inner).includes(outer);

/** The period of the same length just before: January follows December. All time has none. */
export function previousPeriod(period: string): string | undefined {
  const parts = partsOf(period);
  if (!parts) return undefined;
  if (parts.month) return parts.month > 1 ? `${parts.year}-${pad(parts.month - 1)}` : `${parts.year - 1}-12`;
  if (parts.quarter) return parts.quarter > 1 ? `${parts.year}-Q${parts.quarter - 1}` : `${parts.year - 1}-Q4`;
  return `${parts.year - 1}`;
}

/** The same quarter or month one year before. */
export function yearBefore(period: string): string | undefined {
  const parts = partsOf(period);
  return parts && `${parts.year - 1}${period.slice(4)}`;
}

/** First and last month of a period, 1 to 12. */
export function monthsOf(period: string): { year: number; first: number; last: number } | undefined {
  const parts = partsOf(period);
  if (!parts) return undefined;
  if (parts.month) return { year: parts.year, first: parts.month, last: parts.month };
  if (parts.quarter) return { year: parts.year, first: parts.quarter * 3 - 2, last: parts.quarter * 3 };
  return { year: parts.year, first: 1, last: 12 };
}

/**
 * The series a trend is drawn of, without a gap, so that time keeps its measure: quarters when at least two of the latest
 * have answers, else months, else years.
 *
 * @returns ascending, at most `limit` of the latest, from the first to the last with answers
 * @example
 * trendPeriods(['2026-Q1', '2026-Q4']) // => ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']
 */
export function trendPeriods(present: readonly string[], limit = 9): readonly string[] {
  const all = [...new Set(present.flatMap(enclosing))].filter(isPeriod).sort();
  const grains: readonly Grain[] = ['quarter', 'month', 'year'];
  const series = grains.map((grain) =>
    unbroken(
      all.filter((period) => grainOf(period) === grain),
      limit,
    ),
  );
  return series.find((list) => list.length > 1) ?? [];
}

/** The last of some periods and those before it, back to the first of them within reach. */
function unbroken(periods: readonly string[], limit: number): readonly string[] {
  const back: string[] = [];
  for (let period = periods.at(-1); period !== undefined && back.length < limit; period = previousPeriod(period)) {
    back.unshift(period);
  }
  return back.slice(back.findIndex((period) => periods.includes(period)));
}

/**
 * Periods between the first and the last that are not there, of the finest grain that is; oldest first.
 *
 * @example
 * missingPeriods(['2026-Q1', '2026-Q3']) // => ['2026-Q2']
 */
export function missingPeriods(present: readonly string[]): readonly string[] {
  const grains: readonly Grain[] = ['month', 'quarter', 'year'];
  const there = new Set(present.filter(isPeriod));
  const grain = grains.find((one) => [...there].some((period) => grainOf(period) === one));
  const same = [...there].filter((period) => grainOf(period) === grain).sort();
  const [first, last] = [same[0], same.at(-1)];
  const missing: string[] = [];
  for (let period = last; first !== undefined && period !== undefined && period > first; ) {
    period = previousPeriod(period);
    if (period !== undefined && !there.has(period)) missing.unshift(period);
  }
  return missing;
}
