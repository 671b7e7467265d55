/** A period is `YYYY`, `YYYY-Qn` or `YYYY-MM`; `''` is all time. Text order is time order within one grain. */
export type Grain = 'year' | 'quarter' | 'month';
/** True for `2026`, `2026-Q3` and `2026-07`. */
export declare const isPeriod: (text: string) => boolean;
export declare function grainOf(period: string): Grain;
/** The period and every longer one that holds it: `2026-07` is in `2026-Q3` and `2026`. */
export declare function enclosing(period: string): readonly string[];
/** Whether `inner` lies within `outer`; everything lies within `''`. */
export declare const within: (outer: string, inner: string) => boolean;
/** The period of the same length just before: January follows December. All time has none. */
export declare function previousPeriod(period: string): string | undefined;
/** The same quarter or month one year before. */
export declare function yearBefore(period: string): string | undefined;
/** First and last month of a period, 1 to 12. */
export declare function monthsOf(period: string): {
    year: number;
    first: number;
    last: number;
} | undefined;
/**
 * The series a trend is drawn of, without a gap, so that time keeps its measure: quarters when at least two of the latest
 * have answers, else months, else years.
 *
 * @returns ascending, at most `limit` of the latest, from the first to the last with answers
 * @example
 * trendPeriods(['2026-Q1', '2026-Q4']) // => ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']
 */
export declare function trendPeriods(present: readonly string[], limit?: number): readonly string[];
/**
 * Periods between the first and the last that are not there, of the finest grain that is; oldest first.
 *
 * @example
 * missingPeriods(['2026-Q1', '2026-Q3']) // => ['2026-Q2']
 */
export declare function missingPeriods(present: readonly string[]): readonly string[];
//# sourceMappingURL=period.d.ts.map